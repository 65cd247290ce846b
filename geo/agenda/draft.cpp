#include "geo/agenda/draft.hpp"

#include <fmt/format.h>

namespace kansenatlas {

std::string label_of(Section const& section) {
  return section.number < first_annex ? fmt::to_string(section.number)
                                      : fmt::format("B{}", section.number - first_annex + 1);
}

std::string heading_of(Draft const& draft, Section const& section) {
  return draft.is_numbered ? fmt::format("{}. {}", label_of(section), section.title) : section.title;
}

std::vector<OpenBox> open_boxes_of(Draft const& draft) {
  std::vector<OpenBox> boxes;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* box = std::get_if<OpenBox>(&block)) boxes.push_back(*box);
  return boxes;
}

}  // namespace kansenatlas

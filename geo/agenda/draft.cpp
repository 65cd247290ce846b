#include "geo/agenda/draft.hpp"

namespace kansenatlas {

std::vector<OpenBox> open_boxes_of(Draft const& draft) {
  std::vector<OpenBox> boxes;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* box = std::get_if<OpenBox>(&block)) boxes.push_back(*box);
  return boxes;
}

}  // namespace kansenatlas

#include "geo/agenda/draft.hpp"

#include <fmt/format.h>

namespace kansenatlas {

std::string label_of(Section const& section) {
  int const number = section.shown < 0 ? section.number : section.shown;
  return number < first_annex ? fmt::to_string(number) : fmt::format("B{}", number - first_annex + 1);
}

std::string heading_of(Draft const& draft, Section const& section) {
  return draft.is_numbered ? fmt::format("{}. {}", label_of(section), section.title) : section.title;
}

std::vector<OpenBox> open_boxes_of(Draft const& draft) {
  std::vector<OpenBox> boxes;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* box = std::get_if<OpenBox>(&block); box && box->answer.empty()) boxes.push_back(*box);
  return boxes;
}

std::vector<Reading> open_readings_of(Draft const& draft) {
  std::vector<Reading> readings;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* reading = std::get_if<Reading>(&block); reading && !reading->verdict)
        readings.push_back(*reading);
  return readings;
}

std::string label_of(Reading const& reading, Texts const& texts) {
  bool const is_accepted = reading.verdict == ReadingVerdict::accepted;
  return fmt::format("{} ({})", texts.text("agenda.label.reading"),
                     texts.text(is_accepted ? "agenda.label.accepted" : "agenda.label.check"));
}

}  // namespace kansenatlas

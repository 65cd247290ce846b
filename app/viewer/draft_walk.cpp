#include "app/viewer/draft_walk.hpp"

namespace kansenatlas::viewer {
namespace {

bool is_open(OpenBox const& box) { return box.answer.empty(); }
bool is_open(Reading const& reading) { return !reading.verdict.has_value(); }

}  // namespace

std::vector<OpenPlace> open_places(Draft const& draft) {
  std::vector<OpenPlace> places;
  for (std::size_t s = 0; s < draft.sections.size(); ++s)
    for (auto const& block : draft.sections[s].blocks) {
      if (auto const* box = std::get_if<OpenBox>(&block); box && is_open(*box)) places.push_back({s, box->id});
      if (auto const* reading = std::get_if<Reading>(&block); reading && is_open(*reading))
        places.push_back({s, reading->id});
    }
  for (auto const& box : draft.boxes_of_summary)
    if (is_open(box)) places.push_back({0, box.id});
  return places;
}

OpenCount open_count(Section const& section) {
  OpenCount count;
  for (auto const& block : section.blocks) {
    if (auto const* box = std::get_if<OpenBox>(&block)) count.boxes += is_open(*box) ? 1 : 0;
    if (auto const* reading = std::get_if<Reading>(&block)) count.readings += is_open(*reading) ? 1 : 0;
  }
  return count;
}

OpenCount open_count(Draft const& draft) {
  OpenCount all;
  for (auto const& section : draft.sections) {
    auto const count = open_count(section);
    all.boxes += count.boxes;
    all.readings += count.readings;
  }
  return all;
}

}  // namespace kansenatlas::viewer

#include "geo/agenda/fold.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

// The last box of the greatest depth that is left; a place in a section.
struct Place {
  Section* section = nullptr;
  std::size_t block = 0;
  int depth = 0;
};

Place deepest(Draft& draft) {
  Place found;
  for (auto& section : draft.sections)
    for (std::size_t b = 0; b < section.blocks.size(); ++b)
      if (auto const* box = std::get_if<OpenBox>(&section.blocks[b]);
          box && box->answer.empty() && box->depth > 0 && box->depth >= found.depth)
        found = {&section, b, box->depth};
  return found;
}

}  // namespace

void fold_boxes(Draft& draft) {
  for (auto left = open_boxes_of(draft).size(); left > static_cast<std::size_t>(boxes_at_most); --left) {
    auto const place = deepest(draft);
    if (!place.section) return;
    auto& blocks = place.section->blocks;
    draft.folded.insert(draft.folded.begin(), std::get<OpenBox>(blocks[place.block]));
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(place.block));
  }
}

}  // namespace kansenatlas

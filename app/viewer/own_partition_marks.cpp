#include "app/viewer/own_partition_marks.hpp"

#include <algorithm>

#include "app/viewer/variant_marks.hpp"

namespace kansenatlas::viewer {

Partition const* own_from(State const& state) {
  return state.ui.own.from.empty() ? nullptr : find_partition(state.atlas(), state.ui.own.from);
}

UserPartition const* own_changed(State const& state) {
  return own_from(state) ? find_partition(state.project(), state.ui.own.from) : nullptr;
}

std::vector<int> own_regions(State const& state) {
  std::vector<int> chosen;
  auto const* from = own_from(state);
  if (!from) return chosen;
  for (auto const& code : state.ui.own.regions)
    for (std::size_t r = 0; r < from->regions.size(); ++r)
      if (from->regions[r].code == code) chosen.push_back(static_cast<int>(r));
  return chosen;
}

bool is_own_shown(State const& state) { return state.ui.work == WorkArea::scenario && state.ui.side == SidePanel::own; }

bool is_own_selected(State const& state, int municipality) {
  auto const& selected = state.ui.own.municipalities;
  return std::binary_search(selected.begin(), selected.end(), municipality);
}

std::vector<OwnMark> own_marks(State const& state) {
  std::vector<OwnMark> marks(state.atlas().municipalities.size(), OwnMark::none);
  auto const* from = own_from(state);
  auto const chosen = own_regions(state);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    bool const is_in = from && std::find(chosen.begin(), chosen.end(), from->region_of[i]) != chosen.end();
    bool const is_selected = is_own_selected(state, static_cast<int>(i));
    marks[i] = is_in ? (is_selected ? OwnMark::selected_in_region : OwnMark::in_region)
                     : (is_selected ? OwnMark::selected : OwnMark::none);
  }
  return marks;
}

// As in a variant: a tint for the chosen regions, hatching for the selection, which can be told apart in grey.
Fill fill_of(OwnMark mark) {
  switch (mark) {
    case OwnMark::in_region:
      return fill_of(VariantMark::in_brush);
    case OwnMark::selected:
      return fill_of(VariantMark::moved);
    case OwnMark::selected_in_region:
      return fill_of(VariantMark::moved_to_brush);
    case OwnMark::none:
      break;
  }
  return fill_of(VariantMark::none);
}

}  // namespace kansenatlas::viewer

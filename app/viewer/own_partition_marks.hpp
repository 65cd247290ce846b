#pragma once
// What is chosen for a partition of one's own, as the map shows it.
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

enum class OwnMark { none, in_region, selected, selected_in_region };
inline constexpr OwnMark own_marks_there_are[] = {OwnMark::none, OwnMark::in_region, OwnMark::selected,
                                                  OwnMark::selected_in_region};

// One entry a municipality.
std::vector<OwnMark> own_marks(State const& state);
Fill fill_of(OwnMark mark);
// An own partition is being made or changed: that is what the map and the left side show.
bool is_own_shown(State const& state);
bool is_own_selected(State const& state, int municipality);
// The partition whose regions are chosen; null: none, the selection alone.
Partition const* own_from(State const& state);
// The same when the project holds it, and it can be changed; null otherwise.
UserPartition const* own_changed(State const& state);
// Those chosen that it has, as indices, in the order in which they were chosen.
std::vector<int> own_regions(State const& state);

}  // namespace kansenatlas::viewer

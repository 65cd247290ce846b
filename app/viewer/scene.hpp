#pragma once
// From the state to what the map shows.
#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

inline constexpr Rgba paper{250, 250, 248, 255};  // of a municipality that has nothing to show

// How the outline of the partition in each place is drawn: as on paper (geo/chart/outline_look.hpp), a hollow band, a
// dark line within it, beads upon that, so that they stay apart in greyscale and where they run along the same border.
OutlineStyle style_of_slot(std::size_t slot);

Fill fill_without_value();

// What the map shows in the present work area.
MapScene scene_of(State const& state);

}  // namespace kansenatlas::viewer

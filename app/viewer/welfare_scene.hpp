#pragma once
// What the map shows while figures are looked at: the level's choropleth, or hot and cold spots.
#include <string_view>
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// How a municipality stands beside its neighbours, after correction for chance hits.
enum class SpotMark { no_value, island, none, hot, cold, high_beside_low, low_beside_high };
constexpr int spot_marks = 7;
std::string_view name_of(SpotMark mark);  // "no_value", "island", "none", "hot", ...
Fill fill_of(SpotMark mark);
// Per municipality; empty while they are being reckoned.
std::vector<SpotMark> spot_marks_of(State const& state);

void show_welfare(MapScene& scene, State const& state);

}  // namespace kansenatlas::viewer

#pragma once
// What the colours, hatches and lines of the map mean, row by row: for the legend over the map and beside it.
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

struct LegendEntry {
  std::optional<Fill> fill;
  std::optional<OutlineStyle> outline;
  std::string text;
};

struct LegendContent {
  std::string title, about;  // may be empty
  std::vector<LegendEntry> entries;
};

// For what the map shows in the present work area; no entries: there is no map, or nothing to explain.
LegendContent legend_content(State const& state);
// Of the variant: the region that is painted into and who has moved.
std::vector<LegendEntry> variant_entries(State const& state);

}  // namespace kansenatlas::viewer

#pragma once
// How a municipality takes part in the scenario, as the map shows it.
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

enum class VariantMark { none, in_brush, moved, moved_to_brush };

// One entry a municipality; there must be a variant.
std::vector<VariantMark> variant_marks(State const& state);
Fill fill_of(VariantMark mark);

}  // namespace kansenatlas::viewer

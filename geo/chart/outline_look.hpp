#pragma once
// How the borders of up to three partitions stay apart where they run together, in greyscale too: a wide pale band, a
// dark line inside it, and white-rimmed beads on top. Each is seen whichever of the others is there.
#include <string_view>
#include <vector>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

enum class OutlineLook { band, line, beads };
std::string_view name_of(OutlineLook look);  // "band", "line", "beads"

// For 1, 2 or 3 partitions, in the order in which they are drawn (the first at the bottom).
std::vector<OutlineLook> outline_looks(int partitions);

// From the bottom up; `scale` 1 suits a page of 160 mm.
std::vector<Stroke> strokes_of(OutlineLook look, double scale);

}  // namespace kansenatlas

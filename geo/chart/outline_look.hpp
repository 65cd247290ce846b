#pragma once
// How the borders of up to three partitions stay apart where they run together, in greyscale and over coloured areas
// too: a wide band with dark rims and a white core, a dark line inside it, and white-rimmed beads on top. Each is seen
// whichever of the others is there. The band is hollow, so that where it winds it is not taken for a filled area.
#include <string_view>
#include <vector>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

// `edge` is no border of a partition but the rim of the area that a map is about: wide, grey, below all others.
enum class OutlineLook { band, line, beads, edge };
std::string_view name_of(OutlineLook look);  // "band", "line", "beads", "edge"

// For 1, 2 or 3 partitions, in the order in which they are drawn (the first at the bottom).
std::vector<OutlineLook> outline_looks(int partitions);

// From the bottom up; `scale` 1 suits a page of 160 mm. On smaller pages pens grow thinner faster than letters do, as
// the map below them shrinks as fast as the page.
std::vector<Stroke> strokes_of(OutlineLook look, double scale);
// By which the look is known.
Colour colour_of(OutlineLook look);

}  // namespace kansenatlas

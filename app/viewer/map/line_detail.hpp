#pragma once
// Lines no finer than the eye can see, so that far away fewer segments are drawn.
#include <vector>

#include "geo/base/units.hpp"
#include "geo/boundary/thinned_line.hpp"

namespace kansenatlas::viewer {

using Line = std::vector<RdPoint>;

using kansenatlas::thinned;

// Without open lines shorter than `least_m` that meet no other line: a border that crosses a dike is a lost dot on a
// map of the country. Closed lines stay.
std::vector<Line> without_specks(std::vector<Line> const& lines, double least_m);

// What a pixel of that size allows: a power of the root of two, so that it changes only now and then while zooming.
double tolerance_for(double metres_per_px);

// Longer side of the box around the line.
double extent_m_of(Line const& line);

// Of the pens that borders of partitions are drawn with: `scale` where there is room for it, and on a map so small that
// they would fill it, what suits the map (as on paper, where a page shows some 400 m in a quarter of a millimetre).
double pen_scale(double scale, double metres_per_px);

}  // namespace kansenatlas::viewer

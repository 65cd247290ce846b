#pragma once
// A line with fewer points that looks the same.
#include <vector>

#include "geo/base/units.hpp"

namespace kansenatlas {

// Leaves out points that lie within `tolerance_m` of the rest (Douglas & Peucker, 1973); both ends are kept, and of a
// closed line also the point farthest from them.
std::vector<RdPoint> thinned(std::vector<RdPoint> const& line, double tolerance_m);

}  // namespace kansenatlas

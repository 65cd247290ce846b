#pragma once
// Polygons that cross or touch themselves, made fit for measuring, and said to be so.
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// Replaces every invalid polygon by what GEOSMakeValid makes of it and returns which ones those were, ascending. The
// others stay as they are. `threads`: 0 takes what the machine has, at most two.
std::vector<int> repair_invalid(std::vector<MultiPolygon>& polygons, int threads = 0);

}  // namespace kansenatlas

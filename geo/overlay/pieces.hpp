#pragma once
// The common ground itself as polygons, for drawing and for files; figures need only the area table.
#include <span>
#include <utility>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

struct FeaturePair {
  int a = 0, b = 0;
};

// One entry a pair, in the same order: the intersection, empty where they only touch. Borders that only cross are
// walked along (see common_ground.hpp), the others are left to GEOS; invalid polygons are taken as GEOSMakeValid
// repairs them. `threads`: 0 takes what the machine has, at most two.
std::vector<MultiPolygon> pieces_of(std::span<MultiPolygon const> a, std::span<MultiPolygon const> b,
                                    std::span<FeaturePair const> pairs, int threads = 0);

// The same by GEOS alone, to compare with.
std::vector<MultiPolygon> pieces_by_geos(std::span<MultiPolygon const> a, std::span<MultiPolygon const> b,
                                         std::span<FeaturePair const> pairs, int threads = 0);

}  // namespace kansenatlas

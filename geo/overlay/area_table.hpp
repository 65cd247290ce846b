#pragma once
// How much ground every feature of one layer has in common with every feature of another.
#include <span>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

struct CommonArea {
  int a = 0, b = 0;  // features
  double area_m2 = 0;
  friend bool operator==(CommonArea const&, CommonArea const&) = default;
};

enum class Side { a, b };

// Less than this (a square of 1 millimetre) is the rounding of the coordinates themselves, not ground.
constexpr double least_common_area_m2 = 1e-6;

// Every pair with common ground, ordered by a, then b. Exact up to rounding (see trapezoids.hpp), so no piece is lost
// and none is made up. Polygons must be valid: what one covers twice counts twice. `threads`: 0 takes what the machine
// has, at most two; the result does not depend on it.
std::vector<CommonArea> area_table(std::span<MultiPolygon const> a, std::span<MultiPolygon const> b, int threads = 0);

}  // namespace kansenatlas

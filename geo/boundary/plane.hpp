#pragma once
// Plane geometry on points and rings.
#include <cstddef>
#include <functional>
#include <span>

#include "geo/base/units.hpp"
#include "geo/boundary/network.hpp"

namespace kansenatlas {

struct PointHash {
  std::size_t operator()(RdPoint p) const;
};

double distance_m(RdPoint a, RdPoint b);
double length_of(std::span<RdPoint const> line);

// Of a closed ring (first point == last): positive when it runs anticlockwise.
double signed_area_of(std::span<RdPoint const> ring);
// Shells less holes, whatever way they run.
double area_of(MultiPolygon const& polygon);

// By the even-odd rule; a point exactly on the ring may count either way.
bool is_inside(RdPoint point, std::span<RdPoint const> ring);
bool is_inside(RdPoint point, Polygon const& polygon);

}  // namespace kansenatlas

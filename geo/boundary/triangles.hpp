#pragma once
// Areas as triangles for the graphics card, and the spot where a label fits best.
#include <cstdint>
#include <span>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// Constrained Delaunay triangles of every unit; vertices are shared within a unit.
struct Triangulation {
  std::vector<RdPoint> vertices;
  std::vector<std::uint32_t> indices;      // three a triangle
  std::vector<std::uint32_t> first_index;  // per unit, plus one past the last: its triangles are [first[u], first[u+1])
};
Triangulation triangles_of(Network const& network);

// The centre of the largest circle inside the polygon's largest part, within `precision_m` (pole of inaccessibility,
// Garcia-Castellanos & Lombardo 2007; grid search after Agafonkin 2016), and its radius.
struct LabelPoint {
  RdPoint at;
  double radius_m = 0;
};
LabelPoint label_point_of(MultiPolygon const& polygon, double precision_m = 100);

}  // namespace kansenatlas

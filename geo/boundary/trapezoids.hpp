#pragma once
// The common area of two polygons as a sum over pairs of their edges, without any decision about topology.
//
// By Green's theorem a polygon is the signed sum of the trapezoids below its edges, so the common area of two polygons
// is the sum over pairs of edges of s_a s_b * integral of min(y_a, y_b) over the x that both cover. As the signs of a
// closed ring add up to nothing at every x, that equals minus the sum of s_a s_b * integral of max(y_a - y_b, 0). Each
// term is continuous in the coordinates: shared, touching or nearly parallel edges need no special case, and rounding
// stays rounding.
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// A polygon prepared for that sum: its edges from west to east.
struct TrapezoidEdges {
  struct Edge {
    double x0, x1;       // x0 < x1; upright edges have no trapezoid and are left out
    double y0, y1;       // at x0 and at x1
    double slope, sign;  // sign +1: the polygon lies below, -1: above
  };
  std::vector<Edge> edges;  // by x0
  RdBox box;                // of the whole polygon; empty for one without area
};

// Shells count positive and holes negative, whatever way they run. Rings with fewer than four points are left out.
TrapezoidEdges trapezoid_edges_of(MultiPolygon const& polygon);

// In square units of the coordinates; for valid polygons of some kilometres within about 1e-7 m2, so it may be a little
// below zero where they only touch. Ground that a polygon covers twice counts twice.
double common_area_m2(TrapezoidEdges const& a, TrapezoidEdges const& b);

}  // namespace kansenatlas

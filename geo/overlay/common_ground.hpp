#pragma once
// The common ground of two polygons whose borders only cross each other: a walk along both borders.
//
// The border of the common ground is the border of A within B and that of B within A. Where A's border comes into B,
// B's leaves A, so with the ground on the left of every ring one walks along A from such a crossing to the next, goes
// on along B to the next, and so on until the walk closes (after Weiler & Atherton 1977). That is safe as long as no
// corner of one lies on an edge of the other; where one does, or nearly, nothing is decided here.
#include <optional>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// A polygon prepared for such walks.
struct BorderRings {
  struct Edge {
    double west, east, south, north;  // its box, widened by `reach_m`
    int ring, first;                  // from this point of the ring to the next
  };
  std::vector<std::vector<RdPoint>> rings;  // closed, the ground on the left: shells anticlockwise, holes clockwise
  std::vector<RdBox> boxes;                 // of each ring
  std::vector<Edge> edges;                  // by their western end
  RdBox box;
  double reach_m = 0;  // what is nearer than this counts as touching: far more than the rounding of coordinates
  bool touches_itself = false;  // a corner lies on another edge, or nearly, or on another corner
};

// Of a valid polygon.
BorderRings border_rings_of(MultiPolygon const& polygon);

// Every shell anticlockwise, followed by its holes clockwise; empty where they have no ground in common. Nothing where
// borders touch: there ask GEOS.
std::optional<MultiPolygon> common_ground(BorderRings const& a, BorderRings const& b);

}  // namespace kansenatlas

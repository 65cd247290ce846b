#pragma once
// The shared-arc network: every border once, with the municipality on each side.
//
// The one idea that carries the map: a partition's outline is the set of arcs whose two sides lie in different regions.
// Moving a municipality only re-reads its arcs, borders that partitions share are known by construction, and
// simplifying an arc cannot open a gap. No polygon union is ever needed.
#include <cstdint>
#include <string>
#include <vector>

#include "geo/base/units.hpp"

namespace kansenatlas {

constexpr int outside = -1;  // the side of an arc where no unit lies: sea or another country

// A stretch of border between two nodes (or a closed loop), with `left` and `right` as seen from first to last point.
struct Arc {
  int left = outside, right = outside;  // index of the unit
  std::vector<RdPoint> points;          // at least 2; first == last for a loop
  double length_m = 0;                  // of the line as delivered, before any generalisation
};

// An arc followed forwards or backwards along a ring.
struct ArcUse {
  int arc = 0;
  bool is_reversed = false;
};

// A closed walk along arcs that keeps its unit on the left: shells run anticlockwise, holes clockwise.
struct ArcRing {
  std::vector<ArcUse> arcs;
  double area_m2 = 0;  // signed, of the lines in the network now: positive for a shell, negative for a hole
};

struct Network {
  std::string name;  // "coast" (clipped at the coast: drawn) or "water" (with water: decides adjacency)
  int units = 0;
  std::vector<Arc> arcs;
  std::vector<std::vector<ArcRing>> rings;  // per unit; every shell is followed by its holes
  std::vector<double> unit_area_m2;         // as delivered, before any generalisation
};

// One shell with its holes, closed (first point == last).
struct Polygon {
  std::vector<std::vector<RdPoint>> rings;
};
using MultiPolygon = std::vector<Polygon>;

RdBox bounds_of(Network const& network);
RdBox bounds_of(Network const& network, std::vector<int> const& units);

// The points of a ring, closed.
std::vector<RdPoint> points_of(Network const& network, ArcRing const& ring);
MultiPolygon polygon_of(Network const& network, int unit);

// Fills `rings` from `arcs` alone (used after reading arcs from a file). Throws Error that names the unit whose arcs do
// not close.
void assemble_rings(Network& network);

}  // namespace kansenatlas

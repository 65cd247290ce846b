#pragma once
// The straight pieces of all rings, each once, with the unit on either side.
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

struct SharedEdge {
  int a = 0, b = 0;                     // vertices
  int left = outside, right = outside;  // units, seen from a to b
};

struct SharedEdges {
  std::vector<RdPoint> vertices;
  std::vector<SharedEdge> edges;
  std::vector<int> folded_units;  // ascending: those that had a piece with themselves on both sides
};

// Shells must run anticlockwise and holes clockwise. A piece with one unit on both sides is left out. Where two units
// claim the same side of a piece, the second claim is a piece of its own with nobody on the other side.
SharedEdges shared_edges_of(std::vector<MultiPolygon> const& units);

// Chains of edges with the same sides, from node to node (where other than two edges meet, or the sides change) or as
// closed loops. Ordered by left unit, right unit; the side that is outside is the right one.
std::vector<Arc> arcs_of(SharedEdges const& shared);

}  // namespace kansenatlas

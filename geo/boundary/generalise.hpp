#pragma once
// Fewer points, same topology.
#include "geo/boundary/network.hpp"

namespace kansenatlas {

// Simplifies each arc within `tolerance_m`, keeping nodes, so that neighbours stay neighbours, arcs do not cross and no
// ring collapses: arcs that share both end nodes are split first, and the arcs of a ring whose area would change by
// more than a tenth, of a unit that would become invalid, and of units that would come to lie upon each other keep
// every point. Lengths and areas "as delivered" are kept as they were. GEOS TopologyPreserveSimplify (after Douglas &
// Peucker, 1973).
Network generalised(Network const& network, double tolerance_m);

// The largest relative difference between a unit's area on the network's lines and its area as delivered, and the unit.
struct AreaError {
  int unit = -1;
  double relative = 0;
};
AreaError worst_area_error(Network const& network);

}  // namespace kansenatlas

#pragma once
// From polygons that share their vertices to a network; what does not fit is counted, located and reported, never
// mended.
#include <optional>
#include <string>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

enum class FaultKind {
  invalid_ring,  // crosses or touches itself, or has fewer than four points
  overlap,       // two units claim the same ground
  gap,           // ground between units that nobody claims (a hole in the whole, or a sliver at a border)
};

struct BoundaryFault {
  FaultKind kind{};
  std::vector<int> units;  // one for a ring, two for an overlap, those that surround a gap
  double area_m2 = 0;      // of the overlap or gap; 0 for a ring
  RdPoint where;           // a point in or on it
  std::string detail;      // GEOS's words for an invalid ring
};

struct BuildResult {
  Network network;  // meaningful only as far as `faults` allow: with faults, arcs are still each drawn once
  std::vector<BoundaryFault> faults;  // ordered by kind, then area descending
};

// Builds from one multipolygon a unit. Neighbours must share their vertices exactly (as CBS and Kadaster deliver them);
// where they do not, the ground is reported as overlap or gap. Holes in the whole that are
// larger than `largest_gap_m2` are foreign ground or sea, not gaps (an enclave such as Baarle-Hertog).
BuildResult build_network(std::string name, std::vector<MultiPolygon> const& units, double largest_gap_m2 = 1e6);

}  // namespace kansenatlas

#pragma once
// The arcs with nobody on one side: the coast, the national border, and wherever neighbours do not share their border.
#include <vector>

#include "geo/boundary/build.hpp"

namespace kansenatlas {

std::vector<int> units_with_outer_line(Network const& network);

// Does some unit lie where an arc says that there is none? The number of units that cover a place changes at outer
// arcs alone, so units overlap only when this is so or outer arcs cross.
bool has_unit_on_outer_side(Network const& network);

// Ground inside the whole that nobody claims, by the arcs around it; right when no arcs cross.
std::vector<BoundaryFault> gaps_of(Network const& network, double largest_m2);

}  // namespace kansenatlas

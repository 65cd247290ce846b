#pragma once
// The arcs with nobody on one side: the coast, the national border, and wherever neighbours do not share their border.
#include <vector>

#include "geo/boundary/build.hpp"

namespace kansenatlas {

std::vector<int> units_with_outer_line(Network const& network);

// Do these arcs meet in shared points only, with no unit on the side where none should be? Then no two units overlap:
// the number of units that cover a place changes at these arcs alone.
bool outer_lines_are_apart(Network const& network);

// Ground inside the whole that nobody claims, by the arcs around it; right when they are apart.
std::vector<BoundaryFault> gaps_of(Network const& network, double largest_m2);

}  // namespace kansenatlas

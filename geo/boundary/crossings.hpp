#pragma once
// Do lines that should meet in shared points only keep to that?
#include "geo/boundary/network.hpp"

namespace kansenatlas {

enum class WhichArcs { all, outer };  // outer: those with nobody on one side

// Do two straight pieces of these arcs have more in common than an end: a crossing, a touch midway, a shared stretch?
// Sweeps from west to east, O(n log n) for pieces that are short beside the whole.
bool arcs_cross(Network const& network, WhichArcs which);

}  // namespace kansenatlas

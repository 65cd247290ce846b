#pragma once
// What does not fit among polygons that should tile the ground.
#include <vector>

#include "geo/boundary/build.hpp"

namespace kansenatlas {

// Rings that cross or touch themselves, lie outside their shell and the like, in GEOS's words; of the units numbered.
std::vector<BoundaryFault> invalid_units(std::vector<MultiPolygon> const& units, std::vector<int> const& numbers);

// Ground that two units claim. Only units that have a border without a neighbour can overlap, and only where such
// borders cross or run through a unit; where none does this costs little.
std::vector<BoundaryFault> overlaps_of(std::vector<MultiPolygon> const& units, Network const& network);

// Takes away gaps without ground: a border that one side draws with more points than the other, or rounding (a
// thousandth of a square metre in a whole country). A network needs to know them, a reader of the layer does not.
void leave_out_empty_gaps(std::vector<BoundaryFault>& faults, std::vector<MultiPolygon> const& units);

// Ground inside the whole that nobody claims, right for units that overlap or cross themselves too. `network`: of the
// units; `invalid`: those of them that invalid_units named.
//
// How many gaps there are hangs on rounding where a gap has a neck narrower than a ten-millionth of a metre: here the
// pieces on both sides count as gaps of their own, in the holes of a union in floating point (GEOS 3.11) they hang
// together. Of pc4 2020, 28,897 stand beside 28,874 holes of at least 8e-4 m2: 24 of those holes are 49 gaps here with
// the same area (within 2e-5 m2 each), an inlet of 2,536 m2 that such a neck closes is a gap here, and three slits of
// less than 8e-3 m2 in which the lines cross again and again fall into pieces below that size. A union on a grid of
// 1e-7 m has 28,898; they are these gaps but for two that it does not divide and the three slits.
std::vector<BoundaryFault> gaps_in_union(std::vector<MultiPolygon> const& units, std::vector<int> const& invalid,
                                         Network const& network, double largest_m2);

}  // namespace kansenatlas

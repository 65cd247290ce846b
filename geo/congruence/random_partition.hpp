#pragma once
// Random partitions whose regions hang together and are about as large as given.
//
// Independent labels are no fair comparison for a map, and plain cuts of a spanning tree give one giant and many single
// units. So regions are cut off one by one: a random tree is grown over the units that are left, and one of its
// branches with the wanted number of units is cut, which leaves both sides connected.
#include <vector>

#include "geo/boundary/outline.hpp"
#include "geo/congruence/draw.hpp"

namespace kansenatlas {

// How many units a region may be larger or smaller than wanted: an eighth, and at least one.
int size_tolerance(int size);

// `units`: which to divide; they must hang together. `sizes`: units wanted in each region, together units.size().
// Gives a region (0 .. sizes.size() - 1) an entry of `adjacency`, -1 for other units; region k has sizes[k] units
// within `size_tolerance`. Throws Error when the units do not hang together, or no such partition is found.
std::vector<int> random_partition(Adjacency const& adjacency, std::vector<int> const& units,
                                  std::vector<int> const& sizes, Draw& draw);

}  // namespace kansenatlas

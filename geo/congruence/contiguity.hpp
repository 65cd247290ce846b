#pragma once
// What hangs together when only shared borders connect. Use the adjacency of the network with water included: on the
// coast-clipped one islands have no neighbours.
//
// `region_of` has one entry a unit, -1: in no region.
#include <span>
#include <vector>

#include "geo/boundary/outline.hpp"

namespace kansenatlas {

// The parts into which a region falls, most units first; units ascending. None for an empty region.
std::vector<std::vector<int>> parts_of(Adjacency const& adjacency, std::span<int const> region_of, int region);
int part_count(Adjacency const& adjacency, std::span<int const> region_of, int region);

// The weight of the part that weighs most; 0 for an empty region.
double largest_part(Adjacency const& adjacency, std::span<int const> region_of, int region,
                    std::span<double const> weights);

// Would the region of `unit` fall into more parts without it? Neighbours that hang together some other way decide, so
// the walk ends as soon as it has met them all. False for a unit in no region or alone in its region.
bool is_articulation(Adjacency const& adjacency, std::span<int const> region_of, int unit);

// Has `unit` a neighbour in `region`?
bool borders_on(Adjacency const& adjacency, std::span<int const> region_of, int unit, int region);

}  // namespace kansenatlas

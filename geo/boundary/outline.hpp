#pragma once
// What a partition looks like on the network: which arcs are its borders, and who is whose neighbour.
#include <span>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// Indices of the arcs that separate two regions. `region_of` has one entry a unit (-1: in no region, which counts as a
// region of its own kind). With `with_outside` also the coast and the national border.
std::vector<int> outline_of(Network const& network, std::span<int const> region_of, bool with_outside = false);

// Those arcs joined end to end into as few lines as possible, for stroking with dashes. Closed lines repeat their first
// point. At a node where more than two arcs of the outline meet, lines end.
std::vector<std::vector<RdPoint>> lines_of(Network const& network, std::span<int const> arcs);

// The polygon of a set of units (those with true), traced along arcs: no union is computed.
MultiPolygon polygon_of(Network const& network, std::vector<bool> const& is_member);

// Which units border on each other, and along what length.
struct Adjacency {
  struct Neighbour {
    int unit = 0;
    double length_m = 0;  // of their shared border as delivered
  };
  std::vector<std::vector<Neighbour>> of;  // per unit, ascending by unit
};
Adjacency adjacency_of(Network const& network);

// The parts into which the units with true fall when only shared borders connect; largest number of units first.
std::vector<std::vector<int>> connected_parts(Adjacency const& adjacency, std::vector<bool> const& is_member);

// Length in km of the border between regions (outer border of the whole left out), as delivered.
double internal_border_km(Network const& network, std::span<int const> region_of);

}  // namespace kansenatlas

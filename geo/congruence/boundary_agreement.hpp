#pragma once
// How far the borders of two partitions coincide.
#include <span>

#include "geo/boundary/network.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {

// Edges are pairs of neighbouring units that a partition separates; the outer border is left out. Lengths are those of
// the lines as delivered. A Jaccard of two partitions without any border is 1.
BoundaryAgreement boundary_agreement(Network const& network, std::span<int const> a, std::span<int const> b);

}  // namespace kansenatlas

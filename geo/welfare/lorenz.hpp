#pragma once
// The Lorenz curve (Lorenz 1905): which share of the whole falls to the units that have the least of it.
#include <span>
#include <vector>

namespace kansenatlas {

struct LorenzPoint {
  double weight_share = 0, value_share = 0;  // both 0..1, of all units up to this one
};

// From (0, 0) to (1, 1), the units with the lowest value first; a unit counts for its weight, and has weight times
// value of the whole. Half the Gini of disparity_of lies between the curve and the diagonal. Units without a value or
// without a positive weight are left out. Empty where Gini is not defined: a value below 0, or a mean that is not above
// 0.
std::vector<LorenzPoint> lorenz_of(std::span<double const> values, std::span<double const> weights);

// The share of the whole at `weight_share` of the weight, on the straight line between two points. `curve`: not empty.
double share_at(std::vector<LorenzPoint> const& curve, double weight_share);

}  // namespace kansenatlas

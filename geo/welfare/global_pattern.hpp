#pragma once
// Two more questions about the whole map: how much do neighbours differ (Geary), and do high or low values lie together
// (Getis and Ord)? Moran's I (geo/welfare/moran.hpp) does not tell these two apart.
#include <limits>
#include <span>

#include "geo/welfare/spatial_weights.hpp"

namespace kansenatlas {

struct Geary {
  // (n - 1) sum_ij w_ij (x_i - x_j)^2 / (2 S0 sum z^2) (Geary 1954): below 1 neighbours resemble each other.
  double c = std::numeric_limits<double>::quiet_NaN();
  double expected = 1;
  double variance = std::numeric_limits<double>::quiet_NaN();  // under randomisation (Cliff & Ord 1981); needs n > 3
  double z = std::numeric_limits<double>::quiet_NaN();         // (1 - c) / sd: above 0 where neighbours resemble
};
// `values`: one a unit, no NaN. Every unit needs a neighbour. NaN where the values are equal.
Geary geary_of(std::span<double const> values, Neighbours const& neighbours, bool is_row_standardised);

struct GlobalG {
  // sum_ij w_ij x_i x_j / sum_i sum_{j != i} x_i x_j, each neighbour with weight 1 (Getis & Ord 1992).
  double g = std::numeric_limits<double>::quiet_NaN();
  double expected = std::numeric_limits<double>::quiet_NaN();  // S0 / (n (n - 1))
  double variance = std::numeric_limits<double>::quiet_NaN();  // under randomisation
  double z = std::numeric_limits<double>::quiet_NaN();         // above 0: high values lie together; below 0: low ones
};
// NaN where a value is negative, all are equal, or there are fewer than four.
GlobalG global_g_of(std::span<double const> values, Neighbours const& neighbours);

}  // namespace kansenatlas

#pragma once
// Do neighbours resemble each other? Moran's I for the whole map.
#include <cstdint>
#include <limits>
#include <span>

#include "geo/welfare/spatial_weights.hpp"

namespace kansenatlas {

struct Moran {
  double i = std::numeric_limits<double>::quiet_NaN();         // (n / S0) sum_ij w_ij z_i z_j / sum z_i^2 (Moran 1950)
  double expected = std::numeric_limits<double>::quiet_NaN();  // -1 / (n - 1)
  double variance = std::numeric_limits<double>::quiet_NaN();  // under randomisation (Cliff & Ord 1981); needs n > 3
  double z = std::numeric_limits<double>::quiet_NaN();
  double p_normal = std::numeric_limits<double>::quiet_NaN();  // two-sided
  // (1 + how often |I of a random map - expected| >= |I - expected|) / (1 + permutations); NaN without permutations.
  double p_permutation = std::numeric_limits<double>::quiet_NaN();
  // The same as if the values were drawn from a normal distribution (Cliff & Ord 1981).
  double variance_if_normal = std::numeric_limits<double>::quiet_NaN();
  double z_if_normal = std::numeric_limits<double>::quiet_NaN();
};

// `values`: one a unit, no NaN. Every unit needs a neighbour. All NaN where the values are equal.
Moran moran_of(std::span<double const> values, Neighbours const& neighbours, bool is_row_standardised,
               int permutations = 0, std::uint64_t seed = 1);

}  // namespace kansenatlas

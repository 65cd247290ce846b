#pragma once
// Sums over the weights of neighbours that the moments of measures of spatial pattern are made of.
#include "geo/welfare/spatial_weights.hpp"

namespace kansenatlas {

// S0 = sum w_ij, S1 = sum (w_ij + w_ji)^2 / 2, S2 = sum_i (sum_j w_ij + sum_j w_ji)^2 (Cliff & Ord 1981).
struct WeightSums {
  double s0 = 0, s1 = 0, s2 = 0;
};
WeightSums weight_sums(Neighbours const& neighbours, bool is_row_standardised);

// What each neighbour of `unit` weighs.
double weight_of_neighbour(Neighbours const& neighbours, int unit, bool is_row_standardised);

}  // namespace kansenatlas

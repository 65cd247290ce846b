#pragma once
// Where neighbours resemble each other: local Moran and Getis-Ord, tested by conditional permutation.
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "geo/welfare/conditional_draws.hpp"
#include "geo/welfare/spatial_weights.hpp"

namespace kansenatlas {

// The unit against the mean, then its neighbours against the mean; none: one of the two equals it.
enum class Quadrant { high_high, low_low, high_low, low_high, none };
std::string_view name_of(Quadrant quadrant);  // "HH", "LL", "HL", "LH", ""

struct LocalMoran {
  double i = 0;  // z_i / m2 * sum_j w_ij z_j, m2 = sum z^2 / n (Anselin 1995)
  Quadrant quadrant = Quadrant::none;
  // With the unit held fixed and its neighbours drawn at random from the others, without replacement: twice the smaller
  // of the shares of draws on either side, (1 + count) / (1 + permutations) each, at most 1. It is the p of the
  // Getis-Ord values, too. The draws are the same for all units, as in PySAL (Rey & Anselin 2007): each p stands as it
  // would with draws of its own, but how p of different units are off is not independent.
  double p = 1;
  double p_fdr = 1;  // of Benjamini & Hochberg (1995): reject those up to q, and q of them are expected to be false
  // Standardised sum of the neighbours' values, the unit itself among them (Gi*) or left out of sum, mean and standard
  // deviation (Gi); Getis & Ord 1992, Ord & Getis 1995. Row-standardised and binary weights give the same.
  double gi_star = std::numeric_limits<double>::quiet_NaN(), gi = std::numeric_limits<double>::quiet_NaN();
};

// `values`: one a unit, no NaN; every unit needs a neighbour. Empty where the values are equal. Results do not depend
// on `threads` (0: as many as there are cores). With `enough` above 0 a unit's draws stop as soon as both sides have
// been reached that often (Besag & Clifford 1991): then many draws cost little, and only small p need all of them.
std::vector<LocalMoran> local_moran_of(std::span<double const> values, Neighbours const& neighbours,
                                       bool is_row_standardised, int permutations = 999, std::uint64_t seed = 1,
                                       int threads = 0, int enough = 0);
// The same with draws at hand: for as many units, with at least `most_neighbours` places.
std::vector<LocalMoran> local_moran_of(std::span<double const> values, Neighbours const& neighbours,
                                       bool is_row_standardised, ConditionalDraws const& draws, int enough,
                                       int threads = 0);
int most_neighbours(Neighbours const& neighbours);

// Adjusted p values, in the order given.
std::vector<double> false_discovery_adjusted(std::vector<double> const& p);

}  // namespace kansenatlas

#pragma once
// Indicators with different units on one footing, the favourable end high.
#include <span>
#include <string_view>
#include <vector>

#include "geo/atlas/indicator.hpp"

namespace kansenatlas {

enum class Normalisation {
  z,        // (y - mean) / population standard deviation
  min_max,  // (y - minimum) / (maximum - minimum): 0..1
  rank,     // (n - rank) / (n - 1), equal values the mean of their ranks: 0..1
};
std::string_view name_of(Normalisation normalisation);    // "z", "min_max", "rank"
Normalisation normalisation_from(std::string_view name);  // throws UsageError that names them

// NaN stays NaN and does not count. `winsorise`: this share of the values at each end is first set to the quantile
// (type 7) there, 0 up to .25. The direction turns the sign, so that more is always better. All values equal: 0 for z,
// 0.5 for the others.
std::vector<double> normalised(std::span<double const> values, Direction direction, Normalisation normalisation,
                               double winsorise = 0);

}  // namespace kansenatlas

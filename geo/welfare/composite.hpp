#pragma once
// Scores over many indicators: a theme's, and a total. A total hides what it adds up and hangs on choices, so it is
// made only when asked for, and its rank comes with the interval over which those choices move it (OECD & JRC 2008).
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/welfare/normalisation.hpp"

namespace kansenatlas {

// Geometric: 1 + 99 y is averaged, so that the worst is 1 and the best 100; a low score is then made up for only partly
// by a high one. Not for z, which is negative half of the time.
enum class Averaging { arithmetic, geometric };
std::string_view name_of(Averaging averaging);    // "arithmetic", "geometric"
Averaging averaging_from(std::string_view name);  // throws UsageError that names them

// One series that goes in, one value an area, NaN: none.
struct CompositeSeries {
  int theme = 0;  // index in the themes
  Direction direction = Direction::higher_is_better;
  std::vector<double> values;
};

struct CompositeRules {
  Normalisation normalisation = Normalisation::z;
  double winsorise = 0;  // share at each end, 0 up to .25
  Averaging averaging = Averaging::arithmetic;
  std::vector<double>
      theme_weights;              // one a theme, at least 0; empty: all 1. Within a theme indicators weigh the same.
  double fewest_share = 2.0 / 3;  // of a theme's indicators, and of the themes by weight, that must have a value
};

struct CompositeScore {
  double total = 0;            // NaN: too little is known
  std::vector<double> themes;  // NaN likewise
  double coverage = 0;         // share of all indicators that have a value
};
// One entry an area. Throws UsageError for a geometric mean of z scores, or weights that are negative or all 0.
std::vector<CompositeScore> composite_scores(std::vector<CompositeSeries> const& series, int themes,
                                             CompositeRules const& rules);

// Competition rank, 1 the highest; 0 for NaN.
std::vector<int> ranks_of(std::span<double const> totals);

// Where an area ends up when the choices vary: each draw takes one of z, min-max, min-max winsorised at 2.5 % and rank
// at random; arithmetic or (not with z) geometric; every theme's weight times a number from 1/2 to 3/2; and leaves one
// indicator out. 5th, 50th and 95th percentile of the rank over the draws (nearest rank); 0 where there is no total.
struct RankInterval {
  int low = 0, median = 0, high = 0;
};
// The same for any number of threads. `rules`: weights and the share that must be known.
std::vector<RankInterval> rank_intervals(std::vector<CompositeSeries> const& series, int themes,
                                         CompositeRules const& rules, int draws, std::uint64_t seed, int threads = 0);

}  // namespace kansenatlas

#pragma once
// Do areas grow towards each other? Sigma: is the spread shrinking; beta: do those that were low grow faster. Always on
// constant boundaries and for the same areas in every year.
#include <limits>
#include <span>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

struct YearSpread {
  int year = 0;
  double sd_log = std::numeric_limits<double>::quiet_NaN();  // of ln y, population form
  double cv = std::numeric_limits<double>::quiet_NaN();      // population standard deviation over mean
};
// `values`: all above 0, at least one.
YearSpread spread_of(std::span<double const> values);

// (1/T) ln(y_T / y_0) = intercept + slope ln y_0, by ordinary least squares (Barro & Sala-i-Martin 1992).
struct BetaConvergence {
  double intercept = std::numeric_limits<double>::quiet_NaN(), slope = std::numeric_limits<double>::quiet_NaN();
  double intercept_se = std::numeric_limits<double>::quiet_NaN(), se = std::numeric_limits<double>::quiet_NaN();
  double t = std::numeric_limits<double>::quiet_NaN(), p = std::numeric_limits<double>::quiet_NaN();  // of the slope
  double r2 = std::numeric_limits<double>::quiet_NaN();
  double speed = std::numeric_limits<double>::quiet_NaN();  // -ln(1 + slope T) / T a year; needs 1 + slope T > 0
  double half_life_years = std::numeric_limits<double>::quiet_NaN();  // ln 2 / speed; needs speed > 0
  int years = 0;                                                      // T
  int areas = 0;
};
// All values above 0; NaN throughout with fewer than three areas or equal first values.
BetaConvergence beta_of(std::span<double const> first, std::span<double const> last, int years);

struct Convergence {
  int indicator = -1;
  std::vector<int> areas;         // in the panel: municipalities, or regions of the partition
  std::vector<int> left_out;      // without a value above 0 in one of the years
  std::vector<YearSpread> sigma;  // per year
  BetaConvergence beta;           // first to last year
};
// The spread per year of such a panel; empty where fewer than two years or three areas remain. `partition` null:
// municipalities.
std::vector<YearSpread> sigma_of(Atlas const& atlas, Partition const* partition, int indicator);
// Years in which at least half of the areas have a value. `partition` null: municipalities. Throws Error when fewer
// than two such years or three areas remain.
Convergence convergence_of(Atlas const& atlas, Partition const* partition, int indicator);

}  // namespace kansenatlas

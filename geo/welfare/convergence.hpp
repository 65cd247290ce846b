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

// Did the spread of ln y change between two years, for the same areas? Pitman (1939) and Morgan (1939): the correlation
// of the sums and the differences of the pairs, by its t with n - 2 degrees of freedom.
struct SpreadChange {
  double t = std::numeric_limits<double>::quiet_NaN(), p = std::numeric_limits<double>::quiet_NaN();
};
// All values above 0; NaN with fewer than three, or without any spread.
SpreadChange spread_change_of(std::span<double const> first, std::span<double const> last);

// A half-life is only said for a line that fits at all, over a stretch of years long enough to speak of a pace.
constexpr double half_life_fewest_r2 = .1;
constexpr int half_life_fewest_years = 5;

// (1/T) ln(y_T / y_0) = intercept + slope ln y_0, by ordinary least squares (Barro & Sala-i-Martin 1992).
struct BetaConvergence {
  double intercept = std::numeric_limits<double>::quiet_NaN(), slope = std::numeric_limits<double>::quiet_NaN();
  double intercept_se = std::numeric_limits<double>::quiet_NaN(), se = std::numeric_limits<double>::quiet_NaN();
  double t = std::numeric_limits<double>::quiet_NaN(), p = std::numeric_limits<double>::quiet_NaN();  // of the slope
  double r2 = std::numeric_limits<double>::quiet_NaN();
  double speed = std::numeric_limits<double>::quiet_NaN();  // -ln(1 + slope T) / T a year; needs 1 + slope T > 0
  double half_life_years = std::numeric_limits<double>::quiet_NaN();  // ln 2 / speed; needs speed > 0
  // At both ends of the slope's 95 % interval; NaN where that holds 0, or a pace that has no speed.
  double half_life_low = std::numeric_limits<double>::quiet_NaN();
  double half_life_high = std::numeric_limits<double>::quiet_NaN();
  int years = 0;  // T
  int areas = 0;
  // Both ends known, an R2 and a number of years that carry it.
  [[nodiscard]] bool has_half_life() const {
    return half_life_low > 0 && half_life_high > 0 && r2 >= half_life_fewest_r2 && years >= half_life_fewest_years;
  }
};
// All values above 0; NaN throughout with fewer than three areas or equal first values.
BetaConvergence beta_of(std::span<double const> first, std::span<double const> last, int years);

struct Convergence {
  int indicator = -1;
  std::vector<int> areas;           // in the panel: municipalities, or regions of the partition
  std::vector<int> left_out;        // all that are not in it, for one of three reasons:
  std::vector<int> without_value;   // no value in one of the years
  std::vector<int> not_above_zero;  // else: a value of 0 or less in one of them
  std::vector<int> other_method;    // else: published in one year, computed in another
  std::vector<YearSpread> sigma;    // per year
  SpreadChange change;              // of the spread, first to last year
  BetaConvergence beta;             // first to last year
  int rising = 0, falling = 0;      // areas whose value rose, or fell, from the first to the last year
};
// The spread per year of such a panel; empty where fewer than two years or three areas remain. `partition` null:
// municipalities.
std::vector<YearSpread> sigma_of(Atlas const& atlas, Partition const* partition, int indicator);
// Years in which at least half of the areas have a value. `partition` null: municipalities. Throws Error when fewer
// than two such years or three areas remain.
Convergence convergence_of(Atlas const& atlas, Partition const* partition, int indicator);

}  // namespace kansenatlas

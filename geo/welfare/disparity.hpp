#pragma once
// How unequal a set of values is, and which part of that lies between groups.
#include <limits>
#include <span>
#include <vector>

namespace kansenatlas {

// With weights w (their total W) and weighted mean m. NaN where a measure is not defined. Units without a value or
// without a positive weight are left out.
struct Disparity {
  int units = 0;      // that went in
  double weight = 0;  // W
  double mean = std::numeric_limits<double>::quiet_NaN();
  double gini = std::numeric_limits<double>::quiet_NaN();     // sum_ij w_i w_j |y_i - y_j| / (2 W^2 m); population form
  double theil_t = std::numeric_limits<double>::quiet_NaN();  // sum (w/W)(y/m) ln(y/m), 0 ln 0 = 0 (Theil 1967)
  double theil_l = std::numeric_limits<double>::quiet_NaN();  // sum (w/W) ln(m/y); needs every y > 0
  double cv = std::numeric_limits<double>::quiet_NaN();       // sqrt(sum (w/W)(y-m)^2) / m (Williamson 1965)
  double p90_p10 = std::numeric_limits<double>::quiet_NaN();  // unweighted, quantile type 7; needs P10 > 0
  double minimum = std::numeric_limits<double>::quiet_NaN(), maximum = std::numeric_limits<double>::quiet_NaN();
};
// Gini and Theil T need values of at least 0 and a mean above 0.
Disparity disparity_of(std::span<double const> values, std::span<double const> weights);

// Atkinson (1970): how much of the mean could be missed if all had the same, to one whose aversion to differences is
// `epsilon`, above 0: the larger, the more low values count. For 1 it is 1 - exp(-L). Needs values of at least 0 and a
// mean above 0, and every value above 0 where epsilon is 1 or more; else NaN.
double atkinson_of(std::span<double const> values, std::span<double const> weights, double epsilon);
// What all would have in that case: the mean of order 1 - epsilon (0: arithmetic, 1: geometric, 2: harmonic).
double equal_level_of(std::span<double const> values, std::span<double const> weights, double epsilon);

// T = between + within and L = between + within, exactly (Shorrocks 1980).
struct Decomposition {
  double between_t = std::numeric_limits<double>::quiet_NaN(), within_t = std::numeric_limits<double>::quiet_NaN();
  double between_share_t = std::numeric_limits<double>::quiet_NaN();  // between / T; NaN where T is 0
  double between_l = std::numeric_limits<double>::quiet_NaN(), within_l = std::numeric_limits<double>::quiet_NaN();
  double between_share_variance = std::numeric_limits<double>::quiet_NaN();  // SSB / SST
  // (SSB - (k-1) MSW) / (SST + MSW), MSW = SSW/(n-k), weights scaled to sum n; below 0 counts as 0 (Hays 1963).
  // Corrects for the number of groups, so that a finer partition does not win by its fineness. NaN where n = k or SST =
  // 0.
  double omega_squared = std::numeric_limits<double>::quiet_NaN();
  int groups = 0;  // with at least one unit that went in
};
// `group_of`: one entry a unit, 0 and up; -1: in no group, and those together count as one more.
Decomposition decomposition_of(std::span<double const> values, std::span<double const> weights,
                               std::span<int const> group_of);

}  // namespace kansenatlas

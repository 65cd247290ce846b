#pragma once
// How values are spread: least, greatest and quantiles of type 7 (Hyndman & Fan 1996), the default of R and numpy.
#include <vector>

namespace kansenatlas {

// `sorted` ascending, at least one value; `share` 0..1.
double quantile_of(std::vector<double> const& sorted, double share);

struct Spread {
  double minimum = 0, p25 = 0, median = 0, p75 = 0, maximum = 0;
};
// All zero without values.
Spread spread_of(std::vector<double> values);

}  // namespace kansenatlas

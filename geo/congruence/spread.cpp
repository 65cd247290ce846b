#include "geo/congruence/spread.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas {

double quantile_of(std::vector<double> const& sorted, double share) {
  double const place = share * static_cast<double>(sorted.size() - 1);
  auto const below = static_cast<std::size_t>(place);
  auto const above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

Spread spread_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  return {values.front(), quantile_of(values, .25), quantile_of(values, .5), quantile_of(values, .75), values.back()};
}

}  // namespace kansenatlas

#include "geo/welfare/quantile.hpp"

#include <cstddef>

namespace kansenatlas {

double quantile_type_7(std::vector<double> const& sorted, double p) {
  double const h = p * static_cast<double>(sorted.size() - 1);
  auto const below = static_cast<std::size_t>(h);
  if (below + 1 >= sorted.size()) return sorted.back();
  return sorted[below] + (h - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

}  // namespace kansenatlas

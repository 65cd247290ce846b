#include "geo/welfare/position.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas {

std::string_view name_of(Quarter quarter) {
  switch (quarter) {
    case Quarter::best:
      return "best";
    case Quarter::middle:
      return "middle";
    case Quarter::worst:
      return "worst";
    case Quarter::none:
      return "none";
  }
  return "";
}

std::vector<Position> positions_of(std::span<double const> values, Direction direction) {
  std::vector<double> ordered;
  double const sign = direction == Direction::lower_is_better ? 1 : -1;  // the most favourable first
  for (double const value : values)
    if (!std::isnan(value)) ordered.push_back(sign * value);
  std::sort(ordered.begin(), ordered.end());
  int const n = static_cast<int>(ordered.size());
  int const quarter = (n + 3) / 4;
  bool const has_quarters = direction != Direction::none && n >= 4 && ordered.front() < ordered.back();
  std::vector<Position> positions;
  for (double const value : values) {
    Position position{0, n, Quarter::none};
    if (!std::isnan(value)) {
      position.rank =
          1 + static_cast<int>(std::lower_bound(ordered.begin(), ordered.end(), sign * value) - ordered.begin());
      if (has_quarters)
        position.quarter = position.rank <= quarter      ? Quarter::best
                           : position.rank > n - quarter ? Quarter::worst
                                                         : Quarter::middle;
    }
    positions.push_back(position);
  }
  return positions;
}

Comparison compared(double value, double reference, int decimals) {
  double const scale = std::pow(10, decimals);
  double const a = std::round(value * scale), b = std::round(reference * scale);
  return a > b ? Comparison::higher : a < b ? Comparison::lower : Comparison::equal;
}

}  // namespace kansenatlas

#include "geo/welfare/lorenz.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kansenatlas {

std::vector<LorenzPoint> lorenz_of(std::span<double const> values, std::span<double const> weights) {
  std::vector<std::pair<double, double>> units;  // value, weight
  double weight = 0, whole = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]) || !(weights[i] > 0)) continue;
    units.emplace_back(values[i], weights[i]);
    weight += weights[i];
    whole += weights[i] * values[i];
  }
  std::sort(units.begin(), units.end());
  if (units.empty() || units.front().first < 0 || !(whole > 0)) return {};
  std::vector<LorenzPoint> curve{{0, 0}};
  double weight_so_far = 0, whole_so_far = 0;
  for (auto const& [value, of_unit] : units) {
    weight_so_far += of_unit;
    whole_so_far += of_unit * value;
    curve.push_back({weight_so_far / weight, whole_so_far / whole});
  }
  curve.back() = {1, 1};
  return curve;
}

double share_at(std::vector<LorenzPoint> const& curve, double weight_share) {
  auto const above =
      std::lower_bound(curve.begin(), curve.end(), weight_share,
                       [](LorenzPoint const& point, double share) { return point.weight_share < share; });
  if (above == curve.end()) return 1;
  if (above == curve.begin()) return above->value_share;
  auto const below = above - 1;
  double const width = above->weight_share - below->weight_share;
  double const along = width > 0 ? (weight_share - below->weight_share) / width : 1;
  return below->value_share + along * (above->value_share - below->value_share);
}

}  // namespace kansenatlas

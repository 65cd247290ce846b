#include "geo/welfare/normalisation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/welfare/quantile.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 3> normalisation_names{"z", "min_max", "rank"};

struct Ends {
  double low = 0, high = 0;
};

Ends ends_of(std::vector<double> const& sorted, double winsorise) {
  if (winsorise <= 0) return {sorted.front(), sorted.back()};
  return {quantile_type_7(sorted, winsorise), quantile_type_7(sorted, 1 - winsorise)};
}

void to_z(std::vector<double>& values, double n) {
  double mean = 0, squares = 0;
  for (double const value : values)
    if (!std::isnan(value)) mean += value / n;
  for (double const value : values)
    if (!std::isnan(value)) squares += (value - mean) * (value - mean);
  double const deviation = std::sqrt(squares / n);
  for (double& value : values) value = std::isnan(value) ? value : deviation > 0 ? (value - mean) / deviation : 0;
}

void to_min_max(std::vector<double>& values, Ends ends) {
  double const range = ends.high - ends.low;
  for (double& value : values)
    if (!std::isnan(value)) value = range > 0 ? (value - ends.low) / range : .5;
}

// Equal values share the middle of their places.
void to_rank(std::vector<double>& values, std::vector<double> const& sorted) {
  double const last = static_cast<double>(sorted.size()) - 1;
  for (double& value : values) {
    if (std::isnan(value)) continue;
    auto const [from, to] = std::equal_range(sorted.begin(), sorted.end(), value);
    double const place = static_cast<double>(from - sorted.begin()) + static_cast<double>(to - from - 1) / 2;
    value = last > 0 ? place / last : .5;
  }
}

}  // namespace

std::string_view name_of(Normalisation normalisation) {
  return normalisation_names.at(static_cast<std::size_t>(normalisation));
}

Normalisation normalisation_from(std::string_view name) {
  for (std::size_t i = 0; i < normalisation_names.size(); ++i)
    if (normalisation_names.at(i) == name) return static_cast<Normalisation>(i);
  throw UsageError(said("unknown normalisation '{}'; they are z, min_max, rank", name));
}

std::vector<double> normalised(std::span<double const> values, Direction direction, Normalisation normalisation,
                               double winsorise) {
  double const sign = direction == Direction::lower_is_better ? -1 : 1;
  std::vector<double> result, sorted;
  for (double const value : values) {
    result.push_back(sign * value);
    if (!std::isnan(value)) sorted.push_back(sign * value);
  }
  if (sorted.empty()) return result;
  std::sort(sorted.begin(), sorted.end());
  auto const ends = ends_of(sorted, winsorise);
  for (auto* series : {&result, &sorted})
    for (double& value : *series)
      if (!std::isnan(value)) value = std::clamp(value, ends.low, ends.high);
  switch (normalisation) {
    case Normalisation::z:
      to_z(result, static_cast<double>(sorted.size()));
      break;
    case Normalisation::min_max:
      to_min_max(result, ends);
      break;
    case Normalisation::rank:
      to_rank(result, sorted);
  }
  return result;
}

}  // namespace kansenatlas

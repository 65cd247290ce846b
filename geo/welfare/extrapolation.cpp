#include "geo/welfare/extrapolation.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "geo/welfare/region_values.hpp"

namespace kansenatlas {
namespace {

constexpr double outside_one_side = 0.025;

// What the line needs beside its slope.
struct Spread {
  double n = 0, mean_year = 0, mean_value = 0, years_squared = 0;
};

Spread spread_of(std::span<YearValue const> series) {
  Spread spread;
  for (auto const& point : series) {
    if (std::isnan(point.value)) continue;
    spread.n += 1;
    spread.mean_year += point.year;
    spread.mean_value += point.value;
  }
  spread.mean_year /= spread.n;
  spread.mean_value /= spread.n;
  for (auto const& point : series)
    if (!std::isnan(point.value)) spread.years_squared += std::pow(point.year - spread.mean_year, 2);
  return spread;
}

}  // namespace

Bounds bounds_of(Indicator const& indicator, std::span<YearValue const> series) {
  bool const is_positive =
      std::none_of(series.begin(), series.end(), [](YearValue const& point) { return point.value < 0; });
  Bounds bounds;
  if (is_positive) bounds.low = 0;
  if (is_positive && indicator.unit_nl.starts_with('%')) bounds.high = 100;
  return bounds;
}

Extrapolation extrapolated(std::span<YearValue const> series, int year, Bounds bounds) {
  Extrapolation line{trend_of(series), year};
  auto const& trend = line.trend;
  line.year = std::min(year, trend.last_year + (trend.last_year - trend.first_year));
  if (trend.state != TrendState::rising && trend.state != TrendState::falling) return line;
  auto const spread = spread_of(series);
  auto const value_in = [&](int when) { return spread.mean_value + trend.slope * (when - spread.mean_year); };
  while (line.year > trend.last_year && (value_in(line.year) < bounds.low || value_in(line.year) > bounds.high))
    --line.year;
  double const ahead = line.year - spread.mean_year;
  double const variance = std::pow(trend.standard_error, 2) * spread.years_squared;  // of the residuals
  boost::math::students_t const t(spread.n - 2);
  double const half = boost::math::quantile(boost::math::complement(t, outside_one_side)) *
                      std::sqrt(variance * (1 + 1 / spread.n + ahead * ahead / spread.years_squared));
  line.value = value_in(line.year);
  line.low = std::max(line.value - half, bounds.low);
  line.high = std::min(line.value + half, bounds.high);
  return line;
}

std::vector<YearValue> series_of(Atlas const& atlas, Partition const& partition, int region, int indicator,
                                 int last_year) {
  auto const value_in = [&](int year) {
    return region_values(atlas, partition, indicator, year)[static_cast<std::size_t>(region)];
  };
  auto const last = value_in(last_year);
  std::vector<YearValue> series;
  for (int const year : trend_years(atlas, indicator, last_year))
    if (auto const value = value_in(year); last.has_value() && value.method == last.method)
      series.push_back({year, value.value});
  return series;
}

}  // namespace kansenatlas

#include "geo/welfare/trend.hpp"

#include <algorithm>
#include <cmath>

#include "geo/welfare/series_break.hpp"
#include "geo/welfare/student_t.hpp"

namespace kansenatlas {
namespace {

constexpr double significance = 0.05;

std::vector<YearValue> with_values(std::span<YearValue const> series) {
  std::vector<YearValue> kept;
  std::copy_if(series.begin(), series.end(), std::back_inserter(kept),
               [](YearValue const& v) { return !std::isnan(v.value); });
  return kept;
}

void fit(Trend& trend, std::vector<YearValue> const& points) {
  double const n = static_cast<double>(points.size());
  double mean_year = 0, mean_value = 0, largest = 0;
  for (auto const& point : points) {
    mean_year += point.year / n;
    mean_value += point.value / n;
    largest = std::max(largest, std::abs(point.value));
  }
  double sxx = 0, sxy = 0, residual = 0;
  for (auto const& point : points) {
    sxx += (point.year - mean_year) * (point.year - mean_year);
    sxy += (point.year - mean_year) * (point.value - mean_value);
  }
  trend.slope = sxy / sxx;
  for (auto const& point : points)
    residual += std::pow(point.value - mean_value - trend.slope * (point.year - mean_year), 2);
  trend.standard_error = std::sqrt(residual / (n - 2) / sxx);
  double const noise = 1e-12 * largest;  // below this a slope or an error is rounding
  if (std::abs(trend.slope) <= noise) trend.slope = 0;
  if (trend.standard_error <= noise) trend.standard_error = 0;
  trend.t = trend.slope == 0 ? 0 : trend.slope / trend.standard_error;
  trend.p = two_sided_p(trend.t, static_cast<int>(points.size()) - 2);
  trend.state = trend.p >= significance ? TrendState::none : trend.slope > 0 ? TrendState::rising : TrendState::falling;
}

}  // namespace

std::string_view name_of(TrendState state) {
  switch (state) {
    case TrendState::rising:
      return "rising";
    case TrendState::falling:
      return "falling";
    case TrendState::none:
      return "none";
    case TrendState::undetermined:
      return "undetermined";
  }
  return "";
}

Trend trend_of(std::span<YearValue const> series) {
  auto const points = with_values(series);
  Trend trend;
  trend.points = static_cast<int>(points.size());
  if (points.empty()) return trend;
  auto const [first, last] =
      std::minmax_element(points.begin(), points.end(), [](auto const& a, auto const& b) { return a.year < b.year; });
  trend.first_year = first->year;
  trend.last_year = last->year;
  if (trend.points >= trend_minimum_points && trend.first_year < trend.last_year) fit(trend, points);
  return trend;
}

std::vector<int> trend_years(Atlas const& atlas, int indicator, int last_year) {
  auto years = atlas.observations->years(indicator);
  auto const& rule = atlas.indicators[static_cast<std::size_t>(indicator)];
  std::erase_if(years, [&](int year) {
    return year > last_year || year <= last_year - trend_window_years || is_break_between(rule, year, last_year);
  });
  return years;
}

}  // namespace kansenatlas

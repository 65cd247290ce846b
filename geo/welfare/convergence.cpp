#include "geo/welfare/convergence.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/welfare/region_values.hpp"
#include "geo/welfare/series_break.hpp"
#include "geo/welfare/student_t.hpp"

namespace kansenatlas {
namespace {

double mean_of(std::span<double const> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation_of(std::span<double const> values) {
  double const mean = mean_of(values);
  double squares = 0;
  for (double const value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / static_cast<double>(values.size()));
}

struct YearRow {
  int year = 0;
  std::vector<AreaValue> values;
};

// Only what the publisher gives or only what follows from the municipalities: never both in one series.
std::vector<YearRow> usable_years(Atlas const& atlas, Partition const* partition, int indicator) {
  std::vector<YearRow> rows;
  for (int const year : atlas.observations->years(indicator)) {
    if (year <= atlas.indicators[static_cast<std::size_t>(indicator)].last_year_before_break) continue;
    YearRow row{
        year, partition ? region_values(atlas, *partition, indicator, year) : municipal_values(atlas, indicator, year)};
    auto const known =
        std::count_if(row.values.begin(), row.values.end(), [](AreaValue const& v) { return v.has_value(); });
    if (2 * known >= static_cast<std::ptrdiff_t>(row.values.size())) rows.push_back(std::move(row));
  }
  return rows;
}

enum class PanelPlace { in, without_value, not_above_zero, other_method };

PanelPlace place_in_panel(std::vector<YearRow> const& rows, std::size_t area) {
  auto const any = [&](auto const& is_so) {
    return std::any_of(rows.begin(), rows.end(), [&](YearRow const& row) { return is_so(row.values[area]); });
  };
  bool const is_published = rows.front().values[area].method == ValueMethod::published;
  if (any([](AreaValue const& v) { return !v.has_value(); })) return PanelPlace::without_value;
  if (any([](AreaValue const& v) { return !(v.value > 0); })) return PanelPlace::not_above_zero;
  if (any([&](AreaValue const& v) { return (v.method == ValueMethod::published) != is_published; }))
    return PanelPlace::other_method;
  return PanelPlace::in;
}

// The same areas in every year.
struct Panel {
  std::vector<YearRow> rows;
  std::vector<int> areas, without_value, not_above_zero, other_method;
  std::vector<int>& list_of(PanelPlace place) {
    switch (place) {
      case PanelPlace::in:
        return areas;
      case PanelPlace::without_value:
        return without_value;
      case PanelPlace::not_above_zero:
        return not_above_zero;
      case PanelPlace::other_method:
        return other_method;
    }
    return areas;
  }
  [[nodiscard]] std::vector<double> values(YearRow const& row) const {
    std::vector<double> values;
    for (int const area : areas) values.push_back(row.values[static_cast<std::size_t>(area)].value);
    return values;
  }
};

Panel panel_of(Atlas const& atlas, Partition const* partition, int indicator) {
  Panel panel{usable_years(atlas, partition, indicator), {}, {}, {}, {}};
  if (panel.rows.empty()) return panel;
  for (std::size_t area = 0; area < panel.rows.front().values.size(); ++area)
    panel.list_of(place_in_panel(panel.rows, area)).push_back(static_cast<int>(area));
  return panel;
}

std::vector<YearSpread> sigma_of(Panel const& panel) {
  std::vector<YearSpread> sigma;
  for (auto const& row : panel.rows) {
    sigma.push_back(spread_of(panel.values(row)));
    sigma.back().year = row.year;
  }
  return sigma;
}

}  // namespace

std::vector<YearSpread> sigma_of(Atlas const& atlas, Partition const* partition, int indicator) {
  auto const panel = panel_of(atlas, partition, indicator);
  return panel.rows.size() < 2 || panel.areas.size() < 3 ? std::vector<YearSpread>() : sigma_of(panel);
}

YearSpread spread_of(std::span<double const> values) {
  std::vector<double> logs;
  for (double const value : values) logs.push_back(std::log(value));
  return {0, deviation_of(logs), deviation_of(values) / mean_of(values)};
}

SpreadChange spread_change_of(std::span<double const> first, std::span<double const> last) {
  SpreadChange change;
  if (first.size() < 3) return change;
  std::vector<double> sums, differences;
  for (std::size_t i = 0; i < first.size(); ++i) {
    double const before = std::log(first[i]), after = std::log(last[i]);
    sums.push_back(after + before);
    differences.push_back(after - before);
  }
  double const mean_sum = mean_of(sums), mean_difference = mean_of(differences);
  double products = 0;
  for (std::size_t i = 0; i < sums.size(); ++i) products += (sums[i] - mean_sum) * (differences[i] - mean_difference);
  double const n = static_cast<double>(sums.size()), spread = n * deviation_of(sums) * deviation_of(differences);
  if (!(spread > 0)) return change;
  double const r = products / spread;
  change.t = r * std::sqrt((n - 2) / std::max(0.0, 1 - r * r));
  change.p = two_sided_p(change.t, static_cast<int>(sums.size()) - 2);
  return change;
}

namespace {

double half_life_at(double slope, int years) {
  double const left = 1 + slope * years;
  return slope < 0 && left > 0 ? std::log(2) * years / -std::log(left) : std::nan("");
}

// A steeper slope closes a gap sooner.
void give_half_life_interval(BetaConvergence& beta) {
  double const half = two_sided_t(.05, beta.areas - 2) * beta.se;
  beta.half_life_low = half_life_at(beta.slope - half, beta.years);
  beta.half_life_high = half_life_at(beta.slope + half, beta.years);
}

}  // namespace

BetaConvergence beta_of(std::span<double const> first, std::span<double const> last, int years) {
  BetaConvergence beta;
  beta.years = years;
  beta.areas = static_cast<int>(first.size());
  if (first.size() < 3 || years < 1) return beta;
  std::vector<double> x, y;
  for (std::size_t i = 0; i < first.size(); ++i) {
    x.push_back(std::log(first[i]));
    y.push_back(std::log(last[i] / first[i]) / years);
  }
  double const n = static_cast<double>(x.size()), mean_x = mean_of(x), mean_y = mean_of(y);
  double sxx = 0, sxy = 0, syy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    sxx += (x[i] - mean_x) * (x[i] - mean_x);
    sxy += (x[i] - mean_x) * (y[i] - mean_y);
    syy += (y[i] - mean_y) * (y[i] - mean_y);
  }
  if (!(sxx > 0)) return beta;
  beta.slope = sxy / sxx;
  beta.intercept = mean_y - beta.slope * mean_x;
  double const residual = std::max(0.0, syy - beta.slope * sxy);
  beta.se = std::sqrt(residual / (n - 2) / sxx);
  beta.intercept_se = beta.se * std::sqrt(sxx / n + mean_x * mean_x);
  beta.t = beta.slope / beta.se;
  beta.p = std::isnan(beta.t) ? beta.t : two_sided_p(beta.t, static_cast<int>(x.size()) - 2);
  if (syy > 0) beta.r2 = 1 - residual / syy;
  if (1 + beta.slope * years > 0) beta.speed = -std::log(1 + beta.slope * years) / years;
  if (beta.speed > 0) beta.half_life_years = std::log(2) / beta.speed;
  give_half_life_interval(beta);
  return beta;
}

Convergence convergence_of(Atlas const& atlas, Partition const* partition, int indicator) {
  auto const& id = atlas.indicators[static_cast<std::size_t>(indicator)].id;
  auto panel = panel_of(atlas, partition, indicator);
  auto const& rows = panel.rows;
  if (rows.size() < 2)
    throw Error(said("'{}' has {} year(s) in which at least half of the areas have a value; convergence needs two", id,
                     rows.size()));
  if (panel.areas.size() < 3)
    throw Error(said("'{}' has a value above 0 in each of {} years for {} area(s); convergence needs three", id,
                     rows.size(), panel.areas.size()));
  Convergence result;
  result.indicator = indicator;
  result.sigma = sigma_of(panel);
  auto const first = panel.values(rows.front()), last = panel.values(rows.back());
  result.beta = beta_of(first, last, rows.back().year - rows.front().year);
  result.change = spread_change_of(first, last);
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (last[i] > first[i]) ++result.rising;
    if (last[i] < first[i]) ++result.falling;
  }
  for (auto const* list : {&panel.without_value, &panel.not_above_zero, &panel.other_method})
    result.left_out.insert(result.left_out.end(), list->begin(), list->end());
  std::sort(result.left_out.begin(), result.left_out.end());
  result.areas = std::move(panel.areas);
  result.without_value = std::move(panel.without_value);
  result.not_above_zero = std::move(panel.not_above_zero);
  result.other_method = std::move(panel.other_method);
  return result;
}

}  // namespace kansenatlas

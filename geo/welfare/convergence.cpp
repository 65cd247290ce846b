#include "geo/welfare/convergence.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/welfare/region_values.hpp"
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
    YearRow row{
        year, partition ? region_values(atlas, *partition, indicator, year) : municipal_values(atlas, indicator, year)};
    auto const known =
        std::count_if(row.values.begin(), row.values.end(), [](AreaValue const& v) { return v.has_value(); });
    if (2 * known >= static_cast<std::ptrdiff_t>(row.values.size())) rows.push_back(std::move(row));
  }
  return rows;
}

bool is_in_every_year(std::vector<YearRow> const& rows, std::size_t area) {
  bool const is_published = rows.front().values[area].method == ValueMethod::published;
  return std::all_of(rows.begin(), rows.end(), [&](YearRow const& row) {
    return row.values[area].value > 0 && (row.values[area].method == ValueMethod::published) == is_published;
  });
}

// The same areas in every year.
struct Panel {
  std::vector<YearRow> rows;
  std::vector<int> areas, left_out;
  [[nodiscard]] std::vector<double> values(YearRow const& row) const {
    std::vector<double> values;
    for (int const area : areas) values.push_back(row.values[static_cast<std::size_t>(area)].value);
    return values;
  }
};

Panel panel_of(Atlas const& atlas, Partition const* partition, int indicator) {
  Panel panel{usable_years(atlas, partition, indicator), {}, {}};
  if (panel.rows.empty()) return panel;
  for (std::size_t area = 0; area < panel.rows.front().values.size(); ++area)
    (is_in_every_year(panel.rows, area) ? panel.areas : panel.left_out).push_back(static_cast<int>(area));
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
  result.beta = beta_of(panel.values(rows.front()), panel.values(rows.back()), rows.back().year - rows.front().year);
  result.areas = std::move(panel.areas);
  result.left_out = std::move(panel.left_out);
  return result;
}

}  // namespace kansenatlas

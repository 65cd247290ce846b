#include "geo/welfare/composite_scores.hpp"

#include <cmath>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

double reshaped(double value) { return std::log(1 + 99 * value); }

// The mean of the themes that are known, if those weigh enough.
double total_of(double const* themes, std::vector<double> const& weights, double fewest_share) {
  double sum = 0, known = 0, all = 0;
  for (std::size_t t = 0; t < weights.size(); ++t) {
    all += weights[t];
    if (std::isnan(themes[t])) continue;
    sum += weights[t] * themes[t];
    known += weights[t];
  }
  return known > 0 && known >= fewest_share * all - 1e-12 ? sum / known : std::nan("");
}

void check(CompositeRules const& rules, std::vector<double> const& weights) {
  if (rules.averaging == Averaging::geometric && rules.normalisation == Normalisation::z)
    throw UsageError(said("a geometric mean needs scores above zero; take min_max or rank instead of z"));
  double sum = 0;
  for (double const weight : weights) {
    if (!(weight >= 0)) throw UsageError(said("the weight of a theme is a number of at least 0"));
    sum += weight;
  }
  if (!(sum > 0)) throw UsageError(said("at least one theme needs a weight above 0"));
}

double shown(double value, Averaging averaging) { return averaging == Averaging::geometric ? std::exp(value) : value; }

}  // namespace

CompositeColumns composite_columns(std::vector<CompositeSeries> const& series, Normalisation normalisation,
                                   double winsorise, Averaging averaging) {
  CompositeColumns result;
  for (auto const& one : series) {
    result.theme.push_back(one.theme);
    result.columns.push_back(normalised(one.values, one.direction, normalisation, winsorise));
    if (averaging == Averaging::geometric)
      for (double& value : result.columns.back()) value = reshaped(value);
  }
  return result;
}

void average_columns(CompositeColumns const& columns, std::vector<double> const& theme_weights, double fewest_share,
                     int left_out, CompositeSums& into) {
  auto const themes = theme_weights.size();
  auto const areas = columns.columns.empty() ? 0 : columns.columns.front().size();
  into.themes.assign(areas * themes, 0.0);
  std::vector<int> known(areas * themes, 0);
  std::vector<int> all(themes, 0);
  for (std::size_t c = 0; c < columns.columns.size(); ++c) {
    if (static_cast<int>(c) == left_out) continue;
    auto const theme = static_cast<std::size_t>(columns.theme[c]);
    ++all[theme];
    for (std::size_t a = 0; a < areas; ++a) {
      double const value = columns.columns[c][a];
      if (std::isnan(value)) continue;
      into.themes[a * themes + theme] += value;
      ++known[a * themes + theme];
    }
  }
  into.totals.resize(areas);
  // A theme that lost its only indicator in a draw does not count against the total.
  std::vector<double> weights = theme_weights;
  for (std::size_t t = 0; t < themes; ++t) weights[t] = all[t] > 0 ? weights[t] : 0;
  for (std::size_t a = 0; a < areas; ++a) {
    for (std::size_t t = 0; t < themes; ++t) {
      int const n = known[a * themes + t];
      double& score = into.themes[a * themes + t];
      score = n > 0 && n >= fewest_share * all[t] - 1e-9 ? score / n : std::nan("");
    }
    into.totals[a] = total_of(into.themes.data() + a * themes, weights, fewest_share);
  }
}

std::vector<CompositeScore> composite_scores(std::vector<CompositeSeries> const& series, int themes,
                                             CompositeRules const& rules) {
  auto const count = static_cast<std::size_t>(themes);
  auto const weights = rules.theme_weights.empty() ? std::vector<double>(count, 1.0) : rules.theme_weights;
  check(rules, weights);
  CompositeSums sums;
  average_columns(composite_columns(series, rules.normalisation, rules.winsorise, rules.averaging), weights,
                  rules.fewest_share, -1, sums);
  std::vector<CompositeScore> scores;
  for (std::size_t a = 0; a < sums.totals.size(); ++a) {
    CompositeScore score{shown(sums.totals[a], rules.averaging), {}, 0};
    for (std::size_t t = 0; t < count; ++t) score.themes.push_back(shown(sums.themes[a * count + t], rules.averaging));
    for (auto const& one : series) score.coverage += std::isnan(one.values[a]) ? 0 : 1;
    score.coverage /= static_cast<double>(series.size());
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace kansenatlas

#include "geo/welfare/composite_material.hpp"

#include <algorithm>
#include <cmath>

#include "geo/welfare/position.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas {
namespace {

bool is_scorable(Indicator const& indicator) {
  return indicator.direction != Direction::none && indicator.aggregation != Aggregation::sum &&
         !indicator.themes.empty();
}

bool is_asked_for(Indicator const& indicator, bool with_supplementary, bool with_unfit) {
  switch (indicator.fitness) {
    case Fitness::core:
      return true;
    case Fitness::supplementary:
      return with_supplementary;
    case Fitness::not_for_agenda:
      return with_unfit;
  }
  return false;
}

CompositeSeries series_of(Atlas const& atlas, Partition const* partition, int indicator, int year) {
  CompositeSeries series;
  series.direction = atlas.indicators[static_cast<std::size_t>(indicator)].direction;
  auto const values =
      partition ? region_values(atlas, *partition, indicator, year) : municipal_values(atlas, indicator, year);
  for (auto const& value : values) series.values.push_back(value.value);
  return series;
}

}  // namespace

CompositeMaterial composite_material(Atlas const& atlas, Partition const* partition, bool with_supplementary,
                                     bool with_unfit, std::vector<std::string> const& only_themes) {
  CompositeMaterial material;
  for (auto const& theme : atlas.themes) {
    if (!only_themes.empty() && std::find(only_themes.begin(), only_themes.end(), theme.id) == only_themes.end())
      continue;
    bool has_indicator = false;
    for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
      auto const& indicator = atlas.indicators[i];
      auto const years = atlas.observations->years(static_cast<int>(i));
      if (!is_scorable(indicator) || indicator.themes.front() != theme.id || years.empty()) continue;
      if (!is_asked_for(indicator, with_supplementary, with_unfit)) {
        auto& list = indicator.fitness == Fitness::not_for_agenda ? material.left_out : material.supplementary;
        list.push_back(static_cast<int>(i));
        continue;
      }
      has_indicator = true;
      material.indicators.push_back(static_cast<int>(i));
      material.years.push_back(years.back());
      material.series.push_back(series_of(atlas, partition, static_cast<int>(i), years.back()));
      material.series.back().theme = static_cast<int>(material.themes.size());
    }
    if (has_indicator) material.themes.push_back(theme.id);
  }
  return material;
}

std::vector<std::size_t> themes_missing(CompositeScore const& score) {
  std::vector<std::size_t> missing;
  for (std::size_t t = 0; t < score.themes.size(); ++t)
    if (std::isnan(score.themes[t])) missing.push_back(t);
  return missing;
}

namespace {

// Over the areas where both have a value.
double correlation_of(std::vector<double> const& a, std::vector<double> const& b) {
  double n = 0, sum_a = 0, sum_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) || std::isnan(b[i])) continue;
    ++n;
    sum_a += a[i];
    sum_b += b[i];
  }
  double saa = 0, sbb = 0, sab = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) || std::isnan(b[i])) continue;
    double const away_a = a[i] - sum_a / n, away_b = b[i] - sum_b / n;
    saa += away_a * away_a;
    sbb += away_b * away_b;
    sab += away_a * away_b;
  }
  return saa > 0 && sbb > 0 ? sab / std::sqrt(saa * sbb) : 0;
}

}  // namespace

std::vector<CountedTwice> counted_twice(CompositeMaterial const& material) {
  std::vector<CountedTwice> pairs;
  for (std::size_t a = 0; a < material.series.size(); ++a)
    for (std::size_t b = a + 1; b < material.series.size(); ++b) {
      if (material.series[a].theme != material.series[b].theme) continue;
      double const r = correlation_of(material.series[a].values, material.series[b].values);
      if (std::abs(r) >= nearly_one_series) pairs.push_back({a, b, r});
    }
  return pairs;
}

CompositeResult composite_result(CompositeMaterial const& material, CompositeRules const& rules, int draws,
                                 std::uint64_t seed) {
  int const themes = static_cast<int>(material.themes.size());
  CompositeResult result;
  result.scores = composite_scores(material.series, themes, rules);
  std::vector<double> totals;
  for (auto const& score : result.scores) totals.push_back(score.total);
  auto const known = std::count_if(totals.begin(), totals.end(), [](double total) { return !std::isnan(total); });
  bool const has_places = known >= fewest_regions_placed;
  result.ranks = has_places ? ranks_of(totals) : std::vector<int>(totals.size(), 0);
  result.of = static_cast<int>(std::count_if(result.ranks.begin(), result.ranks.end(), [](int r) { return r > 0; }));
  result.intervals = draws > 0 && has_places ? rank_intervals(material.series, themes, rules, draws, seed)
                                             : std::vector<RankInterval>(result.scores.size());
  return result;
}

}  // namespace kansenatlas

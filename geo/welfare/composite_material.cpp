#include "geo/welfare/composite_material.hpp"

#include <algorithm>

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
        if (indicator.fitness == Fitness::not_for_agenda) material.left_out.push_back(static_cast<int>(i));
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

CompositeResult composite_result(CompositeMaterial const& material, CompositeRules const& rules, int draws,
                                 std::uint64_t seed) {
  int const themes = static_cast<int>(material.themes.size());
  CompositeResult result;
  result.scores = composite_scores(material.series, themes, rules);
  std::vector<double> totals;
  for (auto const& score : result.scores) totals.push_back(score.total);
  result.ranks = ranks_of(totals);
  result.of = static_cast<int>(std::count_if(result.ranks.begin(), result.ranks.end(), [](int r) { return r > 0; }));
  result.intervals = draws > 0 ? rank_intervals(material.series, themes, rules, draws, seed)
                               : std::vector<RankInterval>(result.scores.size());
  return result;
}

}  // namespace kansenatlas

#include "geo/agenda/themes.hpp"

#include "geo/agenda/wording.hpp"

namespace kansenatlas {

std::vector<IndicatorFigures const*> figures_of_theme(Material const& material, std::string_view theme) {
  std::vector<IndicatorFigures const*> found;
  for (auto const& figures : material.regional) {
    auto const& themes = material.indicator(figures).themes;
    if (!themes.empty() && themes.front() == theme) found.push_back(&figures);
  }
  return found;
}

ThemeTally tally_of(Material const& material, int region, std::string_view theme) {
  ThemeTally tally;
  for (auto const* figures : figures_of_theme(material, theme)) {
    auto const r = static_cast<std::size_t>(region);
    bool const is_ranked = material.indicator(*figures).aggregation != Aggregation::sum;
    if (figures->values[r].has_value()) ++tally.with_value;
    if (is_ranked && material.indicator(*figures).direction != Direction::none && figures->positions[r].rank > 0)
      ++tally.ranked;
    if (is_ranked && figures->positions[r].quarter == Quarter::best) ++tally.best;
    if (is_ranked && figures->positions[r].quarter == Quarter::worst) ++tally.worst;
    int const stands = standing(material, *figures, region);
    if (stands > 0) ++tally.better;
    if (stands < 0) ++tally.poorer;
  }
  return tally;
}

int standing(Material const& material, IndicatorFigures const& figures, int region) {
  auto const& indicator = material.indicator(figures);
  auto const& value = figures.values[static_cast<std::size_t>(region)];
  if (indicator.direction == Direction::none || indicator.aggregation == Aggregation::sum || !value.has_value() ||
      !figures.national.has_value())
    return 0;
  auto const side = compared_as_shown(indicator, value, figures.national);
  if (side == Comparison::equal) return 0;
  return (side == Comparison::higher) == (indicator.direction == Direction::higher_is_better) ? 1 : -1;
}

bool stands_there(Material const& material, IndicatorFigures const& figures, int region, bool best) {
  if (material.indicator(figures).aggregation == Aggregation::sum) return false;
  if (!material.compares_regions) return standing(material, figures, region) == (best ? 1 : -1);
  return figures.positions[static_cast<std::size_t>(region)].quarter == (best ? Quarter::best : Quarter::worst);
}

int home_of(Atlas const& atlas, Indicator const& indicator) {
  constexpr int now = 4, later = 5;
  for (auto const& theme : atlas.themes)
    if (!indicator.themes.empty() && theme.id == indicator.themes.front())
      return theme.horizon == "later" || theme.horizon == "elders" ? later : now;
  return now;
}

}  // namespace kansenatlas

#include "geo/welfare/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace kansenatlas {
namespace {

double inhabitants_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  double sum = 0;
  for (int const m : municipalities)
    sum += static_cast<double>(atlas.municipalities[static_cast<std::size_t>(m)].inhabitants_2024);
  return sum;
}

Partition const* provinces_of(Atlas const& atlas) {
  auto const at = std::find_if(atlas.partitions.begin(), atlas.partitions.end(),
                               [](Partition const& p) { return p.base_id() == "provincie"; });
  return at == atlas.partitions.end() ? nullptr : &*at;
}

int province_of(Atlas const& atlas, Partition const* provinces, ComparedArea const& area) {
  if (!provinces || (area.partition && area.partition->base_id() == "provincie")) return -1;
  std::map<int, double> inhabitants;
  for (int const m : members_of(area))
    inhabitants[provinces->region_of[static_cast<std::size_t>(m)]] += inhabitants_of(atlas, {m});
  auto const most = std::max_element(inhabitants.begin(), inhabitants.end(),
                                     [](auto const& a, auto const& b) { return a.second < b.second; });
  if (most == inhabitants.end()) return -1;
  // Of the same municipalities: nothing to set it against.
  return members_of(*provinces, most->first) == members_of(area) ? -1 : most->first;
}

Overlap overlap_of(Atlas const& atlas, std::vector<ComparedArea> const& areas, std::size_t a, std::size_t b) {
  auto const of_a = members_of(areas[a]), of_b = members_of(areas[b]);
  Overlap overlap{a, b, {}, 0, 0, 0, 0};
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(overlap.shared));
  double const in_a = inhabitants_of(atlas, of_a), in_b = inhabitants_of(atlas, of_b);
  overlap.inhabitants = inhabitants_of(atlas, overlap.shared);
  if (in_a > 0) overlap.share_of_a = overlap.inhabitants / in_a;
  if (in_b > 0) overlap.share_of_b = overlap.inhabitants / in_b;
  if (in_a + in_b > 0) overlap.jaccard = overlap.inhabitants / (in_a + in_b - overlap.inhabitants);
  return overlap;
}

AreaValue value_in(MunicipalFigures const& figures, ComparedArea const& area) {
  auto const at = static_cast<std::size_t>(area.area);
  return area.partition ? region_values(figures, *area.partition)[at] : figures.values[at];
}

int common_year(Atlas const& atlas, std::vector<ComparedArea> const& areas, int indicator) {
  auto const years = atlas.observations->years(indicator);
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    auto const figures = municipal_figures(atlas, indicator, *year);
    if (std::all_of(areas.begin(), areas.end(),
                    [&](ComparedArea const& area) { return value_in(figures, area).has_value(); }))
      return *year;
  }
  return years.back();
}

Gap gap_of(AreaValue const& value, AreaValue const& reference) {
  auto gap = gap_between(value.value, reference.value);
  gap.is_approximate = value.method == ValueMethod::approximate || reference.method == ValueMethod::approximate;
  return gap;
}

void compare_with_peers(AreaStanding& standing, IndicatorFigures const& figures, Peers const& peers) {
  double sum = 0;
  for (int const peer : peers.areas)
    if (auto const& value = figures.values[static_cast<std::size_t>(peer)]; value.has_value()) {
      sum += value.value;
      ++standing.peers_with_value;
    }
  if (standing.peers_with_value == 0) return;
  standing.to_peers = gap_between(standing.value.value, sum / standing.peers_with_value);
  standing.to_peers.is_approximate = true;
}

// The figures that one indicator needs, once a partition.
class Row {
 public:
  Row(Atlas const& atlas, AreaComparison const& comparison, int indicator)
      : m_atlas(atlas), m_comparison(comparison), m_provinces(provinces_of(atlas)) {
    m_row.indicator = indicator;
    m_row.year = common_year(atlas, comparison.areas, indicator);
    auto const municipal = municipal_figures(atlas, indicator, m_row.year);
    m_row.national = national_value(municipal);
    if (m_provinces) m_in_provinces = region_values(municipal, *m_provinces);
    for (auto const& area : comparison.areas)
      if (!m_figures.contains(area.partition))
        m_figures.emplace(area.partition, figures_of(atlas, area.partition, indicator, m_row.year));
    for (std::size_t i = 0; i < comparison.areas.size(); ++i) m_row.areas.push_back(standing_of(i));
    m_row.difference = difference();
  }
  ComparisonRow take() { return std::move(m_row); }

 private:
  [[nodiscard]] AreaStanding standing_of(std::size_t i) const {
    auto const& area = m_comparison.areas[i];
    auto const& figures = m_figures.at(area.partition);
    auto const at = static_cast<std::size_t>(area.area);
    AreaStanding standing;
    standing.value = figures.values[at];
    standing.position = figures.positions[at];
    standing.trend = figures.trends[at];
    standing.change = figures.changes[at];
    // Against the country and the province a count says nothing.
    auto const& rule = m_atlas.indicators[static_cast<std::size_t>(m_row.indicator)];
    if (rule.aggregation == Aggregation::sum) return standing;
    standing.to_national = gap_of(standing.value, m_row.national);
    if (int const province = m_comparison.provinces[i]; province >= 0)
      standing.to_province = gap_of(standing.value, m_in_provinces[static_cast<std::size_t>(province)]);
    compare_with_peers(standing, figures, m_comparison.peers[i]);
    return standing;
  }

  [[nodiscard]] double difference() const {
    std::vector<double> values;
    for (auto const& standing : m_row.areas) {
      if (!standing.value.has_value()) return std::nan("");
      values.push_back(standing.value.value);
    }
    if (values.size() < 2) return std::nan("");
    if (values.size() == 2) return values[0] - values[1];
    auto const [low, high] = std::minmax_element(values.begin(), values.end());
    return *high - *low;
  }

  Atlas const& m_atlas;
  AreaComparison const& m_comparison;
  Partition const* m_provinces;
  std::map<Partition const*, IndicatorFigures> m_figures;
  std::vector<AreaValue> m_in_provinces;
  ComparisonRow m_row;
};

}  // namespace

std::vector<int> members_of(ComparedArea const& area) {
  return area.partition ? members_of(*area.partition, area.area) : std::vector{area.area};
}

std::string const& code_of(Atlas const& atlas, ComparedArea const& area) {
  auto const at = static_cast<std::size_t>(area.area);
  return area.partition ? area.partition->regions[at].code : atlas.municipalities[at].code;
}

std::string const& title_of(Atlas const& atlas, ComparedArea const& area) {
  auto const at = static_cast<std::size_t>(area.area);
  return area.partition ? area.partition->regions[at].title : atlas.municipalities[at].official_name;
}

Gap gap_between(double value, double reference) {
  if (std::isnan(value) || std::isnan(reference)) return {reference, std::nan(""), std::nan("")};
  double const absolute = value - reference;
  return {reference, absolute, reference == 0 ? std::nan("") : absolute / std::abs(reference)};
}

int decimals_of(Indicator const& indicator, Gap const& gap) {
  AreaValue like;
  like.method = gap.is_approximate ? ValueMethod::approximate : ValueMethod::none;
  return decimals_of(indicator, like);
}

AreaComparison comparison_of(Atlas const& atlas, std::vector<ComparedArea> areas, std::vector<int> const& indicators) {
  AreaComparison comparison;
  comparison.areas = std::move(areas);
  for (auto const& area : comparison.areas) {
    comparison.peers.push_back(area.partition ? regional_peers(atlas, *area.partition, area.area)
                                              : municipal_peers(atlas, area.area));
    comparison.provinces.push_back(province_of(atlas, provinces_of(atlas), area));
  }
  for (std::size_t a = 0; a < comparison.areas.size(); ++a)
    for (std::size_t b = a + 1; b < comparison.areas.size(); ++b)
      comparison.overlaps.push_back(overlap_of(atlas, comparison.areas, a, b));
  for (int const indicator : indicators)
    if (!atlas.observations->years(indicator).empty())
      comparison.rows.push_back(Row(atlas, comparison, indicator).take());
  return comparison;
}

std::vector<int> comparable_indicators(Atlas const& atlas, bool with_supplementary) {
  std::vector<int> found;
  for (auto const& theme : atlas.themes)
    for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
      auto const& indicator = atlas.indicators[i];
      bool const is_fit =
          indicator.fitness == Fitness::core || (with_supplementary && indicator.fitness == Fitness::supplementary);
      if (is_fit && indicator.aggregation != Aggregation::sum && indicator.direction != Direction::none &&
          !indicator.themes.empty() && indicator.themes.front() == theme.id)
        found.push_back(static_cast<int>(i));
    }
  return found;
}

}  // namespace kansenatlas

#include "geo/welfare/opportunities.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

#include "geo/welfare/autocorrelation.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 5> pattern_names{"contrast", "against_trend", "similar_regions", "worst_quarter",
                                                        "spot"};

using Sight = OpportunitySearch::Sight;

constexpr int pattern_fewest_municipalities = 100;
constexpr AutocorrelationOptions pattern_options{.scheme = {}, .global_permutations = 0};

struct Search {
  Atlas const& atlas;
  Partition const& partition;
  std::size_t region;
  std::vector<int> members;
  std::vector<Sight> const& sights;
  std::vector<Opportunity> found;
  [[nodiscard]] Indicator const& indicator(Sight const& sight) const {
    return atlas.indicators[static_cast<std::size_t>(sight.regional.indicator)];
  }
  [[nodiscard]] double inhabitants(int municipality) const {
    return static_cast<double>(atlas.municipalities[static_cast<std::size_t>(municipality)].inhabitants_2024);
  }
};

struct ThemePlace {
  std::string theme;
  double place = 0;  // mean over the indicators: 1 the best region, 0 the worst
  int best = 0, worst = 0, year = 0;
  std::vector<int> indicators;
};

std::vector<ThemePlace> theme_places(Search const& search) {
  std::map<std::string, ThemePlace> places;
  for (auto const& sight : search.sights) {
    auto const& position = sight.regional.positions[search.region];
    if (position.rank == 0 || position.of < 4) continue;
    auto& place = places[search.indicator(sight).themes.front()];
    place.theme = search.indicator(sight).themes.front();
    place.place += 1 - static_cast<double>(position.rank - 1) / (position.of - 1);
    place.best += position.quarter == Quarter::best ? 1 : 0;
    place.worst += position.quarter == Quarter::worst ? 1 : 0;
    place.year = std::max(place.year, sight.regional.year);
    place.indicators.push_back(sight.regional.indicator);
  }
  std::vector<ThemePlace> result;
  for (auto const& theme : search.atlas.themes)
    if (auto const at = places.find(theme.id);
        at != places.end() && at->second.indicators.size() >= contrast_fewest_indicators) {
      at->second.place /= static_cast<double>(at->second.indicators.size());
      result.push_back(at->second);
    }
  return result;
}

void find_contrast(Search& search) {
  auto const places = theme_places(search);
  if (places.size() < 2) return;
  auto const [low, high] = std::minmax_element(
      places.begin(), places.end(), [](ThemePlace const& a, ThemePlace const& b) { return a.place < b.place; });
  if (high->place < contrast_favourable || low->place > contrast_unfavourable) return;
  Opportunity opportunity{OpportunityPattern::contrast, high->indicators, {}, {high->theme, low->theme}, {}, {}, {}, 0};
  opportunity.indicators.insert(opportunity.indicators.end(), low->indicators.begin(), low->indicators.end());
  opportunity.year = std::max(high->year, low->year);
  opportunity.numbers = {{"favourable_place", high->place},
                         {"favourable_in_best_quarter", high->best},
                         {"favourable_indicators", static_cast<double>(high->indicators.size())},
                         {"unfavourable_place", low->place},
                         {"unfavourable_in_worst_quarter", low->worst},
                         {"unfavourable_indicators", static_cast<double>(low->indicators.size())}};
  search.found.push_back(std::move(opportunity));
}

// Does the figure, as it is shown, change at all over these years? A slope can be demonstrable and yet print as
// nothing.
bool is_change_shown(Indicator const& rule, AreaValue const& value, Trend const& trend) {
  double const change = trend.slope * (trend.last_year - trend.first_year);
  return compared(change, 0, decimals_of(rule, value)) != Comparison::equal;
}

void find_against_trend(Search& search, Sight const& sight) {
  auto const& own = sight.regional.trends[search.region];
  if (own.state != TrendState::rising && own.state != TrendState::falling) return;
  auto const& national = sight.national;
  auto const opposite = own.state == TrendState::rising ? TrendState::falling : TrendState::rising;
  if (national.state != opposite) return;
  auto const& rule = search.indicator(sight);
  if (!is_change_shown(rule, sight.regional.values[search.region], own) ||
      !is_change_shown(rule, sight.regional.national, national))
    return;
  search.found.push_back({OpportunityPattern::against_trend,
                          {sight.regional.indicator},
                          {{"slope", own.slope},
                           {"p", own.p},
                           {"national_slope", national.slope},
                           {"national_p", national.p},
                           {"first_year", own.first_year},
                           {"last_year", own.last_year}},
                          {},
                          {},
                          {},
                          {},
                          sight.regional.year});
}

void find_similar_regions(Search& search, Sight const& sight, Peers const& peers) {
  auto const& own = sight.regional.values[search.region];
  if (!own.has_value() || sight.regional.positions[search.region].quarter != Quarter::worst) return;
  std::vector<int> better;
  int with_value = 0;
  double sum = 0;
  std::vector<AreaValue> others;
  auto const& rule = search.indicator(sight);
  for (int const peer : peers.areas) {
    auto const& value = sight.regional.values[static_cast<std::size_t>(peer)];
    if (!value.has_value()) continue;
    ++with_value;
    sum += value.value;
    others.push_back(value);
    // Better once shown: a difference that the figures do not print is none.
    int const decimals = std::min(decimals_of(rule, value), decimals_of(rule, own));
    if (sight.is_better(value.value, own.value) && compared(value.value, own.value, decimals) != Comparison::equal)
      better.push_back(peer);
  }
  if (static_cast<int>(better.size()) < similar_fewest_better) return;
  auto const value_of = [&](int r) { return sight.regional.values[static_cast<std::size_t>(r)].value; };
  std::stable_sort(better.begin(), better.end(),
                   [&](int a, int b) { return sight.is_better(value_of(a), value_of(b)); });
  auto const shape = shape_of(search.atlas, search.members);
  auto const best = shape_of(search.atlas, members_of(search.partition, better.front()));
  search.found.push_back({OpportunityPattern::similar_regions,
                          {sight.regional.indicator},
                          {{"value", own.value},
                           {"rank", sight.regional.positions[search.region].rank},
                           {"of", sight.regional.positions[search.region].of},
                           {"peers", with_value},
                           {"peers_better", static_cast<double>(better.size())},
                           {"peers_mean", sum / with_value},
                           {"are_alike", peers.rule == PeerRule::similar_regions ? 1.0 : 0.0},
                           {"best_value", value_of(better.front())},
                           {"urbanity", shape.urbanity},
                           {"inhabitants", shape.inhabitants},
                           {"best_urbanity", best.urbanity},
                           {"best_inhabitants", best.inhabitants}},
                          {},
                          {},
                          {},
                          better,
                          sight.regional.year});
  std::stable_sort(others.begin(), others.end(),
                   [&](AreaValue const& a, AreaValue const& b) { return sight.is_better(a.value, b.value); });
  search.found.back().others = std::move(others);
}

void find_worst_quarter(Search& search, Sight const& sight) {
  std::vector<double> values;
  for (auto const& value : sight.municipal) values.push_back(as_shown(search.indicator(sight), value));
  auto const positions = positions_of(values, sight.direction);
  double all = 0, known = 0, worst = 0, national = 0, national_known = 0;
  std::vector<int> there;
  for (std::size_t m = 0; m < values.size(); ++m) {
    double const inhabitants = search.inhabitants(static_cast<int>(m));
    bool const is_member = std::binary_search(search.members.begin(), search.members.end(), static_cast<int>(m));
    bool const is_worst = positions[m].quarter == Quarter::worst;
    all += is_member ? inhabitants : 0;
    if (std::isnan(values[m])) continue;
    national_known += inhabitants;
    national += is_worst ? inhabitants : 0;
    known += is_member ? inhabitants : 0;
    if (!is_member || !is_worst) continue;
    worst += inhabitants;
    there.push_back(static_cast<int>(m));
  }
  if (there.empty() || worst < worst_quarter_fewest * all || worst / all <= national / national_known) return;
  search.found.push_back({OpportunityPattern::worst_quarter,
                          {sight.regional.indicator},
                          {{"inhabitants", worst},
                           {"share", worst / all},
                           {"municipalities", static_cast<double>(there.size())},
                           {"of_municipalities", static_cast<double>(search.members.size())},
                           {"national_share", national / national_known},
                           {"coverage_inhabitants", known / all},
                           {"of", positions.front().of}},
                          {},
                          there,
                          {},
                          {},
                          sight.regional.year});
}

void find_spots(Search& search, Sight const& sight, Network const& water) {
  if (!sight.pattern) return;
  auto const& pattern = *sight.pattern;
  for (auto const quadrant : {Quadrant::high_high, Quadrant::low_low}) {
    auto const there = spots_touching(pattern, water, search.members, quadrant);
    if (there.within.empty() && there.beside.empty()) continue;
    double const inhabitants = std::accumulate(there.within.begin(), there.within.end(), 0.0,
                                               [&](double sum, int m) { return sum + search.inhabitants(m); });
    search.found.push_back({OpportunityPattern::spot,
                            {sight.regional.indicator},
                            {{"is_high", quadrant == Quadrant::high_high ? 1.0 : 0.0},
                             {"municipalities", static_cast<double>(there.within.size())},
                             {"beside", static_cast<double>(there.beside.size())},
                             {"of_municipalities", static_cast<double>(search.members.size())},
                             {"inhabitants", inhabitants},
                             {"moran_i", pattern.global.i},
                             {"permutations", pattern_options.permutations},
                             {"seed", static_cast<double>(pattern_options.seed)}},
                            {},
                            there.within,
                            there.beside,
                            {},
                            sight.regional.year});
  }
}

void give_basis(Search const& search, Opportunity& opportunity) {
  for (int const indicator : opportunity.indicators)
    for (auto const& sight : search.sights) {
      if (sight.regional.indicator != indicator) continue;
      opportunity.basis.push_back(sight.regional.values[search.region]);
      opportunity.basis_years.push_back(sight.regional.year);
    }
}

Trend national_trend(Atlas const& atlas, IndicatorFigures const& figures) {
  std::vector<YearValue> series;
  for (int const year : trend_years(atlas, figures.indicator, figures.year)) {
    auto const value = national_value(atlas, figures.indicator, year);
    bool const is_published = value.method == ValueMethod::published;
    if (value.has_value() && is_published == (figures.national.method == ValueMethod::published))
      series.push_back({year, value.value});
  }
  return trend_of(series);
}

Sight sight_of(Atlas const& atlas, Network const* water, Partition const& partition, int indicator, int year,
               KeptDraws& draws) {
  Sight sight{figures_of(atlas, &partition, indicator, year),
              municipal_values(atlas, indicator, year),
              atlas.indicators[static_cast<std::size_t>(indicator)].direction,
              {},
              {}};
  sight.national = national_trend(atlas, sight.regional);
  auto const known = std::count_if(sight.municipal.begin(), sight.municipal.end(),
                                   [](AreaValue const& value) { return value.has_value(); });
  if (water && known >= pattern_fewest_municipalities)
    sight.pattern = autocorrelation_of(atlas, *water, indicator, year, pattern_options, &draws);
  return sight;
}

}  // namespace

std::string_view name_of(OpportunityPattern pattern) { return pattern_names.at(static_cast<std::size_t>(pattern)); }

std::string key_of(Opportunity const& opportunity, Atlas const& atlas) {
  std::string key(name_of(opportunity.pattern));
  if (opportunity.pattern == OpportunityPattern::contrast) {
    for (auto const& theme : opportunity.themes) key += ":" + theme;
    return key;
  }
  if (opportunity.pattern == OpportunityPattern::spot) key += opportunity.number("is_high") > 0 ? ":high" : ":low";
  return key + ":" + atlas.indicators[static_cast<std::size_t>(opportunity.indicators.front())].id;
}

double Opportunity::number(std::string_view name) const {
  for (auto const& [key, value] : numbers)
    if (key == name) return value;
  return std::nan("");
}

OpportunitySearch::OpportunitySearch(Atlas const& atlas, Network const* water, Partition const& partition,
                                     bool with_supplementary)
    : m_atlas(atlas), m_water(water), m_partition(partition) {
  KeptDraws draws;
  for (int const indicator : comparable_indicators(atlas, with_supplementary))
    if (auto const years = atlas.observations->years(indicator); !years.empty())
      m_sights.push_back(sight_of(atlas, water, partition, indicator, years.back(), draws));
}

std::vector<Opportunity> OpportunitySearch::in(int region) const {
  Search search{m_atlas, m_partition, static_cast<std::size_t>(region), members_of(m_partition, region), m_sights, {}};
  auto const peers = regional_peers(m_atlas, m_partition, region);
  find_contrast(search);
  for (auto const& sight : m_sights) find_against_trend(search, sight);
  for (auto const& sight : m_sights) find_similar_regions(search, sight, peers);
  for (auto const& sight : m_sights) find_worst_quarter(search, sight);
  if (m_water)
    for (auto const& sight : m_sights) find_spots(search, sight, *m_water);
  for (auto& opportunity : search.found) give_basis(search, opportunity);
  return std::move(search.found);
}

std::vector<std::string> contrast_themes(Atlas const& atlas, Partition const& partition, bool with_supplementary) {
  std::vector<std::string> themes;
  if (static_cast<int>(partition.regions.size()) < fewest_regions_placed) return themes;
  auto const indicators = comparable_indicators(atlas, with_supplementary);
  for (auto const& theme : atlas.themes) {
    auto const count = std::count_if(indicators.begin(), indicators.end(), [&](int i) {
      return atlas.indicators[static_cast<std::size_t>(i)].themes.front() == theme.id &&
             !atlas.observations->years(i).empty();
    });
    if (count >= contrast_fewest_indicators) themes.push_back(theme.id);
  }
  return themes;
}

std::vector<Opportunity> opportunities_of(Atlas const& atlas, Network const* water, Partition const& partition,
                                          int region, bool with_supplementary) {
  return OpportunitySearch(atlas, water, partition, with_supplementary).in(region);
}

}  // namespace kansenatlas

#include "geo/welfare/municipal_figures.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <optional>

#include "geo/welfare/recoding.hpp"

namespace kansenatlas {
namespace {

constexpr double most_in_splits = .1;  // share of the weight that parts of split municipalities may have in a mean
constexpr std::string_view first_new_number = "GM1900";  // merged municipalities got numbers from here

int nearest_year(std::vector<int> const& years, int wanted) {
  return *std::min_element(years.begin(), years.end(),
                           [&](int a, int b) { return std::abs(a - wanted) < std::abs(b - wanted); });
}

// Brings the figures of one older map to the municipalities of the atlas.
class Recoder {
 public:
  Recoder(MunicipalFigures& figures, int map_year)
      : m_figures(figures), m_map_year(map_year), m_bridge(*figures.atlas, map_year) {}

  [[nodiscard]] bool changes(int municipality) const { return !m_bridge.predecessors(municipality).empty(); }

  AreaValue value_of(int municipality) {
    if (m_figures.rule().aggregation == Aggregation::not_allowed)
      return without_value(NoValue::missing, "welfare.recode_not_allowed", m_map_year);
    auto const parts = parts_of(municipality);
    if (!parts) return without_value(NoValue::missing, "welfare.other_map", m_map_year);
    if (parts->size() == 1 && !parts->front().is_split)
      return as_area_value(*parts->front().observation, ValueMethod::municipal);
    if (m_figures.rule().aggregation == Aggregation::sum) return summed(municipality, *parts);
    return averaged(*parts);
  }

  // Splits that are known in full, for the regions that hold all of their parts.
  void keep_splits() {
    for (auto& [code, split] : m_splits) m_figures.splits.push_back(std::move(split));
  }

 private:
  struct Part {
    Observation const* observation;
    double share_of_area;
    bool is_split;
  };

  // Nothing when one of the predecessors has no figure.
  std::optional<std::vector<Part>> parts_of(int municipality) {
    std::vector<Part> parts;
    for (auto const& predecessor : m_bridge.predecessors(municipality)) {
      auto const* observation =
          m_figures.atlas->observations->find(m_figures.indicator, m_figures.year, predecessor.code);
      bool const is_self = !predecessor.merged.is_known();
      if (!observation) {
        // Not on that map, or merged already when the figures were made.
        if (is_self ? predecessor.code.text() >= first_new_number : predecessor.merged.year == m_map_year) continue;
        return std::nullopt;
      }
      if (observation->reason == NoValue::not_applicable) continue;
      if (!observation->has_value()) return std::nullopt;
      parts.push_back({observation, predecessor.share_of_area, predecessor.is_split});
    }
    if (parts.empty()) return std::nullopt;
    return parts;
  }

  AreaValue combined(std::vector<Part> const& parts) const {
    AreaValue result = as_area_value(*parts.front().observation, ValueMethod::municipal);
    result.ci_low = result.ci_high = std::nan("");
    result.note = "welfare.recoded";
    for (auto const& part : parts) result.status = std::max(result.status, part.observation->status);
    return result;
  }

  AreaValue summed(int municipality, std::vector<Part> const& parts) {
    double sum = 0;
    bool is_split = false;
    for (auto const& part : parts) {
      if (!part.is_split) {
        sum += part.observation->value;
        continue;
      }
      is_split = true;
      auto& split = m_splits[part.observation->area];
      split.value = part.observation->value;
      split.successors.push_back(municipality);
    }
    if (is_split) {
      m_figures.besides_splits[static_cast<std::size_t>(municipality)] = sum;
      return without_value(NoValue::missing, "welfare.recode_split", m_map_year);
    }
    auto result = combined(parts);
    result.value = sum;
    result.method = ValueMethod::sum;
    return result;
  }

  AreaValue averaged(std::vector<Part> const& parts) {
    std::vector<AreaCode> codes;
    for (auto const& part : parts) codes.push_back(part.observation->area);
    if (!m_candidates) m_candidates = recoding_weights(*m_figures.atlas, m_figures.rule(), m_figures.year);
    auto const weights = weights_of_predecessors(*m_figures.atlas, *m_candidates, codes);
    if (!weights) return without_value(NoValue::missing, "welfare.recode_unweighted", m_map_year);
    auto result = combined(parts);
    double sum = 0, weight = 0, in_splits = 0;
    PropagatedInterval interval;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      double const part = weights->of[i] * parts[i].share_of_area;
      sum += part * parts[i].observation->value;
      interval.add(part, parts[i].observation->value, parts[i].observation->ci_low, parts[i].observation->ci_high);
      weight += part;
      in_splits += parts[i].is_split ? part : 0;
    }
    if (in_splits > most_in_splits * weight) return without_value(NoValue::missing, "welfare.recode_split", m_map_year);
    if (in_splits > 0) result.note = "welfare.recoded_split";
    result.value = sum / weight;
    if (interval.known() == static_cast<int>(parts.size())) interval.give(result, weight);
    result.method = ValueMethod::approximate;
    result.weighted_by = m_figures.atlas->indicators[static_cast<std::size_t>(weights->by.indicator)].id;
    result.weight_year = weights->by.year;
    return result;
  }

  MunicipalFigures& m_figures;
  int m_map_year;
  MapBridge m_bridge;
  std::map<AreaCode, MunicipalFigures::SplitArea> m_splits;
  std::optional<std::vector<RecodingWeight>> m_candidates;
};

// The municipal map of these figures; 0: that of the atlas, or not said.
int map_year_of(std::span<Observation const> observations, Atlas const& atlas) {
  for (auto const& observation : observations)
    if (observation.area.is_municipality()) return observation.map_year == atlas.map_year ? 0 : observation.map_year;
  return 0;
}

AreaValue plain_value(Observation const* observation) {
  if (!observation) return without_value(NoValue::missing, "welfare.not_in_table");
  if (!observation->has_value())
    return without_value(observation->reason, "welfare.withheld_or_missing", observation->map_year);
  return as_area_value(*observation, ValueMethod::municipal);
}

// The same as ==, sixteen bytes at a time.
bool is_same(AreaCode const& a, AreaCode const& b) {
  using Words = std::array<std::uint64_t, 2>;
  auto const first = std::bit_cast<Words>(a), second = std::bit_cast<Words>(b);
  return first[0] == second[0] && first[1] == second[1];
}

void fill_values(MunicipalFigures& figures, std::span<Observation const> observations) {
  auto const& municipalities = figures.atlas->municipalities;
  figures.besides_splits.assign(municipalities.size(), 0.0);
  figures.values.reserve(municipalities.size());
  int const map_year = map_year_of(observations, *figures.atlas);
  std::optional<Recoder> recoder;
  if (map_year != 0) recoder.emplace(figures, map_year);
  // Both are ordered by code.
  auto at = observations.begin();
  for (std::size_t i = 0; i < municipalities.size(); ++i) {
    AreaCode const code(municipalities[i].code);
    while (at != observations.end() && !is_same(at->area, code) && at->area < code) ++at;
    bool const is_here = at != observations.end() && is_same(at->area, code);
    figures.values.push_back(recoder && recoder->changes(static_cast<int>(i)) ? recoder->value_of(static_cast<int>(i))
                                                                              : plain_value(is_here ? &*at : nullptr));
  }
  if (recoder) recoder->keep_splits();
}

// Nothing when the weighing indicator is not in the atlas or has no figures.
void fill_weights(MunicipalFigures& figures) {
  auto const& atlas = *figures.atlas;
  auto const& weight = figures.rule().weight;
  figures.weight_name = weight;
  figures.weight_year = weight_year_of(atlas, figures.rule(), figures.year);
  if (weight == "inhabitants" || weight == "land_area") {
    figures.has_weights = true;
    figures.weights = figures.inhabitants;
    if (weight == "land_area")
      for (std::size_t i = 0; i < atlas.municipalities.size(); ++i)
        figures.weights[i] = atlas.municipalities[i].land_ha;
    return;
  }
  auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                               [&](Indicator const& i) { return i.id == weight; });
  if (at == atlas.indicators.end()) return;
  int const weighing = static_cast<int>(at - atlas.indicators.begin());
  auto const years = atlas.observations->years(weighing);
  if (years.empty()) return;
  figures.has_weights = true;
  figures.weights.reserve(atlas.municipalities.size());
  for (auto const& value : municipal_values(atlas, weighing, figures.weight_year))
    figures.weights.push_back(value.value);
}

std::vector<MunicipalFigures::PublishedArea> published_areas_of(MunicipalFigures const& figures,
                                                                Partition const& partition) {
  std::vector<MunicipalFigures::PublishedArea> areas;
  auto const published = published_of(figures, partition);
  std::vector<int> area_of(published.size(), -1);
  for (std::size_t r = 0; r < published.size(); ++r) {
    if (!published[r]) continue;
    area_of[r] = static_cast<int>(areas.size());
    areas.push_back({&partition, static_cast<int>(r), -1, 0, published[r]});
  }
  for (std::size_t m = 0; m < partition.region_of.size() && !areas.empty(); ++m) {
    int const region = partition.region_of[m];
    if (region < 0 || area_of[static_cast<std::size_t>(region)] < 0) continue;
    auto& area = areas[static_cast<std::size_t>(area_of[static_cast<std::size_t>(region)])];
    if (area.size++ == 0) area.first = static_cast<int>(m);
  }
  return areas;
}

void fill_published(MunicipalFigures& figures, std::span<Observation const> observations) {
  for (auto const& observation : observations)
    if (!observation.area.is_municipality()) figures.published.push_back(&observation);
  if (figures.published.empty()) return;
  for (auto const& partition : figures.atlas->partitions) {
    auto const areas = published_areas_of(figures, partition);
    figures.published_areas.insert(figures.published_areas.end(), areas.begin(), areas.end());
  }
  std::stable_sort(figures.published_areas.begin(), figures.published_areas.end(),
                   [](auto const& a, auto const& b) { return a.first < b.first; });
  bool const is_any_old =
      std::any_of(figures.published_areas.begin(), figures.published_areas.end(),
                  [](auto const& area) { return is_of_then(*area.observation, area.partition->date); });
  if (is_any_old) figures.ground_splits = ground_splits(*figures.atlas);
}

bool is_about_recoding(std::string_view note) {
  return note == "welfare.other_map" || note.starts_with("welfare.recode_");
}

bool is_covered(AreaValue const& value, double weight) { return value.has_value() && weight >= 0; }

MemberSums sums_of(MunicipalFigures const& figures, std::size_t i) {
  auto const& value = figures.values[i];
  double const weight = figures.has_weights ? figures.weights[i] : 1;
  MemberSums member;
  member.units = 1;
  member.inhabitants = figures.inhabitants[i];
  if (value.reason == NoValue::not_applicable) member.impossible = 1;
  if (!is_covered(value, weight)) return member;
  member.units_covered = 1;
  member.inhabitants_covered = member.inhabitants;
  member.weighted_sum = weight * value.value;
  member.weight = weight;
  member.recoded = value.note.starts_with("welfare.recoded") ? 1 : 0;
  return member;
}

void fill_sums(MunicipalFigures& figures) {
  figures.sums.reserve(figures.values.size());
  bool is_first = true, has_interval = false;
  for (std::size_t i = 0; i < figures.values.size(); ++i) {
    figures.sums.push_back(sums_of(figures, i));
    auto const& value = figures.values[i];
    if (is_about_recoding(value.note)) figures.unrecoded.push_back(static_cast<int>(i));
    if (figures.sums.back().units_covered == 0) continue;
    has_interval = has_interval || (value.ci_low == value.ci_low && value.ci_high == value.ci_high);
    if (is_first) {
      figures.map_year = value.map_year;
      figures.status = value.status;
    }
    is_first = false;
    figures.is_alike = figures.is_alike && value.map_year == figures.map_year && value.status == figures.status;
  }
  if (!has_interval) return;
  figures.intervals.resize(figures.values.size());
  for (std::size_t i = 0; i < figures.values.size(); ++i)
    if (auto const& value = figures.values[i]; figures.sums[i].units_covered > 0)
      figures.intervals[i].add(figures.sums[i].weight, value.value, value.ci_low, value.ci_high);
}

}  // namespace

std::vector<Observation const*> published_of(MunicipalFigures const& figures, Partition const& partition) {
  std::vector<Observation const*> found;
  auto const& published = figures.published;
  auto const& regions = partition.regions;
  if (published.empty() || regions.empty() || partition.kind == PartitionKind::user) return found;
  // Both are ordered by code.
  auto const comes_before = [](Observation const* o, std::string_view code) { return o->area.text() < code; };
  auto at = std::lower_bound(published.begin(), published.end(), std::string_view(regions.front().code), comes_before);
  if (at == published.end() || (*at)->area.text() > regions.back().code) return found;
  found.resize(regions.size());
  for (std::size_t r = 0; r < regions.size(); ++r) {
    while (at != published.end() && comes_before(*at, regions[r].code)) ++at;
    if (at == published.end()) break;
    if ((*at)->has_value() && (*at)->area.text() == regions[r].code) found[r] = *at;
  }
  return found;
}

void PropagatedInterval::add(double weight, double value, double ci_low, double ci_high) {
  if (std::isnan(ci_low) || std::isnan(ci_high)) return;
  ++m_known;
  m_squared_low += std::pow(weight * (value - ci_low), 2);
  m_squared_high += std::pow(weight * (ci_high - value), 2);
}

void PropagatedInterval::give(AreaValue& mean, double total_weight) const {
  mean.ci_low = mean.value - std::sqrt(m_squared_low) / total_weight;
  mean.ci_high = mean.value + std::sqrt(m_squared_high) / total_weight;
  mean.is_interval_propagated = true;
}

AreaValue as_area_value(Observation const& observation, ValueMethod method) {
  AreaValue result;
  result.value = observation.value;
  result.ci_low = observation.ci_low;
  result.ci_high = observation.ci_high;
  result.status = observation.status;
  result.map_year = observation.map_year;
  result.method = method;
  result.coverage_units = result.coverage_inhabitants = 1;
  return result;
}

bool is_of_then(Observation const& observation, Date composed_on) {
  return composed_on.is_known() && observation.map_year != 0 && observation.map_year != composed_on.year;
}

AreaValue without_value(NoValue reason, std::string_view note, int map_year) {
  AreaValue result;
  result.reason = reason;
  result.note = note;
  result.map_year = map_year;
  return result;
}

int weight_year_of(Atlas const& atlas, Indicator const& indicator, int year) {
  if (indicator.weight == "inhabitants") return year <= 2023 ? 2023 : 2024;
  auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                               [&](Indicator const& i) { return i.id == indicator.weight; });
  if (at == atlas.indicators.end()) return 0;
  auto const years = atlas.observations->years(static_cast<int>(at - atlas.indicators.begin()));
  return years.empty() ? 0 : nearest_year(years, year);
}

bool is_own_denominator(Indicator const& indicator, int year, int weight_year) {
  return indicator.weight_is_own_denominator && (weight_year == 0 || weight_year == year);
}

namespace {

// Values alone, without what regions need.
MunicipalFigures figures_with_values(Atlas const& atlas, int indicator, int year) {
  MunicipalFigures figures;
  figures.atlas = &atlas;
  figures.indicator = indicator;
  figures.year = year;
  fill_values(figures, atlas.observations->of(indicator, year));
  return figures;
}

}  // namespace

std::vector<AreaValue> municipal_values(Atlas const& atlas, int indicator, int year) {
  return figures_with_values(atlas, indicator, year).values;
}

MunicipalFigures municipal_figures(Atlas const& atlas, int indicator, int year) {
  auto figures = figures_with_values(atlas, indicator, year);
  auto const observations = atlas.observations->of(indicator, year);
  figures.inhabitants.reserve(atlas.municipalities.size());
  for (auto const& municipality : atlas.municipalities)
    figures.inhabitants.push_back(
        static_cast<double>(year <= 2023 ? municipality.inhabitants_2023 : municipality.inhabitants_2024));
  auto const rule = figures.rule().aggregation;
  if (rule == Aggregation::weighted_mean || rule == Aggregation::approximate) fill_weights(figures);
  fill_published(figures, observations);
  fill_sums(figures);
  return figures;
}

}  // namespace kansenatlas

#include "geo/welfare/region_values.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace kansenatlas {
namespace {

// Did the area of a municipality change between two municipal maps? Maps are those of 1 January.
bool changed_between(Atlas const& atlas, std::string const& code, int map_year_a, int map_year_b) {
  Date const first{std::min(map_year_a, map_year_b), 1, 1}, last{std::max(map_year_a, map_year_b), 1, 1};
  return std::any_of(atlas.mergers.begin(), atlas.mergers.end(), [&](Merger const& merger) {
    return first < merger.date && merger.date <= last && (merger.new_code == code || merger.old_code == code);
  });
}

AreaValue from_observation(Observation const& observation, ValueMethod method) {
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

AreaValue without_value(NoValue reason, std::string note, int map_year) {
  AreaValue result;
  result.reason = reason;
  result.note = std::move(note);
  result.map_year = map_year;
  return result;
}

AreaValue municipal_value(Atlas const& atlas, Municipality const& municipality, int indicator, int year) {
  auto const* observation = atlas.observations->find(indicator, year, AreaCode(municipality.code));
  if (!observation) return without_value(NoValue::missing, "welfare.not_in_table", 0);
  if (!observation->has_value())
    return without_value(observation->reason, "welfare.withheld_or_missing", observation->map_year);
  if (observation->map_year != 0 && observation->map_year != atlas.map_year &&
      changed_between(atlas, municipality.code, observation->map_year, atlas.map_year))
    return without_value(NoValue::missing, "welfare.other_map", observation->map_year);
  return from_observation(*observation, ValueMethod::municipal);
}

struct Weights {
  std::string name;
  std::vector<double> of;  // NaN: no weight known for the municipality
};

int nearest_year(std::vector<int> const& years, int wanted) {
  return *std::min_element(years.begin(), years.end(),
                           [&](int a, int b) { return std::abs(a - wanted) < std::abs(b - wanted); });
}

double inhabitants_of(Municipality const& municipality, int year) {
  return static_cast<double>(year <= 2023 ? municipality.inhabitants_2023 : municipality.inhabitants_2024);
}

// Nothing when the weighing indicator is not in the atlas or has no figures.
std::optional<Weights> weights_for(Atlas const& atlas, std::string const& weight, int year) {
  Weights result{weight, {}};
  if (weight == "inhabitants" || weight == "land_area") {
    for (auto const& municipality : atlas.municipalities)
      result.of.push_back(weight == "land_area" ? municipality.land_ha : inhabitants_of(municipality, year));
    return result;
  }
  auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                               [&](Indicator const& i) { return i.id == weight; });
  if (at == atlas.indicators.end()) return std::nullopt;
  int const weighing = static_cast<int>(at - atlas.indicators.begin());
  auto const years = atlas.observations->years(weighing);
  if (years.empty()) return std::nullopt;
  for (auto const& value : municipal_values(atlas, weighing, nearest_year(years, year)))
    result.of.push_back(value.value);
  return result;
}

// Everything that the regions of one partition need, looked up once.
struct Ingredients {
  Atlas const& atlas;
  Indicator const& indicator;
  int index, year;
  std::vector<AreaValue> municipal;
  std::optional<Weights> weights;  // only where the rule is a mean
};

Ingredients ingredients_for(Atlas const& atlas, int index, int year) {
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(index)];
  Ingredients result{atlas, indicator, index, year, {}, {}};
  if (indicator.aggregation == Aggregation::not_allowed) return result;
  result.municipal = municipal_values(atlas, index, year);
  if (indicator.aggregation != Aggregation::sum) result.weights = weights_for(atlas, indicator.weight, year);
  return result;
}

// What the members of a region amount to.
struct Tally {
  double weighted_sum = 0, weight = 0, sum = 0;
  double inhabitants = 0, inhabitants_covered = 0;
  int units = 0, units_covered = 0, impossible = 0;
  int map_year = 0;
  bool other_map = false;
  ValueStatus status = ValueStatus::definitive;
};

void add(Tally& tally, Ingredients const& from, int municipality) {
  auto const i = static_cast<std::size_t>(municipality);
  auto const& value = from.municipal[i];
  double const inhabitants = inhabitants_of(from.atlas.municipalities[i], from.year);
  double const weight = from.weights ? from.weights->of[i] : 1;
  ++tally.units;
  tally.inhabitants += inhabitants;
  tally.other_map = tally.other_map || value.note == "welfare.other_map";
  if (value.reason == NoValue::not_applicable) ++tally.impossible;
  if (!value.has_value() || !(weight >= 0)) return;
  ++tally.units_covered;
  tally.inhabitants_covered += inhabitants;
  tally.sum += value.value;
  tally.weighted_sum += weight * value.value;
  tally.weight += weight;
  tally.status = std::max(tally.status, value.status);
  tally.map_year = std::max(tally.map_year, value.map_year);
}

AreaValue with_coverage(AreaValue value, Tally const& tally) {
  value.coverage_units = tally.units > 0 ? static_cast<double>(tally.units_covered) / tally.units : 0;
  value.coverage_inhabitants = tally.inhabitants > 0 ? tally.inhabitants_covered / tally.inhabitants : 0;
  value.map_year = tally.map_year;
  value.status = tally.status;
  return value;
}

// A total lacks something as soon as one municipality is missing; where the figure cannot exist it adds nothing.
AreaValue summed(Tally const& tally) {
  if (tally.units_covered == 0 || tally.units_covered + tally.impossible < tally.units)
    return with_coverage(
        without_value(NoValue::missing, tally.other_map ? "welfare.other_map" : "welfare.sum_incomplete", 0), tally);
  AreaValue result;
  result.value = tally.sum;
  result.method = ValueMethod::sum;
  return with_coverage(result, tally);
}

AreaValue averaged(Ingredients const& from, Tally const& tally, CoverageThresholds thresholds) {
  AreaValue result = with_coverage({}, tally);
  if (result.coverage_units < thresholds.units || result.coverage_inhabitants < thresholds.inhabitants ||
      !(tally.weight > 0))
    return with_coverage(
        without_value(NoValue::missing, tally.other_map ? "welfare.other_map" : "welfare.coverage_too_low", 0), tally);
  bool const is_exact =
      from.indicator.aggregation == Aggregation::weighted_mean && from.indicator.weight_is_own_denominator;
  result.value = tally.weighted_sum / tally.weight;
  result.method = is_exact ? ValueMethod::weighted_mean : ValueMethod::approximate;
  result.weighted_by = from.weights->name;
  return result;
}

std::optional<AreaValue> published_value(Ingredients const& from, Date composed_on, std::string const& code) {
  if (code.empty() || code.size() > AreaCode::longest) return std::nullopt;
  auto const* observation = from.atlas.observations->find(from.index, from.year, AreaCode(code));
  if (!observation || !observation->has_value()) return std::nullopt;
  AreaValue result = from_observation(*observation, ValueMethod::published);
  if (composed_on.is_known() && observation->map_year != 0 && observation->map_year != composed_on.year)
    result.note = "welfare.published_then";
  return result;
}

// Published for a region of another partition that has exactly these municipalities, on the map of that partition.
std::optional<AreaValue> published_for_same_area(Ingredients const& from, std::vector<int> const& members) {
  if (members.empty()) return std::nullopt;
  for (auto const& partition : from.atlas.partitions) {
    int const region = partition.region_of[static_cast<std::size_t>(members.front())];
    if (region < 0 || partition.kind == PartitionKind::user) continue;
    auto value = published_value(from, partition.date, partition.regions[static_cast<std::size_t>(region)].code);
    if (!value || !value->note.empty() || members_of(partition, region) != members) continue;
    value->note = "welfare.published_same_area";
    return value;
  }
  return std::nullopt;
}

AreaValue region_value(Ingredients const& from, std::string const& code, Date composed_on,
                       std::vector<int> const& members, CoverageThresholds thresholds) {
  if (auto published = published_value(from, composed_on, code)) return *published;
  if (auto published = published_for_same_area(from, members)) return *published;
  if (from.indicator.aggregation == Aggregation::not_allowed)
    return without_value(NoValue::not_applicable, "welfare.not_aggregable", 0);
  Tally tally;
  bool const has_weights = from.indicator.aggregation == Aggregation::sum || from.weights.has_value();
  if (!has_weights) return without_value(NoValue::missing, "welfare.weight_missing", 0);
  for (int const member : members) add(tally, from, member);
  return from.indicator.aggregation == Aggregation::sum ? summed(tally) : averaged(from, tally, thresholds);
}

}  // namespace

std::string_view name_of(ValueMethod method) {
  switch (method) {
    case ValueMethod::published:
      return "published";
    case ValueMethod::sum:
      return "sum";
    case ValueMethod::weighted_mean:
      return "weighted_mean";
    case ValueMethod::approximate:
      return "approximate";
    case ValueMethod::municipal:
      return "published";
    case ValueMethod::none:
      return "";
  }
  return "";
}

std::vector<AreaValue> municipal_values(Atlas const& atlas, int indicator, int year) {
  std::vector<AreaValue> values;
  values.reserve(atlas.municipalities.size());
  for (auto const& municipality : atlas.municipalities)
    values.push_back(municipal_value(atlas, municipality, indicator, year));
  return values;
}

std::vector<AreaValue> region_values(Atlas const& atlas, Partition const& partition, int indicator, int year,
                                     CoverageThresholds thresholds) {
  auto const from = ingredients_for(atlas, indicator, year);
  // A code of the user's own may be that of a published area, but need not mean the same ground.
  bool const is_own = partition.kind == PartitionKind::user;
  std::vector<AreaValue> values;
  for (std::size_t r = 0; r < partition.regions.size(); ++r)
    values.push_back(region_value(from, is_own ? std::string() : partition.regions[r].code, partition.date,
                                  members_of(partition, static_cast<int>(r)), thresholds));
  return values;
}

AreaValue national_value(Atlas const& atlas, int indicator, int year, CoverageThresholds thresholds) {
  std::vector<int> everybody(atlas.municipalities.size());
  std::iota(everybody.begin(), everybody.end(), 0);
  return region_value(ingredients_for(atlas, indicator, year), "NL", {}, everybody, thresholds);
}

}  // namespace kansenatlas

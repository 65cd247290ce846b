#include "geo/welfare/region_values.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>

#include "geo/welfare/municipal_figures.hpp"

namespace kansenatlas {
namespace {

// Counts of municipalities that were split, where the region holds every part.
void add_splits(MemberTally& tally, MunicipalFigures const& from, std::span<int const> members) {
  std::vector<int> to_settle;
  auto const is_member = [&](int m) { return std::binary_search(members.begin(), members.end(), m); };
  for (auto const& split : from.splits) {
    if (std::none_of(split.successors.begin(), split.successors.end(), is_member)) continue;
    if (!std::all_of(split.successors.begin(), split.successors.end(), is_member)) return;
    tally.sum += split.value;
    to_settle.insert(to_settle.end(), split.successors.begin(), split.successors.end());
  }
  std::sort(to_settle.begin(), to_settle.end());
  to_settle.erase(std::unique(to_settle.begin(), to_settle.end()), to_settle.end());
  for (int const m : to_settle) {
    auto const i = static_cast<std::size_t>(m);
    if (from.values[i].note != "welfare.recode_split") continue;
    tally.sum += from.besides_splits[i];
    tally.inhabitants_covered += from.inhabitants[i];
    tally.map_year = std::max(tally.map_year, from.values[i].map_year);
    ++tally.units_covered;
  }
}

AreaValue with_coverage(AreaValue value, MemberTally const& tally) {
  value.coverage_units = tally.units > 0 ? static_cast<double>(tally.units_covered) / tally.units : 0;
  value.coverage_inhabitants = tally.inhabitants > 0 ? tally.inhabitants_covered / tally.inhabitants : 0;
  value.map_year = tally.map_year;
  value.status = tally.status;
  value.units = tally.units;
  value.units_covered = tally.units_covered;
  return value;
}

AreaValue uncovered(MemberTally const& tally, std::string_view note) {
  return with_coverage(without_value(NoValue::missing, tally.unrecoded.empty() ? note : tally.unrecoded), tally);
}

// A total lacks something as soon as one municipality is missing; where the figure cannot exist it adds nothing.
AreaValue summed(MemberTally const& tally) {
  if (tally.units_covered == 0 || tally.units_covered + tally.impossible < tally.units)
    return uncovered(tally, "welfare.sum_incomplete");
  AreaValue result;
  result.value = tally.sum;
  result.method = ValueMethod::sum;
  return with_coverage(result, tally);
}

AreaValue averaged(MunicipalFigures const& from, MemberTally const& tally, CoverageThresholds thresholds) {
  AreaValue result = with_coverage({}, tally);
  if (result.coverage_units < thresholds.units || result.coverage_inhabitants < thresholds.inhabitants ||
      !(tally.weight > 0))
    return uncovered(tally, "welfare.coverage_too_low");
  auto const& rule = from.rule();
  bool const is_exact = rule.aggregation == Aggregation::weighted_mean &&
                        is_own_denominator(rule, from.year, from.weight_year) && tally.recoded == 0;
  result.value = tally.weighted_sum / tally.weight;
  result.method = is_exact ? ValueMethod::weighted_mean : ValueMethod::approximate;
  result.weighted_by = from.weight_name;
  result.weight_year = from.weight_year;
  if (tally.interval.known() == tally.units)
    tally.interval.give(result, tally.weight);
  else if (tally.interval.known() > 0)
    result.no_interval = "welfare.interval_incomplete";
  return result;
}

std::optional<AreaValue> published_value(MunicipalFigures const& from, Date composed_on, std::string_view code) {
  if (from.published.empty() || code.empty() || code.size() > AreaCode::longest) return std::nullopt;
  AreaCode const wanted(code);
  auto const at = std::lower_bound(from.published.begin(), from.published.end(), wanted,
                                   [](Observation const* o, AreaCode area) { return o->area < area; });
  if (at == from.published.end() || (*at)->area != wanted || !(*at)->has_value()) return std::nullopt;
  auto const& observation = **at;
  auto result = as_area_value(observation, ValueMethod::published);
  if (is_of_then(observation, composed_on)) result.note = "welfare.published_then";
  return result;
}

// Did the members have the same ground together on the map of `year`? A merger among them alone moves nothing.
bool has_ground_of(Atlas const& atlas, std::span<int const> members, int year, Date composed_on) {
  auto const is_member = [&](std::string const& code) {
    return std::any_of(members.begin(), members.end(),
                       [&](int m) { return atlas.municipalities[static_cast<std::size_t>(m)].code == code; });
  };
  Date const first{std::min(year, composed_on.year), 1, 1}, last{std::max(year, composed_on.year), 1, 1};
  return std::none_of(atlas.mergers.begin(), atlas.mergers.end(), [&](Merger const& merger) {
    if (!(first < merger.date) || last < merger.date || !is_member(merger.new_code)) return false;
    return std::any_of(atlas.mergers.begin(), atlas.mergers.end(), [&](Merger const& other) {
      return other.date == merger.date && other.old_code == merger.old_code && !is_member(other.new_code);
    });
  });
}

bool has_exactly(MunicipalFigures::PublishedArea const& area, std::span<int const> members) {
  auto const& region_of = area.partition->region_of;
  return area.size == static_cast<int>(members.size()) && std::all_of(members.begin(), members.end(), [&](int m) {
           return region_of[static_cast<std::size_t>(m)] == area.region;
         });
}

// Published for a region of another partition that has exactly these municipalities, on the map of that partition.
std::optional<AreaValue> published_for_same_area(MunicipalFigures const& from, std::span<int const> members) {
  if (members.empty()) return std::nullopt;
  auto const& areas = from.published_areas;
  auto at = std::lower_bound(areas.begin(), areas.end(), members.front(),
                             [](auto const& area, int first) { return area.first < first; });
  for (; at != areas.end() && at->first == members.front(); ++at) {
    if (!has_exactly(*at, members)) continue;
    auto value = as_area_value(*at->observation, ValueMethod::published);
    auto const composed_on = at->partition->date;
    bool const is_old = is_of_then(*at->observation, composed_on);
    if (is_old && !has_ground_of(*from.atlas, members, value.map_year, composed_on)) continue;
    value.note = is_old ? "welfare.published_same_area_then" : "welfare.published_same_area";
    return value;
  }
  return std::nullopt;
}

MemberTally tally_of(MunicipalFigures const& from, MemberSums const& sums) {
  MemberTally tally;
  tally.weighted_sum = sums.weighted_sum;
  tally.weight = sums.weight;
  tally.sum = sums.sum;
  tally.inhabitants = sums.inhabitants;
  tally.inhabitants_covered = sums.inhabitants_covered;
  tally.units = sums.units;
  tally.units_covered = sums.units_covered;
  tally.impossible = sums.impossible;
  tally.recoded = sums.recoded;
  tally.unrecoded = sums.unrecoded;
  if (sums.units_covered == 0) return tally;
  tally.map_year = from.map_year;
  tally.status = from.status;
  return tally;
}

MemberTally tally_of(MunicipalFigures const& from, std::span<int const> members) {
  MemberTally tally;
  for (int const m : members) tally.add(from.members[static_cast<std::size_t>(m)]);
  if (!from.splits.empty() && from.rule().aggregation == Aggregation::sum) add_splits(tally, from, members);
  return tally;
}

// `tally`: makes that of the members, where one is needed.
template <class Tally>
AreaValue aggregated(MunicipalFigures const& from, CoverageThresholds thresholds, Tally const& tally) {
  auto const rule = from.rule().aggregation;
  if (rule == Aggregation::not_allowed) return without_value(NoValue::not_applicable, "welfare.not_aggregable");
  if (rule == Aggregation::sum) return summed(tally());
  if (!from.has_weights) return without_value(NoValue::missing, "welfare.weight_missing");
  return averaged(from, tally(), thresholds);
}

// A region of one municipality has that municipality's figure, whatever the rule: nothing is made up from it.
AreaValue value_of_only_member(MunicipalFigures const& from, std::size_t municipality) {
  auto value = from.values[municipality];
  if (value.has_value() && value.note.empty()) value.note = "welfare.only_municipality";
  return value;
}

// The municipalities of every region, one region after another, each in the order of the atlas.
class Members {
 public:
  explicit Members(Partition const& partition)
      : m_first(partition.regions.size() + 1), m_municipalities(partition.region_of.size()) {
    for (int const region : partition.region_of)
      if (region >= 0) ++m_first[static_cast<std::size_t>(region) + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    auto next = m_first;
    for (std::size_t m = 0; m < partition.region_of.size(); ++m)
      if (int const region = partition.region_of[m]; region >= 0)
        m_municipalities[next[static_cast<std::size_t>(region)]++] = static_cast<int>(m);
  }
  [[nodiscard]] std::span<int const> of(std::size_t region) const {
    return std::span(m_municipalities).subspan(m_first[region], m_first[region + 1] - m_first[region]);
  }

 private:
  std::vector<std::size_t> m_first;  // per region where it begins
  std::vector<int> m_municipalities;
};

AreaValue region_value(MunicipalFigures const& from, Date composed_on, std::string_view code,
                       std::span<int const> members, CoverageThresholds thresholds) {
  if (auto published = published_value(from, composed_on, code)) return *published;
  if (auto published = published_for_same_area(from, members)) return *published;
  if (members.size() == 1) return value_of_only_member(from, static_cast<std::size_t>(members.front()));
  return aggregated(from, thresholds, [&] { return tally_of(from, members); });
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

namespace {

// A code of the user's own may be that of a published area, but need not mean the same ground.
std::string_view published_code(Partition const& partition, std::size_t region) {
  return partition.kind == PartitionKind::user ? std::string_view() : std::string_view(partition.regions[region].code);
}

// Where sums say it all and nothing is published for the same area elsewhere, nobody needs to know who the members are.
std::vector<AreaValue> values_from_sums(MunicipalFigures const& figures, Partition const& partition,
                                        CoverageThresholds thresholds) {
  std::vector<MemberSums> sums(partition.regions.size());
  std::vector<std::size_t> last(partition.regions.size());
  for (std::size_t m = 0; m < figures.sums.size(); ++m)
    if (int const region = partition.region_of[m]; region >= 0) {
      sums[static_cast<std::size_t>(region)].add(figures.sums[m]);
      last[static_cast<std::size_t>(region)] = m;
    }
  std::vector<AreaValue> values(partition.regions.size());
  for (std::size_t r = 0; r < values.size(); ++r)
    if (auto published = published_value(figures, partition.date, published_code(partition, r)))
      values[r] = *published;
    else if (sums[r].units == 1)
      values[r] = value_of_only_member(figures, last[r]);
    else
      values[r] = aggregated(figures, thresholds, [&] { return tally_of(figures, sums[r]); });
  return values;
}

}  // namespace

std::vector<AreaValue> region_values(MunicipalFigures const& figures, Partition const& partition,
                                     CoverageThresholds thresholds) {
  if (!figures.sums.empty() && figures.published_areas.empty()) return values_from_sums(figures, partition, thresholds);
  Members const members(partition);
  std::vector<AreaValue> values;
  values.reserve(partition.regions.size());
  for (std::size_t r = 0; r < partition.regions.size(); ++r)
    values.push_back(region_value(figures, partition.date, published_code(partition, r), members.of(r), thresholds));
  return values;
}

AreaValue national_value(MunicipalFigures const& figures, CoverageThresholds thresholds) {
  std::vector<int> everybody(figures.values.size());
  for (std::size_t m = 0; m < everybody.size(); ++m) everybody[m] = static_cast<int>(m);
  return region_value(figures, {}, "NL", everybody, thresholds);
}

std::vector<AreaValue> region_values(Atlas const& atlas, Partition const& partition, int indicator, int year,
                                     CoverageThresholds thresholds) {
  return region_values(municipal_figures(atlas, indicator, year), partition, thresholds);
}

AreaValue national_value(Atlas const& atlas, int indicator, int year, CoverageThresholds thresholds) {
  return national_value(municipal_figures(atlas, indicator, year), thresholds);
}

}  // namespace kansenatlas

#include "geo/welfare/region_values.hpp"

#include <algorithm>
#include <optional>

#include "geo/welfare/municipal_figures.hpp"

namespace kansenatlas {
namespace {

// What the municipalities of a region amount to.
struct RegionTally {
  MemberSums sums;
  PropagatedInterval interval;
  int first = -1;    // its first municipality, where something was published for areas
  int map_year = 0;  // the newest
  ValueStatus status = ValueStatus::definitive;
};

// A region of the partition, by number.
struct RegionAt {
  Partition const& partition;
  int region;
  [[nodiscard]] bool has(int municipality) const {
    return municipality >= 0 && partition.region_of[static_cast<std::size_t>(municipality)] == region;
  }
  [[nodiscard]] int first() const {
    auto const& region_of = partition.region_of;
    auto const at = std::find(region_of.begin(), region_of.end(), region);
    return at == region_of.end() ? -1 : static_cast<int>(at - region_of.begin());
  }
};

// Counts of municipalities that were split, where the region holds every part.
void add_splits(RegionTally& tally, MunicipalFigures const& from, RegionAt const& region) {
  std::vector<int> to_settle;
  auto const is_member = [&](int m) { return region.has(m); };
  for (auto const& split : from.splits) {
    if (std::none_of(split.successors.begin(), split.successors.end(), is_member)) continue;
    if (!std::all_of(split.successors.begin(), split.successors.end(), is_member)) return;
    tally.sums.weighted_sum += split.value;
    to_settle.insert(to_settle.end(), split.successors.begin(), split.successors.end());
  }
  std::sort(to_settle.begin(), to_settle.end());
  to_settle.erase(std::unique(to_settle.begin(), to_settle.end()), to_settle.end());
  for (int const m : to_settle) {
    auto const i = static_cast<std::size_t>(m);
    if (from.values[i].note != "welfare.recode_split") continue;
    tally.sums.weighted_sum += from.besides_splits[i];
    tally.sums.inhabitants_covered += from.inhabitants[i];
    tally.map_year = std::max(tally.map_year, from.values[i].map_year);
    ++tally.sums.units_covered;
  }
}

void add_coverage(AreaValue& value, RegionTally const& tally) {
  auto const& sums = tally.sums;
  value.coverage_units = sums.units > 0 ? static_cast<double>(sums.units_covered) / sums.units : 0;
  value.coverage_inhabitants = sums.inhabitants > 0 ? sums.inhabitants_covered / sums.inhabitants : 0;
  value.map_year = tally.map_year;
  value.status = tally.status;
  value.units = sums.units;
  value.units_covered = sums.units_covered;
}

// The functions below write into a value that says nothing yet: regions are many, and a value is large to hand on.
void leave_out(AreaValue& value, NoValue reason, std::string_view note) {
  value.reason = reason;
  value.note = note;
}

// `note`, unless figures of its municipalities could not be brought from another map: then why, of the last of them.
void leave_uncovered(AreaValue& value, MunicipalFigures const& from, RegionAt const& region, std::string_view note) {
  for (int const m : from.unrecoded)
    if (region.has(m)) note = from.values[static_cast<std::size_t>(m)].note;
  leave_out(value, NoValue::missing, note);
}

// A total lacks something as soon as one municipality is missing; where the figure cannot exist it adds nothing.
void add_up(AreaValue& value, MunicipalFigures const& from, RegionTally const& tally, RegionAt const& region) {
  auto const& sums = tally.sums;
  add_coverage(value, tally);
  if (sums.units_covered == 0 || sums.units_covered + sums.impossible < sums.units)
    return leave_uncovered(value, from, region, "welfare.sum_incomplete");
  value.value = sums.weighted_sum;
  value.method = ValueMethod::sum;
}

void average(AreaValue& value, MunicipalFigures const& from, RegionTally const& tally, RegionAt const& region,
             CoverageThresholds thresholds) {
  auto const& sums = tally.sums;
  add_coverage(value, tally);
  if (value.coverage_units < thresholds.units || value.coverage_inhabitants < thresholds.inhabitants ||
      !(sums.weight > 0))
    return leave_uncovered(value, from, region, "welfare.coverage_too_low");
  auto const& rule = from.rule();
  bool const is_exact = rule.aggregation == Aggregation::weighted_mean &&
                        is_own_denominator(rule, from.year, from.weight_year) && sums.recoded == 0;
  value.value = sums.weighted_sum / sums.weight;
  value.method = is_exact ? ValueMethod::weighted_mean : ValueMethod::approximate;
  value.weighted_by = from.weight_name;
  value.weight_year = from.weight_year;
  if (tally.interval.known() == sums.units)
    tally.interval.give(value, sums.weight);
  else if (tally.interval.known() > 0)
    value.no_interval = "welfare.interval_incomplete";
}

// Did the municipalities of this area have the same ground together on the map of `year`?
bool has_ground_of(MunicipalFigures const& from, MunicipalFigures::PublishedArea const& area, int year) {
  int const composed_in = area.partition->date.year;
  Date const first{std::min(year, composed_in), 1, 1}, last{std::max(year, composed_in), 1, 1};
  RegionAt const region{*area.partition, area.region};
  return std::none_of(from.ground_splits.begin(), from.ground_splits.end(), [&](GroundSplit const& split) {
    if (!(first < split.date) || last < split.date) return false;
    auto const members =
        std::count_if(split.successors.begin(), split.successors.end(), [&](int m) { return region.has(m); });
    return members > 0 && members < std::ssize(split.successors);
  });
}

bool has_exactly(MunicipalFigures::PublishedArea const& area, RegionTally const& tally, RegionAt const& region) {
  if (area.size != tally.sums.units) return false;
  auto const *here = region.partition.region_of.data(), *there = area.partition->region_of.data();
  int left = area.size;
  for (int m = area.first; left > 0; ++m) {
    if (here[m] != region.region) continue;
    if (there[m] != area.region) return false;
    --left;
  }
  return true;
}

// Published for a region of another partition that has exactly these municipalities, on the map of that partition.
bool take_from_same_area(AreaValue& value, MunicipalFigures const& from, RegionTally const& tally,
                         RegionAt const& region) {
  auto const& areas = from.published_areas;
  if (areas.empty() || tally.sums.units == 0) return false;
  auto at = std::lower_bound(areas.begin(), areas.end(), tally.first,
                             [](auto const& area, int first) { return area.first < first; });
  for (; at != areas.end() && at->first == tally.first; ++at) {
    if (!has_exactly(*at, tally, region)) continue;
    auto const& observation = *at->observation;
    bool const is_old = is_of_then(observation, at->partition->date);
    if (is_old && !has_ground_of(from, *at, observation.map_year)) continue;
    value = as_area_value(observation, ValueMethod::published);
    value.note = is_old ? "welfare.published_same_area_then" : "welfare.published_same_area";
    return true;
  }
  return false;
}

void aggregate(AreaValue& value, MunicipalFigures const& from, RegionTally& tally, RegionAt const& region,
               CoverageThresholds thresholds) {
  auto const rule = from.rule().aggregation;
  if (rule == Aggregation::not_allowed) return leave_out(value, NoValue::not_applicable, "welfare.not_aggregable");
  if (rule == Aggregation::sum) {
    if (!from.splits.empty()) add_splits(tally, from, region);
    return add_up(value, from, tally, region);
  }
  if (!from.has_weights) return leave_out(value, NoValue::missing, "welfare.weight_missing");
  average(value, from, tally, region, thresholds);
}

// Two halves of the list in turn: neighbours in it are often of one region, and a sum waits for the one before it.
void add_members(std::vector<RegionTally>& tallies, std::vector<MemberSums> const& members,
                 std::vector<int> const& region_of) {
  std::vector<MemberSums> lower(tallies.size()), upper(tallies.size());
  auto const add = [&](std::vector<MemberSums>& sums, std::size_t m) {
    if (int const region = region_of[m]; region >= 0) sums[static_cast<std::size_t>(region)].add(members[m]);
  };
  std::size_t const half = members.size() / 2;
  for (std::size_t m = 0; m < half; ++m) {
    add(lower, m);
    add(upper, m + half);
  }
  if (2 * half < members.size()) add(upper, 2 * half);
  for (std::size_t r = 0; r < tallies.size(); ++r) {
    tallies[r].sums = lower[r];
    tallies[r].sums.add(upper[r]);
  }
}

std::vector<RegionTally> tallies_of(MunicipalFigures const& from, Partition const& partition) {
  std::vector<RegionTally> tallies(partition.regions.size(), RegionTally{});
  auto const& region_of = partition.region_of;
  add_members(tallies, from.sums, region_of);
  if (!from.published_areas.empty())
    for (std::size_t m = from.sums.size(); m-- > 0;)
      if (int const region = region_of[m]; region >= 0)
        tallies[static_cast<std::size_t>(region)].first = static_cast<int>(m);
  for (std::size_t m = 0; m < from.intervals.size(); ++m)
    if (int const region = region_of[m]; region >= 0)
      tallies[static_cast<std::size_t>(region)].interval.add(from.intervals[m]);
  if (from.is_alike) {
    for (auto& tally : tallies)
      if (tally.sums.units_covered > 0) {
        tally.map_year = from.map_year;
        tally.status = from.status;
      }
    return tallies;
  }
  for (std::size_t m = 0; m < from.sums.size(); ++m)
    if (int const region = region_of[m]; region >= 0 && from.sums[m].units_covered > 0) {
      auto& tally = tallies[static_cast<std::size_t>(region)];
      tally.map_year = std::max(tally.map_year, from.values[m].map_year);
      tally.status = std::max(tally.status, from.values[m].status);
    }
  return tallies;
}

void fill_value(AreaValue& value, MunicipalFigures const& from, Observation const* published, RegionTally& tally,
                RegionAt const& region, CoverageThresholds thresholds) {
  if (published) {
    value = as_area_value(*published, ValueMethod::published);
    if (is_of_then(*published, region.partition.date)) value.note = "welfare.published_then";
  } else if (take_from_same_area(value, from, tally, region)) {
    return;
  } else if (tally.sums.units == 1) {  // its own figure, whatever the rule: nothing is made up from it
    value = from.values[static_cast<std::size_t>(region.first())];
    if (value.has_value() && value.note.empty()) value.note = "welfare.only_municipality";
  } else {
    aggregate(value, from, tally, region, thresholds);
  }
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

std::vector<AreaValue> region_values(MunicipalFigures const& figures, Partition const& partition,
                                     CoverageThresholds thresholds) {
  auto tallies = tallies_of(figures, partition);
  auto const published = published_of(figures, partition);
  std::vector<AreaValue> values(tallies.size(), AreaValue{});
  for (std::size_t r = 0; r < tallies.size(); ++r)
    fill_value(values[r], figures, published.empty() ? nullptr : published[r], tallies[r],
               {partition, static_cast<int>(r)}, thresholds);
  return values;
}

AreaValue national_value(MunicipalFigures const& figures, CoverageThresholds thresholds) {
  Partition country;
  country.regions.push_back({"NL", {}, {}, {}});
  country.region_of.assign(figures.values.size(), 0);
  return region_values(figures, country, thresholds).front();
}

std::vector<AreaValue> region_values(Atlas const& atlas, Partition const& partition, int indicator, int year,
                                     CoverageThresholds thresholds) {
  return region_values(municipal_figures(atlas, indicator, year), partition, thresholds);
}

AreaValue national_value(Atlas const& atlas, int indicator, int year, CoverageThresholds thresholds) {
  return national_value(municipal_figures(atlas, indicator, year), thresholds);
}

}  // namespace kansenatlas

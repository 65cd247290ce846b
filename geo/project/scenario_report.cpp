#include "geo/project/scenario_report.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "geo/atlas/lookup.hpp"
#include "geo/base/index.hpp"
#include "geo/congruence/contiguity.hpp"
#include "geo/congruence/moves.hpp"
#include "geo/congruence/partition_history.hpp"
#include "geo/congruence/territorial.hpp"

namespace kansenatlas {
namespace {

// What is looked up once for the whole report.
struct Facts {
  Atlas const& atlas;
  Ground const& ground;
  std::vector<double> weights, inhabitants;
  Adjacency adjacency;
  Partition const* provinces;  // null: the atlas has none
};

Partition const* provinces_of(Atlas const& atlas) {
  auto const found = std::find_if(atlas.partitions.rbegin(), atlas.partitions.rend(), [](Partition const& partition) {
    return partition.base_id() == "provincie" && partition.kind != PartitionKind::user;
  });
  return found == atlas.partitions.rend() ? nullptr : &*found;
}

double inhabitants_in(Facts const& facts, std::vector<int> const& municipalities) {
  double total = 0;
  for (int const i : municipalities) total += facts.inhabitants[at(i)];
  return total;
}

std::vector<int> provinces_with(Facts const& facts, std::vector<int> const& members) {
  std::vector<int> found;
  if (!facts.provinces) return found;
  for (int const i : members) found.push_back(facts.provinces->region_of[at(i)]);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::erase(found, -1);
  return found;
}

int index_of(Partition const& partition, std::string const& code) {
  for (std::size_t r = 0; r < partition.regions.size(); ++r)
    if (partition.regions[r].code == code) return static_cast<int>(r);
  return -1;
}

VariantRegion region_of_variant(Facts const& facts, Partition const& base, Partition const& variant, int region) {
  auto const members = members_of(variant, region);
  VariantRegion result;
  result.code = variant.regions[at(region)].code;
  result.title = variant.regions[at(region)].title;
  result.municipalities = static_cast<int>(members.size());
  result.inhabitants = inhabitants_in(facts, members);
  result.provinces = provinces_with(facts, members);
  for (auto& part : parts_of(facts.adjacency, variant.region_of, region)) {
    auto const box = bounds_of(facts.ground.coast, part);
    double const inhabitants = inhabitants_in(facts, part);
    result.parts.push_back({std::move(part), inhabitants, box});
  }
  std::stable_sort(result.parts.begin(), result.parts.end(),
                   [](RegionPart const& x, RegionPart const& y) { return x.inhabitants > y.inhabitants; });
  int const was = index_of(base, result.code);
  result.is_new = was < 0;
  if (was < 0) return result;
  auto const members_before = members_of(base, was);
  result.title_before = base.regions[at(was)].title;
  result.is_renamed = base.regions[at(was)].title != result.title;
  result.municipalities_before = static_cast<int>(members_before.size());
  result.inhabitants_before = inhabitants_in(facts, members_before);
  result.provinces_before = provinces_with(facts, members_before);
  result.parts_before = part_count(facts.adjacency, base.region_of, was);
  return result;
}

Nesting nesting_in(Facts const& facts, Partition const& inner, Partition const& outer) {
  auto const table = contingency_of(inner.region_of, static_cast<int>(inner.regions.size()), outer.region_of,
                                    static_cast<int>(outer.regions.size()), facts.weights);
  return nesting_of(inner.region_of, outer.region_of, table, facts.inhabitants);
}

OutsideList outside_list(Nesting before, Nesting after) {
  return {std::move(before.outliers), std::move(after.outliers), before.inhabitants, after.inhabitants};
}

std::vector<SideEffect> effects_of(Facts const& facts, Partition const& base, Partition const& variant) {
  auto const others = other_administrative(facts.atlas, base);
  std::vector<Labels> labels;
  labels.reserve(others.size());
  for (auto const* other : others) labels.push_back(labels_of(*other));
  WhatIf const before(labels_of(base), labels, facts.weights, facts.inhabitants, facts.adjacency);
  WhatIf const after(labels_of(variant), labels, facts.weights, facts.inhabitants, facts.adjacency);
  std::vector<SideEffect> effects;
  for (std::size_t k = 0; k < others.size(); ++k) {
    auto const& other = *others[k];
    effects.push_back({&other, before.standing(k), after.standing(k),
                       outside_list(nesting_in(facts, base, other), nesting_in(facts, variant, other)),
                       outside_list(nesting_in(facts, other, base), nesting_in(facts, other, variant))});
  }
  return effects;
}

// The default set with a null in the place of the partition that changes.
std::vector<Partition const*> congruence_set_for(Atlas const& atlas, Partition const& base) {
  auto set = default_partitions(atlas);
  bool is_in = false;
  for (auto& partition : set)
    if (partition->base_id() == base.base_id()) {
      partition = nullptr;
      is_in = true;
    }
  if (!is_in) set.push_back(nullptr);
  return set;
}

std::vector<TerritorialCongruence> congruence_with(Facts const& facts, std::vector<Partition const*> set,
                                                   Partition const& changing) {
  std::replace(set.begin(), set.end(), static_cast<Partition const*>(nullptr), &changing);
  return territorial_congruence(facts.atlas, set);
}

double mean_of(std::vector<TerritorialCongruence> const& all) {
  double sum = 0;
  int count = 0;
  for (auto const& one : all)
    if (one.value) {
      sum += *one.value;
      ++count;
    }
  return count > 0 ? sum / count : 1;
}

// Both partitions without the municipalities that one of them leaves out.
std::pair<Partition, Partition> on_common_ground(ScenarioReport const& report) {
  std::pair<Partition, Partition> both{report.before, report.after};
  for (int const i : report.not_compared) both.first.region_of[at(i)] = both.second.region_of[at(i)] = -1;
  return both;
}

void add_congruence(ScenarioReport& report, Facts const& facts, Partition const& base, Partition const& variant) {
  report.congruence_set = congruence_set_for(facts.atlas, report.before);
  auto const before = congruence_with(facts, report.congruence_set, base);
  auto const after = congruence_with(facts, report.congruence_set, variant);
  report.congruence_before = mean_of(before);
  report.congruence_after = mean_of(after);
  for (std::size_t i = 0; i < before.size(); ++i)
    if (std::abs(before[i].value.value_or(-1) - after[i].value.value_or(-1)) > 1e-12)
      report.congruence.push_back({static_cast<int>(i), before[i].value, after[i].value});
  auto const change = [](CongruenceChange const& one) {
    return std::abs(one.after.value_or(0) - one.before.value_or(0));
  };
  std::stable_sort(report.congruence.begin(), report.congruence.end(),
                   [&](auto const& a, auto const& b) { return change(a) > change(b); });
}

void add_regions(ScenarioReport& report, Facts const& facts) {
  for (std::size_t r = 0; r < report.after.regions.size(); ++r)
    report.regions.push_back(region_of_variant(facts, report.before, report.after, static_cast<int>(r)));
  for (auto const& region : report.regions)
    if (region.municipalities > 0 && region.inhabitants < report.size_floor) report.below_floor.push_back(region.code);
  for (auto const& region : report.before.regions) {
    int const now = index_of(report.after, region.code);
    if (now < 0 || report.regions[at(now)].municipalities == 0) report.dissolved.push_back(region);
  }
  for (std::size_t i = 0; i < report.after.region_of.size(); ++i) {
    if (report.after.region_of[i] < 0) report.unassigned.push_back(static_cast<int>(i));
    if (report.after.region_of[i] < 0 || report.before.region_of[i] < 0)
      report.not_compared.push_back(static_cast<int>(i));
  }
}

// A region that is gone went into the one where most of its municipalities are.
void add_mergers(ScenarioReport& report) {
  auto const after = without_empty_regions(report.after);
  auto const change = change_between(report.before, after);
  for (auto const& merger : change.mergers) {
    auto const& into = after.regions[at(merger.into)];
    VariantMerger found{{}, into.title, into.code};
    for (int const region : merger.from) found.from.push_back(report.before.regions[at(region)].title);
    report.mergers.push_back(std::move(found));
  }
}

}  // namespace

std::vector<Partition const*> other_administrative(Atlas const& atlas, Partition const& base) {
  std::map<std::string, Partition const*> newest;
  for (auto const& partition : atlas.partitions) {
    if (partition.kind != PartitionKind::administrative || partition.base_id() == base.base_id()) continue;
    auto& found = newest[partition.base_id()];
    if (!found || found->date < partition.date) found = &partition;
  }
  std::vector<Partition const*> others;
  for (auto const& partition : atlas.partitions)
    if (auto const entry = newest.find(partition.base_id()); entry != newest.end() && entry->second == &partition)
      others.push_back(&partition);
  return others;
}

ScenarioReport report_of(Atlas const& atlas, Ground const& ground, Partition base, Partition variant, Weight weight,
                         double size_floor) {
  Facts const facts{atlas,
                    ground,
                    weights_of(atlas, weight),
                    weights_of(atlas, Weight::inhabitants),
                    adjacency_of(ground.water),
                    provinces_of(atlas)};
  ScenarioReport report;
  report.before = std::move(base);
  report.after = std::move(variant);
  report.weight = weight;
  report.size_floor = size_floor;
  report.changes = difference_between(report.before, report.after);
  for (auto const& change : report.changes) report.inhabitants_moved += facts.inhabitants[at(change.municipality)];
  add_regions(report, facts);
  add_mergers(report);
  auto const [common_base, common_variant] = on_common_ground(report);
  report.effects = effects_of(facts, common_base, common_variant);
  add_congruence(report, facts, common_base, common_variant);
  return report;
}

}  // namespace kansenatlas

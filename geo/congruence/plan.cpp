#include "geo/congruence/plan.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"
#include "geo/base/index.hpp"
#include "geo/congruence/contiguity.hpp"
#include "geo/congruence/moves.hpp"
#include "geo/congruence/plan_search.hpp"
#include "geo/congruence/what_if.hpp"

namespace kansenatlas {
namespace {

std::vector<Labels> beside(Partition const& b, std::vector<Partition const*> const& others) {
  std::vector<Labels> labels{labels_of(b)};
  for (auto const* other : others) labels.push_back(labels_of(*other));
  return labels;
}

// Of the changes still to make the one that keeps both regions whole, if any does, and brings most in V.
std::size_t next_change(WhatIf& what_if, std::vector<int> const& waiting, std::vector<int> const& final_region_of) {
  std::size_t best = 0;
  bool best_is_contiguous = false;
  double best_v = -1;
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    auto const effect = what_if.effect_of(waiting[i], final_region_of[at(waiting[i])]);
    bool const is_contiguous = effect.is_contiguous();
    double const v = effect.standings[0].agreement.v_measure;
    if (i > 0 && (is_contiguous != best_is_contiguous ? !is_contiguous : v <= best_v + 1e-12)) continue;
    best = i;
    best_is_contiguous = is_contiguous;
    best_v = v;
  }
  return best;
}

// The municipalities that change region, in the order in which they are to move.
std::vector<int> ordered_changes(WhatIf what_if, std::vector<int> const& final_region_of) {
  std::vector<int> waiting, order;
  for (std::size_t i = 0; i < final_region_of.size(); ++i)
    if (what_if.region_of()[i] != final_region_of[i]) waiting.push_back(static_cast<int>(i));
  while (!waiting.empty()) {
    auto const next = next_change(what_if, waiting, final_region_of);
    int const unit = waiting[next];
    waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(next));
    what_if.move(unit, final_region_of[at(unit)]);
    order.push_back(unit);
  }
  return order;
}

// The provinces, newest last in the atlas; null where it has none.
Partition const* provinces_of(Atlas const& atlas) {
  auto const found = std::find_if(atlas.partitions.rbegin(), atlas.partitions.rend(), [](Partition const& partition) {
    return partition.base_id() == "provincie" && partition.kind != PartitionKind::user;
  });
  return found == atlas.partitions.rend() ? nullptr : &*found;
}

// Sizes after the move, and whether it goes to a region with nobody else of its province.
void add_sizes(PlanMove& move, std::vector<int> const& region_of, Partition const* provinces,
               std::span<double const> inhabitants) {
  bool is_alone = true, has_fellow = false;
  for (std::size_t i = 0; i < region_of.size(); ++i) {
    if (region_of[i] == move.from) move.from_inhabitants_after += inhabitants[i];
    if (region_of[i] != move.to) continue;
    move.to_inhabitants_after += inhabitants[i];
    if (static_cast<int>(i) == move.municipality || !provinces) continue;
    is_alone = false;
    has_fellow = has_fellow || provinces->region_of[i] == provinces->region_of[at(move.municipality)];
  }
  move.crosses_province = !is_alone && !has_fellow;
}

// Those that did not deviate move for a condition.
void add_reasons(Plan& plan) {
  for (auto& move : plan.moves)
    if (std::find(plan.outside_before.begin(), plan.outside_before.end(), move.municipality) ==
        plan.outside_before.end())
      move.reason = PlanReason::condition;
}

void add_moves(Plan& plan, std::vector<int> const& order, WhatIf what_if, Partition const* provinces,
               std::span<double const> inhabitants) {
  auto before = what_if.standings();
  plan.v_measure_before = plan.v_measure_after = before[0].agreement.v_measure;
  for (int const unit : order) {
    PlanMove move;
    move.municipality = unit;
    move.from = what_if.region_of()[at(unit)];
    move.to = plan.region_of[at(unit)];
    move.inhabitants = inhabitants[at(unit)];
    what_if.move(unit, move.to);
    auto const after = what_if.standings();
    plan.v_measure_after = move.v_measure_after = after[0].agreement.v_measure;
    move.is_contiguous = what_if.parts(move.from) <= 1 && what_if.parts(move.to) <= 1;
    for (std::size_t k = 1; k < after.size(); ++k)
      move.delta_v_measure.push_back(after[k].agreement.v_measure - before[k].agreement.v_measure);
    add_sizes(move, what_if.region_of(), provinces, inhabitants);
    before = after;
    plan.inhabitants += move.inhabitants;
    plan.moves.push_back(std::move(move));
  }
}

struct PlanWeights {
  std::vector<double> weights, inhabitants;
};

// Who is outside where the units lie as `region_of` says.
Moves outside_in(std::vector<int> const& region_of, int regions, Plan const& plan, PlanWeights const& weights) {
  auto const& b = plan.b->region_of;
  auto const table = contingency_of(region_of, regions, b, static_cast<int>(plan.b->regions.size()), weights.weights);
  return plan.goal == PlanGoal::nest ? moves_to_nest(region_of, b, table, weights.inhabitants)
                                     : moves_to_equal(region_of, b, table, weights.inhabitants);
}

// Measured from nothing on the result, whatever way it was found.
void add_what_is_left(Plan& plan, int regions, PlanWeights const& weights) {
  auto const left = outside_in(plan.region_of, regions, plan, weights);
  for (auto const& move : left.list) plan.left_outside.push_back(move.municipality);
  for (auto const& move : outside_in(plan.a->region_of, regions, plan, weights).list)
    plan.outside_before.push_back(move.municipality);
  plan.left_outside_inhabitants = left.inhabitants;
  plan.gap = plan.fewest == Weight::municipalities
                 ? static_cast<double>(plan.moves.size() + left.list.size()) - plan.lower_bound.municipalities
                 : plan.inhabitants + left.inhabitants - plan.lower_bound.inhabitants;
}

// Regions of B under the floor: a region of A that lies in one of them, or equals it, is under it too.
std::vector<int> goal_regions_under(double floor, Plan const& plan, std::span<double const> inhabitants) {
  std::vector<double> people(plan.b->regions.size(), 0);
  for (std::size_t i = 0; i < inhabitants.size(); ++i)
    if (plan.a->region_of[i] >= 0 && plan.b->region_of[i] >= 0) people[at(plan.b->region_of[i])] += inhabitants[i];
  std::vector<int> regions;
  for (std::size_t r = 0; r < people.size(); ++r)
    if (people[r] > 0 && people[r] < floor) regions.push_back(static_cast<int>(r));
  return regions;
}

void add_regions(Plan& plan, PlanTargets const& targets, PlanConditions const& conditions, Adjacency const& adjacency,
                 std::span<double const> inhabitants) {
  std::vector<double> people(targets.target.size());
  std::vector<int> units(targets.target.size()), units_before(targets.target.size());
  for (std::size_t i = 0; i < plan.region_of.size(); ++i) {
    if (plan.region_of[i] < 0) continue;
    people[at(plan.region_of[i])] += inhabitants[i];
    ++units[at(plan.region_of[i])];
    ++units_before[at(plan.a->region_of[i])];
  }
  for (auto const& region : targets.new_regions)
    if (units[at(region.region)] > 0) plan.new_regions.push_back(region);
  for (std::size_t r = 0; r < units.size(); ++r) {
    int const region = static_cast<int>(r);
    if (units[r] == 0) {
      if (units_before[r] > 0) plan.dissolved.push_back(region);
      continue;
    }
    if (part_count(adjacency, plan.region_of, region) > 1) {
      plan.broken.push_back(region);
      if (part_count(adjacency, plan.a->region_of, region) > 1) plan.broken_before.push_back(region);
    }
    if (people[r] < conditions.minimum_inhabitants) plan.too_small.push_back(region);
  }
}

}  // namespace

Plan plan_of(Atlas const& atlas, Partition const& a, Partition const& b, PlanGoal goal,
             PlanConditions const& conditions, Adjacency const& adjacency,
             std::vector<Partition const*> const& others) {
  auto const inhabitants = weights_of(atlas, Weight::inhabitants);
  PlanWeights const weights{move_weights(inhabitants, conditions.fewest), inhabitants};
  auto const labels_a = labels_of(a), labels_b = labels_of(b);
  auto const targets =
      plan_targets(a.region_of, labels_a.regions, b.region_of, labels_b.regions, weights.weights, inhabitants, goal);
  Plan plan;
  plan.goal = goal;
  plan.a = &a;
  plan.b = &b;
  plan.fewest = conditions.fewest;
  plan.lower_bound = targets.bound;
  plan.locked = conditions.locked;
  plan.must_hang_together = conditions.is_contiguous;
  plan.minimum_inhabitants = conditions.minimum_inhabitants;
  plan.excluded = excluded_from({&a, &b});
  plan.goal_too_small = goal_regions_under(conditions.minimum_inhabitants, plan, inhabitants);
  PlanGround const ground{a.region_of, b.region_of, weights.weights, inhabitants, &adjacency};
  plan.region_of = conditions.any() ? searched_plan(ground, targets, conditions) : targets.ideal;
  WhatIf const alone(labels_a, {labels_b}, inhabitants, inhabitants, adjacency);
  WhatIf const all(labels_a, beside(b, others), inhabitants, inhabitants, adjacency);
  add_moves(plan, ordered_changes(alone, plan.region_of), all, provinces_of(atlas), inhabitants);
  add_what_is_left(plan, static_cast<int>(targets.target.size()), weights);
  add_reasons(plan);
  add_regions(plan, targets, conditions, adjacency, inhabitants);
  return plan;
}

std::vector<Partition const*> bystanders_of(Atlas const& atlas, Partition const& a, Partition const& b,
                                            std::string_view origin) {
  auto const base_of = [](std::string_view id) { return id.substr(0, id.find('@')); };
  std::vector<Partition const*> others;
  for (auto const& partition : atlas.partitions) {
    auto const base = base_of(partition.id);
    if (partition.kind == PartitionKind::administrative && base != base_of(a.id) && base != base_of(b.id) &&
        base != base_of(origin) && &partition_named(atlas, base) == &partition)
      others.push_back(&partition);
  }
  return others;
}

}  // namespace kansenatlas

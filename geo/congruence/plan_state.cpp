#include "geo/congruence/plan_state.hpp"

#include <algorithm>

#include "geo/base/index.hpp"
#include "geo/congruence/contiguity.hpp"

namespace kansenatlas {
namespace {

// A move costs its weight, a new region hardly anything.
constexpr double new_region_cost = 1;

}  // namespace

PlanState::PlanState(PlanGround const& ground, PlanTargets const& targets, PlanConditions const& conditions,
                     PlanStakes stakes)
    : PlanState(ground, targets, conditions, stakes, {ground.a.begin(), ground.a.end()}) {
  go_to_ideal();
  count_all();
}

PlanState::PlanState(PlanGround const& ground, PlanTargets const& targets, PlanConditions const& conditions,
                     PlanStakes stakes, std::vector<int> region_of)
    : m_ground(ground),
      m_targets(targets),
      m_conditions(conditions),
      m_stakes(stakes),
      m_first_new(static_cast<int>(targets.target.size() - targets.new_regions.size())),
      m_is_locked(ground.a.size()),
      m_is_closed(targets.target.size()),
      m_region_of(std::move(region_of)),
      m_regions(targets.target.size()) {
  note_what_is_kept();
  count_all();
}

void PlanState::note_what_is_kept() {
  for (int const unit : m_conditions.locked) m_is_locked[at(unit)] = 1;
  for (int const region : m_conditions.closed) m_is_closed[at(region)] = 1;
  if (!m_conditions.keep_within) return;
  m_has_group.assign(at(m_first_new), std::vector<char>(m_conditions.keep_within->regions.size()));
  for (std::size_t unit = 0; unit < m_ground.a.size(); ++unit)
    if (int const group = group_of(static_cast<int>(unit)); group >= 0 && m_ground.a[unit] >= 0)
      m_has_group[at(m_ground.a[unit])][at(group)] = 1;
}

// A new region that may hold one group only begins with the one that weighs most.
void PlanState::go_to_ideal() {
  std::vector<std::pair<double, int>> order;
  for (std::size_t unit = 0; unit < m_region_of.size(); ++unit)
    if (m_targets.ideal[unit] != m_region_of[unit]) {
      double together = 0;
      for (std::size_t other = 0; m_conditions.keep_within && other < m_region_of.size(); ++other)
        if (m_targets.ideal[other] == m_targets.ideal[unit] && m_region_of[other] != m_targets.ideal[other] &&
            group_of(static_cast<int>(other)) == group_of(static_cast<int>(unit)))
          together += m_ground.weights[other];
      order.emplace_back(-together, static_cast<int>(unit));
    }
  std::sort(order.begin(), order.end());
  for (auto const& [weight, unit] : order)
    if (may_go(unit, m_targets.ideal[at(unit)])) m_region_of[at(unit)] = m_targets.ideal[at(unit)];
}

void PlanState::count_all() {
  m_cost = 0;
  for (std::size_t unit = 0; unit < m_region_of.size(); ++unit)
    m_cost += unit_cost(static_cast<int>(unit), m_region_of[unit]);
  for (std::size_t r = 0; r < m_regions.size(); ++r) {
    m_regions[r] = counted(static_cast<int>(r));
    m_cost += region_cost(static_cast<int>(r), m_regions[r]);
  }
}

PlanStanding PlanState::standing() const {
  PlanStanding standing;
  for (std::size_t unit = 0; unit < m_region_of.size(); ++unit) {
    if (!m_targets.is_home(m_region_of[unit], m_ground.b[unit])) standing.outside += m_ground.weights[unit];
    if (m_region_of[unit] != m_ground.a[unit]) standing.moved += m_ground.weights[unit];
  }
  for (auto const& region : m_regions)
    if (region.units > 0)
      standing.unfit += region.cut_off + std::max(0.0, m_conditions.minimum_inhabitants - region.inhabitants);
  return standing;
}

int PlanState::group_of(int unit) const { return m_conditions.keep_within->region_of[at(unit)]; }

bool PlanState::is_of_one_group(std::vector<int> const& units) const {
  return !m_conditions.keep_within ||
         std::all_of(units.begin(), units.end(), [&](int unit) { return group_of(unit) == group_of(units.front()); });
}

bool PlanState::is_at_bound() const {
  return m_cost < m_targets.least + new_region_cost * m_targets.new_in_ideal + 0.5;
}

bool PlanState::may_go(int unit, int region) const {
  if (m_is_locked[at(unit)] || region < 0 || m_is_closed[at(region)]) return false;
  if (m_region_of[at(unit)] < 0 || m_ground.b[at(unit)] < 0) return false;
  if (!m_conditions.keep_within) return true;
  int const group = group_of(unit);
  if (group < 0) return false;
  if (!is_new(region)) return m_has_group[at(region)][at(group)] != 0;
  for (std::size_t other = 0; other < m_region_of.size(); ++other)
    if (m_region_of[other] == region && group_of(static_cast<int>(other)) != group) return false;
  return true;
}

PlanState::Region PlanState::counted(int region) const {
  Region result;
  for (std::size_t unit = 0; unit < m_region_of.size(); ++unit)
    if (m_region_of[unit] == region) {
      ++result.units;
      result.inhabitants += m_ground.inhabitants[unit];
    }
  if (m_conditions.is_contiguous && result.units > 1)
    result.cut_off = result.inhabitants - largest_part(*m_ground.adjacency, m_region_of, region, m_ground.inhabitants);
  return result;
}

double PlanState::unit_cost(int unit, int region) const {
  double const weight = m_ground.weights[at(unit)];
  bool const is_outside = !m_targets.is_home(region, m_ground.b[at(unit)]);
  return (region != m_ground.a[at(unit)] ? weight : 0) + (is_outside ? m_stakes.outside * weight : 0);
}

double PlanState::region_cost(int region, Region const& counted) const {
  if (counted.units == 0) return 0;
  double const missing = std::max(0.0, m_conditions.minimum_inhabitants - counted.inhabitants);
  return m_stakes.unfit * (counted.cut_off + missing) + (is_new(region) ? new_region_cost : 0);
}

void PlanState::relabel(PlanStep const& step, int to) {
  for (int const unit : step.units) m_region_of[at(unit)] = to;
}

double PlanState::change(PlanStep const& step, double worthwhile) {
  double change = 0;
  for (int const unit : step.units) change += unit_cost(unit, step.to) - unit_cost(unit, step.from);
  double const now = region_cost(step.from, m_regions[at(step.from)]) + region_cost(step.to, m_regions[at(step.to)]);
  change -= now;
  if (change >= worthwhile) return change;
  relabel(step, step.to);
  change += region_cost(step.from, counted(step.from)) + region_cost(step.to, counted(step.to));
  relabel(step, step.from);
  return change;
}

void PlanState::take(PlanStep const& step) {
  m_cost += change(step, 1e300);
  relabel(step, step.to);
  m_regions[at(step.from)] = counted(step.from);
  m_regions[at(step.to)] = counted(step.to);
}

std::vector<int> PlanState::bordering(std::vector<int> const& units) const {
  std::vector<int> regions;
  int const own = m_region_of[at(units.front())];
  for (int const unit : units)
    for (auto const& neighbour : m_ground.adjacency->of[at(unit)])
      if (int const region = m_region_of[at(neighbour.unit)]; region >= 0 && region != own) regions.push_back(region);
  std::sort(regions.begin(), regions.end());
  regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
  return regions;
}

void PlanState::add_unit_steps(int unit, std::vector<PlanStep>& steps) const {
  int const own = m_region_of[at(unit)];
  if (own < 0 || m_is_locked[at(unit)]) return;
  for (int const region : bordering({unit}))
    if (may_go(unit, region)) steps.push_back({{unit}, own, region});
  if (m_targets.is_home(own, m_ground.b[at(unit)])) return;
  for (auto const& added : m_targets.new_regions)
    if (added.of == m_ground.b[at(unit)] && m_regions[at(added.region)].units == 0 && may_go(unit, added.region))
      steps.push_back({{unit}, own, added.region});
}

void PlanState::add_part_steps(int region, std::vector<PlanStep>& steps) const {
  auto const& state = m_regions[at(region)];
  bool const is_small = state.units > 0 && state.inhabitants < m_conditions.minimum_inhabitants;
  if (state.cut_off <= 0 && !is_small) return;
  auto parts = parts_of(*m_ground.adjacency, m_region_of, region);
  for (auto const& part : parts) {
    auto to = bordering(part);
    for (auto const& added : m_targets.new_regions)
      if (added.of == m_ground.b[at(part.front())] && m_regions[at(added.region)].units == 0)
        to.push_back(added.region);
    for (int const other : to)
      if (std::all_of(part.begin(), part.end(), [&](int unit) { return may_go(unit, other); }) &&
          (!is_new(other) || is_of_one_group(part)))
        steps.push_back({part, region, other});
  }
}

void PlanState::add_name_steps(int region, std::vector<PlanStep>& steps) const {
  std::vector<int> units, origins;
  for (std::size_t unit = 0; unit < m_region_of.size(); ++unit) {
    if (m_region_of[unit] != region) continue;
    units.push_back(static_cast<int>(unit));
    if (m_ground.a[unit] != region && m_regions[at(m_ground.a[unit])].units == 0) origins.push_back(m_ground.a[unit]);
  }
  std::sort(origins.begin(), origins.end());
  origins.erase(std::unique(origins.begin(), origins.end()), origins.end());
  for (int const origin : origins)
    if (m_targets.target[at(origin)] == m_targets.target[at(region)] &&
        std::all_of(units.begin(), units.end(), [&](int unit) { return may_go(unit, origin); }))
      steps.push_back({units, region, origin});
}

std::vector<PlanStep> PlanState::steps() const {
  std::vector<PlanStep> steps;
  for (int unit = 0; unit < static_cast<int>(m_region_of.size()); ++unit) add_unit_steps(unit, steps);
  for (int region = 0; region < static_cast<int>(m_regions.size()); ++region) {
    add_part_steps(region, steps);
    add_name_steps(region, steps);
  }
  return steps;
}

}  // namespace kansenatlas

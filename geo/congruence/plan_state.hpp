#pragma once
// A plan under construction, with what it costs and what a change would make of that.
#include <vector>

#include "geo/congruence/plan_search.hpp"

namespace kansenatlas {

// Units of one region that go to another together.
struct PlanStep {
  std::vector<int> units;
  int from = 0, to = 0;
};

class PlanState {
 public:
  PlanState(PlanGround const& ground, PlanTargets const& targets, PlanConditions const& conditions);

  [[nodiscard]] std::vector<int> const& region_of() const { return m_region_of; }
  [[nodiscard]] double cost() const { return m_cost; }
  // No plan without conditions costs less, so nothing better need be looked for.
  [[nodiscard]] bool is_at_bound() const;

  [[nodiscard]] bool may_go(int unit, int region) const;  // neither is locked, and within the province where kept
  // What the step would add to the cost. The walk over both regions is left out once it cannot come under `worthwhile`.
  [[nodiscard]] double change(PlanStep const& step, double worthwhile);
  void take(PlanStep const& step);

  // Every step worth a look: a unit over a border, to a region that is still empty, a cut-off part or a region under
  // the size floor as a whole.
  [[nodiscard]] std::vector<PlanStep> steps() const;

 private:
  struct Region {
    int units = 0;
    double inhabitants = 0;
    double cut_off = 0;  // people outside its largest part
  };
  [[nodiscard]] Region counted(int region) const;
  [[nodiscard]] double unit_cost(int unit, int region) const;
  [[nodiscard]] double region_cost(int region, Region const& counted) const;
  void relabel(PlanStep const& step, int to);
  void add_unit_steps(int unit, std::vector<PlanStep>& steps) const;
  void add_part_steps(int region, std::vector<PlanStep>& steps) const;
  [[nodiscard]] std::vector<int> bordering(std::vector<int> const& units) const;

  PlanGround const& m_ground;
  PlanTargets const& m_targets;
  PlanConditions const& m_conditions;
  std::vector<char> m_is_locked, m_is_closed;
  std::vector<std::vector<char>> m_has_group;  // per region and region of `keep_within`: had it a unit there at first?
  std::vector<int> m_region_of;
  std::vector<Region> m_regions;
  double m_cost = 0;
};

}  // namespace kansenatlas

#pragma once
// A plan under construction, with what it costs and what a change would make of that.
#include <compare>
#include <vector>

#include "geo/congruence/plan_search.hpp"

namespace kansenatlas {

// Units of one region that go to another together.
struct PlanStep {
  std::vector<int> units;
  int from = 0, to = 0;
};

// What a person outside the target, and one cut off or missing under the floor, weigh beside one who moves.
struct PlanStakes {
  double outside = 100, unfit = 10'000;
};

// What a plan comes to, most important first.
struct PlanStanding {
  double unfit = 0, outside = 0, moved = 0;
  friend auto operator<=>(PlanStanding const&, PlanStanding const&) = default;
};

class PlanState {
 public:
  // Starts from the exact plan as far as the conditions let it.
  PlanState(PlanGround const& ground, PlanTargets const& targets, PlanConditions const& conditions, PlanStakes stakes);
  // Starts from a plan that keeps what may not be done.
  PlanState(PlanGround const& ground, PlanTargets const& targets, PlanConditions const& conditions, PlanStakes stakes,
            std::vector<int> region_of);

  [[nodiscard]] std::vector<int> const& region_of() const { return m_region_of; }
  [[nodiscard]] double cost() const { return m_cost; }
  [[nodiscard]] PlanStanding standing() const;
  // No plan without conditions costs less, so nothing better need be looked for.
  [[nodiscard]] bool is_at_bound() const;

  [[nodiscard]] bool may_go(int unit, int region) const;  // neither is locked, and within the province where kept
  // What the step would add to the cost. The walk over both regions is left out once it cannot come under `worthwhile`.
  [[nodiscard]] double change(PlanStep const& step, double worthwhile);
  void take(PlanStep const& step);

  // Every step worth a look: a unit over a border, to a region that is still empty, a cut-off part or a region under
  // the size floor as a whole, a region as a whole to the empty one that part of it came from.
  [[nodiscard]] std::vector<PlanStep> steps() const;

 private:
  struct Region {
    int units = 0;
    double inhabitants = 0;
    double cut_off = 0;  // people outside its largest part
  };
  void note_what_is_kept();
  void count_all();
  void go_to_ideal();
  [[nodiscard]] bool is_new(int region) const { return region >= m_first_new; }
  [[nodiscard]] int group_of(int unit) const;
  [[nodiscard]] bool is_of_one_group(std::vector<int> const& units) const;
  [[nodiscard]] Region counted(int region) const;
  [[nodiscard]] double unit_cost(int unit, int region) const;
  [[nodiscard]] double region_cost(int region, Region const& counted) const;
  void relabel(PlanStep const& step, int to);
  void add_unit_steps(int unit, std::vector<PlanStep>& steps) const;
  void add_part_steps(int region, std::vector<PlanStep>& steps) const;
  void add_name_steps(int region, std::vector<PlanStep>& steps) const;
  [[nodiscard]] std::vector<int> bordering(std::vector<int> const& units) const;

  PlanGround const& m_ground;
  PlanTargets const& m_targets;
  PlanConditions const& m_conditions;
  PlanStakes m_stakes;
  int m_first_new = 0;
  std::vector<char> m_is_locked, m_is_closed;
  std::vector<std::vector<char>> m_has_group;  // per region and region of `keep_within`: had it a unit there at first?
  std::vector<int> m_region_of;
  std::vector<Region> m_regions;
  double m_cost = 0;
};

}  // namespace kansenatlas

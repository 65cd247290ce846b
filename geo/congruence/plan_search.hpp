#pragma once
// Looks for a plan that keeps conditions: from the exact plan down, then around with a tabu list.
#include <span>
#include <vector>

#include "geo/congruence/plan.hpp"
#include "geo/congruence/plan_targets.hpp"

namespace kansenatlas {

struct PlanGround {
  std::span<int const> a, b;        // region a unit
  std::span<double const> weights;  // of the moves
  std::span<double const> inhabitants;
  Adjacency const* adjacency = nullptr;
};

// A region a unit at the end. What counts, most first: regions that fall apart (where they may not) and people under
// the size floor; weight outside its target; weight moved; new regions. The result depends on the seed alone.
std::vector<int> searched_plan(PlanGround const& ground, PlanTargets const& targets, PlanConditions const& conditions);

}  // namespace kansenatlas

#pragma once
// What a plan aims at: for every region of A, new ones included, the region of B in which its units should lie.
#include <span>
#include <vector>

#include "geo/congruence/contingency.hpp"
#include "geo/congruence/plan.hpp"

namespace kansenatlas {

struct PlanTargets {
  // Per region of the plan; -1: it should end empty. The first are those of A; then one new region for each region of B
  // that needs one, and for nesting one spare region for every other region of B.
  std::vector<int> target;
  std::vector<NewRegion> new_regions;
  std::vector<int> ideal;  // per unit its region in the exact plan; units in no region of A or B stay as they are
  int new_in_ideal = 0;    // new regions of the exact plan
  PlanBound bound;
  double least = 0;  // weight that the exact plan moves
  [[nodiscard]] bool is_home(int region, int b) const {
    return region < 0 || b < 0 || target[static_cast<std::size_t>(region)] == b;
  }
};

// What it costs to move each unit: its inhabitants, or alike for all, and then those with fewer inhabitants first.
std::vector<double> move_weights(std::span<double const> inhabitants, Weight fewest);

// `weights`: those of the moves.
PlanTargets plan_targets(std::span<int const> a, int regions_a, std::span<int const> b, int regions_b,
                         std::span<double const> weights, std::span<double const> inhabitants, PlanGoal goal);

}  // namespace kansenatlas

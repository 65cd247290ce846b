#pragma once
// The fewest moves after which one partition nests in another, or equals it. Always a "rekenkundige variant": what it
// takes, never what should be done.
//
// Without conditions the plan is exact: equality moves all units outside the cells of the best one-to-one matching
// (Kuhn 1955), nesting all units outside the majority of their region. With conditions a seeded local search starts
// from that plan (greedy descent and tabu search, Glover 1989, over single units and cut-off parts at borders) and
// reports how far it stays from the bound; it need not find the best plan there is.
#include <cstdint>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/congruence/pair_tally.hpp"

namespace kansenatlas {

enum class PlanGoal { nest, equal };

struct PlanConditions {
  Weight fewest = Weight::inhabitants;  // what the plan moves as little of as it can: inhabitants or municipalities
  bool is_contiguous = false;           // at the end every region hangs together
  std::vector<int> locked;              // municipalities that stay where they are
  std::vector<int> closed;              // regions of A that no municipality joins
  Partition const* keep_within =
      nullptr;                     // a municipality only joins a region with a municipality of its own region here
  double minimum_inhabitants = 0;  // at the end no region has fewer
  std::uint64_t seed = 1;
  [[nodiscard]] bool any() const {
    return is_contiguous || !locked.empty() || !closed.empty() || keep_within != nullptr || minimum_inhabitants > 0;
  }
};

// Why a municipality moves: it deviates, or it does not and a condition asks it.
enum class PlanReason { goal, condition };

struct PlanMove {
  int municipality = 0;
  int from = 0, to = 0;  // regions of the plan
  double inhabitants = 0;
  double v_measure_after = 0;           // beside the goal, when this and all earlier moves have been made
  bool is_contiguous = false;           // both touched regions then hang together
  std::vector<double> delta_v_measure;  // of this move, beside each of `others`
  double from_inhabitants_after = 0, to_inhabitants_after = 0;  // of both regions, when this move has been made
  bool crosses_province = false;  // the other region then has no other municipality of its province, and is not empty
  PlanReason reason = PlanReason::goal;
};

// A region that the plan adds, for units of region `of` of the other partition.
struct NewRegion {
  int region = 0;  // in the plan: from a.regions.size() on
  int of = 0;
};

struct PlanBound {
  int municipalities = 0;  // no plan without conditions moves fewer
  double inhabitants = 0;  // nor fewer people
};

struct Plan {
  PlanGoal goal = PlanGoal::nest;
  Partition const* a = nullptr;  // changes
  Partition const* b = nullptr;
  Weight fewest = Weight::inhabitants;
  PlanBound lower_bound;
  std::vector<int> excluded;      // municipalities in no region of A or of B: they stay out of it
  std::vector<PlanMove> moves;    // in an order that keeps regions whole where it can, largest gain in V first
  double inhabitants = 0;         // moved
  std::vector<int> left_outside;  // municipalities that are outside at the end, under conditions
  double left_outside_inhabitants = 0;
  std::vector<int> outside_before;  // those that are outside in A itself
  std::vector<int> locked;          // as asked
  // Inhabitants (or municipalities, as `fewest` says) moved and left outside, less the bound; 0: no plan does better.
  double gap = 0;
  std::vector<NewRegion> new_regions;
  std::vector<int> dissolved;  // regions of A that end empty
  bool must_hang_together = false;
  std::vector<int> broken;         // regions that do not hang together at the end
  std::vector<int> broken_before;  // those of them that already did not in A
  std::vector<int> too_small;      // regions under the size floor at the end
  double minimum_inhabitants = 0;
  std::vector<int> goal_too_small;  // regions of B with fewer than that: goal and floor cannot both be met
  std::vector<int> region_of;       // per municipality at the end
  double v_measure_before = 0, v_measure_after = 0;
};

// `adjacency`: of the network with water included. `others`: the partitions for which side effects are wanted. The
// partitions must outlive the plan. V is weighted by inhabitants.
Plan plan_of(Atlas const& atlas, Partition const& a, Partition const& b, PlanGoal goal,
             PlanConditions const& conditions, Adjacency const& adjacency,
             std::vector<Partition const*> const& others = {});

// The partitions beside which side effects matter: every administrative one at its newest date, without A, B and the
// partition that A was made from (`origin`, an id; empty: none).
std::vector<Partition const*> bystanders_of(Atlas const& atlas, Partition const& a, Partition const& b,
                                            std::string_view origin = "");

}  // namespace kansenatlas

#include "geo/congruence/plan_search.hpp"

#include <algorithm>
#include <map>

#include "geo/congruence/draw.hpp"
#include "geo/congruence/plan_state.hpp"

namespace kansenatlas {
namespace {

constexpr int most_steps = 600, most_steps_in_vain = 120, shortest_tabu = 7;

// Remembers for a while which unit left which region, so that the search does not go round in circles.
class TabuList {
 public:
  explicit TabuList(std::uint64_t seed) : m_draw(seed) {}
  [[nodiscard]] bool forbids(PlanStep const& step, int now) const {
    return std::any_of(step.units.begin(), step.units.end(), [&](int unit) {
      auto const found = m_until.find({unit, step.to});
      return found != m_until.end() && found->second > now;
    });
  }
  void remember(PlanStep const& step, int now) {
    int const until = now + shortest_tabu + static_cast<int>(m_draw.below(shortest_tabu));
    for (int const unit : step.units) m_until[{unit, step.from}] = until;
  }

 private:
  Draw m_draw;
  std::map<std::pair<int, int>, int> m_until;
};

// The step that adds least; a forbidden one only where it leads to the best plan so far. Nothing when there is none.
PlanStep best_step(PlanState& state, TabuList const& tabu, double best_cost, int now) {
  PlanStep best;
  double least = 1e300;
  for (auto& step : state.steps()) {
    double const change = state.change(step, least);
    if (change >= least) continue;
    if (tabu.forbids(step, now) && state.cost() + change >= best_cost - 1e-6) continue;
    least = change;
    best = std::move(step);
  }
  return best;
}

struct FoundPlan {
  std::vector<int> region_of;
  PlanStanding standing;
};

FoundPlan best_around(PlanState state, PlanGround const& ground, PlanTargets const& targets,
                      PlanConditions const& conditions) {
  TabuList tabu(conditions.seed);
  auto best = state.region_of();
  double best_cost = state.cost();
  int in_vain = 0;
  for (int now = 0; now < most_steps && in_vain < most_steps_in_vain && !state.is_at_bound(); ++now) {
    auto const step = best_step(state, tabu, best_cost, now);
    if (step.units.empty()) break;
    state.take(step);
    tabu.remember(step, now);
    ++in_vain;
    if (state.cost() < best_cost - 1e-6) {
      best_cost = state.cost();
      best = state.region_of();
      in_vain = 0;
    }
  }
  return {best, PlanState(ground, targets, conditions, {}, best).standing()};
}

}  // namespace

std::vector<int> searched_plan(PlanGround const& ground, PlanTargets const& targets, PlanConditions const& conditions) {
  auto const around = [&](PlanState const& state) { return best_around(state, ground, targets, conditions); };
  auto best = around(PlanState(ground, targets, conditions, {}));
  if (best.standing.outside <= 0) return best.region_of;
  // The way there may have led away from the goal: look again without ever leaving it for a condition, and mend from
  // there what the conditions still ask.
  constexpr PlanStakes goal_first{10'000, 100};
  auto other = around(PlanState(ground, targets, conditions, goal_first));
  if (other.standing.unfit > 0) {
    auto mended = around(PlanState(ground, targets, conditions, {}, other.region_of));
    if (mended.standing < best.standing) best = std::move(mended);
  }
  return other.standing < best.standing ? other.region_of : best.region_of;
}

}  // namespace kansenatlas

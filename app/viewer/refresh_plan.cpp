// The plan for the scenario that is worked on.
#include <algorithm>

#include "app/viewer/jobs.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/boundary/outline.hpp"

namespace kansenatlas::viewer {
namespace {

PlanAsked asked_now(State const& state, Scenario const& scenario) {
  auto const& wanted = state.ui.plan;
  PlanAsked asked{state.caches.country.atlas, scenario,     wanted.goal, wanted.is_equal, wanted.is_contiguous,
                  wanted.keeps_province,      wanted.fewest};
  asked.scenario.name.clear();
  asked.scenario.note.clear();
  return asked;
}

PlayedPlan found(PlanAsked const& asked, std::shared_ptr<Atlas const> const& atlas,
                 std::shared_ptr<Partition const> const& from, Ground const& ground) {
  PlanConditions conditions;
  conditions.is_contiguous = asked.is_contiguous;
  conditions.locked = locked_municipalities(asked.scenario.locks, *from, *atlas);
  conditions.closed = locked_regions(asked.scenario.locks, *from);
  if (asked.keeps_province) conditions.keep_within = &partition_named(*atlas, "provincie");
  conditions.minimum_inhabitants = static_cast<double>(asked.scenario.size_floor);
  conditions.fewest = asked.fewest;
  PlayedPlan played{asked, atlas, from, {}, -1, {}, {}};
  auto const& goal = partition_named(*atlas, asked.goal);
  played.plan = plan_of(*atlas, *from, goal, asked.is_equal ? PlanGoal::equal : PlanGoal::nest, conditions,
                        adjacency_of(ground.water), bystanders_of(*atlas, *from, goal, asked.scenario.base));
  return played;
}

void look_for(State& state, Jobs& jobs, PlanAsked asked) {
  state.caches.planning = asked;
  jobs.start("plan", [asked = std::move(asked), atlas = state.caches.atlas, ground = state.caches.country.ground,
                      from = std::make_shared<Partition const>(state.caches.variant->report.after)](Progress&) {
    return Landing([played = found(asked, atlas, from, *ground)](State& landed) {
      if (landed.caches.planning == played.asked) landed.caches.plan = played;
    });
  });
}

// The country as it is after the moves that are shown.
void show(State& state) {
  auto& played = *state.caches.plan;
  int const made = std::clamp(state.ui.plan.made, 0, played.moves());
  state.ui.plan.made = made;
  if (played.made == made) return;
  played.made = made;
  played.region_of = played.from->region_of;
  for (int i = 0; i < made; ++i) {
    auto const& move = played.plan.moves[static_cast<std::size_t>(i)];
    played.region_of[static_cast<std::size_t>(move.municipality)] = move.to;
  }
  played.arcs = outline_of(state.ground().coast, played.region_of);
}

}  // namespace

void refresh_plan(State& state, Jobs& jobs) {
  auto const* scenario = chosen_scenario(state);
  if (state.ui.work != WorkArea::scenario) return;
  if (!scenario || !state.caches.variant || state.ui.plan.goal.empty()) {
    state.caches.plan.reset();
    state.caches.planning.reset();
    return;
  }
  auto asked = asked_now(state, *scenario);
  if (state.caches.planning != asked) look_for(state, jobs, std::move(asked));
  jobs.land(state);
  if (state.caches.plan && state.caches.plan->asked != *state.caches.planning) state.caches.plan.reset();
  if (!state.caches.plan) return;
  show(state);
  if (auto const* goal = find_partition(state.atlas(), state.ui.plan.goal)) need_outline(state, *goal);
}

}  // namespace kansenatlas::viewer

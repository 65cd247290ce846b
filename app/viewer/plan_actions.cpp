// A plan for the scenario: what it aims at, playing it, and taking its moves over.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/panel_names.hpp"
#include "app/viewer/project_partitions.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/plan_sentence.hpp"
#include "geo/project/project_atlas.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool has_base(State const& state) { return chosen_scenario(state) != nullptr; }
bool has_plan(State const& state) { return state.caches.plan && state.caches.plan->moves() > 0; }
bool can_go_back(State const& state) { return has_plan(state) && state.ui.plan.made > 0; }
bool can_go_on(State const& state) { return has_plan(state) && state.ui.plan.made < state.caches.plan->moves(); }

void start_again(State& state) {
  state.ui.plan.made = 0;
  state.ui.plan.is_playing = false;
}

void aim(State& state, Text id) {
  auto const& goal = partition_named(state.atlas(), id);
  if (goal.id == state.ui.scenario.id)
    throw UsageError(said("'{}' is the scenario itself; choose another partition to aim at", id));
  state.ui.plan.goal = goal.id;
  start_again(state);
  open_side_panel(state.ui, SidePanel::plan);
}

void forget(State& state, Text) { state.ui.plan = {}; }

void choose_goal(State& state, Text word) {
  if (word != "nest" && word != "equal")
    throw UsageError(said("'{}' is no goal of a plan; choose nest or equal", word));
  state.ui.plan.is_equal = word == "equal";
  start_again(state);
}

// What the plan moves as little of as it can.
void choose_fewest(State& state, Text word) {
  for (auto const weight : {Weight::inhabitants, Weight::municipalities})
    if (word == name_of(weight)) {
      state.ui.plan.fewest = weight;
      start_again(state);
      return;
    }
  throw UsageError(said("'{}' is nothing that a plan can move least of; choose inhabitants or municipalities", word));
}

void toggle_contiguous(State& state, Text) {
  state.ui.plan.is_contiguous = !state.ui.plan.is_contiguous;
  start_again(state);
}

void toggle_province(State& state, Text) {
  state.ui.plan.keeps_province = !state.ui.plan.keeps_province;
  start_again(state);
}

void go_to(State& state, int made) {
  state.ui.plan.made = std::clamp(made, 0, state.caches.plan->moves());
  state.ui.plan.is_playing = false;
}

void go_to_move(State& state, Text text) {
  auto const number = parse_integer(text);
  if (!number || *number < 0 || *number > state.caches.plan->moves())
    throw UsageError(
        said("'{}' is no move of this plan; write a number from 0 to {}", text, state.caches.plan->moves()));
  go_to(state, static_cast<int>(*number));
}

void play(State& state, Text) {
  auto& playing = state.ui.plan;
  playing.is_playing = !playing.is_playing;
  playing.next_at_s = 0;
  if (playing.is_playing && playing.made >= state.caches.plan->moves()) playing.made = 0;
}

// The moves that are shown become edits of the scenario: one step for undo.
void adopt(State& state, Text) {
  auto const& played = *state.caches.plan;
  auto const& base = base_of(*chosen_scenario(state), state.project(), state.atlas());
  auto scenario = *chosen_scenario(state);
  auto const old_regions = played.from->regions.size();
  std::vector<std::string> codes;
  for (auto const& region : played.from->regions) codes.push_back(region.code);
  codes.resize(old_regions + played.plan.new_regions.size() + 1);
  for (int i = 0; i < played.made; ++i) {
    auto const& move = played.plan.moves[static_cast<std::size_t>(i)];
    auto const to = static_cast<std::size_t>(move.to);
    if (to >= codes.size()) codes.resize(to + 1);
    if (codes[to].empty()) {
      codes[to] = unused_region_code(partition_of(scenario, base, state.atlas()));
      auto const name = plan_region_name(played.plan, move.to, state.texts());
      scenario = edited(std::move(scenario), CreateEdit{codes[to], name, {}}, base, state.atlas());
    }
    auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(move.municipality)].code;
    scenario = edited(std::move(scenario), MoveEdit{{municipality}, codes[to]}, base, state.atlas());
  }
  start_again(state);
  state.history.apply(with_scenario(state.project(), std::move(scenario)), "viewer.action.adopt_plan");
  follow_project(state);
}

}  // namespace

std::vector<Action> plan_actions() {
  constexpr auto group = ActionGroup::scenario;
  constexpr auto none = Argument::none;
  return {
      {"plan_towards", group, Argument::partition, {}, has_base, aim},
      {"forget_plan", group, none, {}, has_base, forget},
      {"plan_goal", group, Argument::choice, {}, has_base, choose_goal},
      {"plan_fewest", group, Argument::choice, {}, has_base, choose_fewest},
      {"toggle_plan_contiguous", group, none, {}, has_base, toggle_contiguous},
      {"toggle_plan_province", group, none, {}, has_base, toggle_province},
      {"play_plan", group, none, {Key::letter, 'P', false, true}, has_plan, play},
      {"plan_first", group, none, {}, can_go_back, [](State& state, Text) { go_to(state, 0); }},
      {"plan_back",
       group,
       none,
       {Key::letter, 'B'},
       can_go_back,
       [](State& state, Text) { go_to(state, state.ui.plan.made - 1); }},
      {"plan_on",
       group,
       none,
       {Key::letter, 'N'},
       can_go_on,
       [](State& state, Text) { go_to(state, state.ui.plan.made + 1); }},
      {"plan_last", group, none, {}, can_go_on, [](State& state, Text) { go_to(state, state.caches.plan->moves()); }},
      {"plan_move", group, Argument::number, {}, has_plan, go_to_move},
      {"adopt_plan", group, none, {}, can_go_back, adopt},
  };
}

}  // namespace kansenatlas::viewer

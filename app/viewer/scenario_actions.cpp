// "What if": making a scenario and changing it.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/panel_names.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/selected.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/project_atlas.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool has_scenario(State const& state) { return chosen_scenario(state) != nullptr; }
bool has_brush(State const& state) { return has_scenario(state) && !state.ui.scenario.brush.empty(); }

Partition const& base_now(State const& state) {
  return base_of(*chosen_scenario(state), state.project(), state.atlas());
}

// As it is now, regions without municipalities included.
Partition variant_now(State const& state) {
  return partition_of(*chosen_scenario(state), base_now(state), state.atlas());
}

void keep(State& state, Scenario scenario, std::string title_key, std::string drag_key = "") {
  state.history.apply(with_scenario(state.project(), std::move(scenario)), std::move(title_key), std::move(drag_key));
  follow_project(state);
}

void make(State& state, Edit edit, std::string title_key, std::string drag_key = "") {
  keep(state, edited(*chosen_scenario(state), std::move(edit), base_now(state), state.atlas()), std::move(title_key),
       std::move(drag_key));
}

bool is_taken(State const& state, std::string const& id) {
  return find_partition(state.atlas(), id) || find_scenario(state.project(), id) || find_partition(state.project(), id);
}

void new_scenario_on(State& state, Text base_id) {
  auto const& base = partition_named(state.atlas(), base_id);
  if (find_scenario(state.project(), base.id))
    throw UsageError(said("'{}' is a scenario itself; choose the partition that it starts from", base.id));
  int number = 1;
  while (is_taken(state, fmt::format("variant-{}", number))) ++number;
  auto const name = state.texts().text("viewer.scenario.new_name", fmt::arg("number", number));
  auto scenario = new_scenario(fmt::format("variant-{}", number), name, base);
  state.ui.scenario.id = scenario.id;
  state.ui.scenario.brush.clear();
  open_work_area(state.ui, WorkArea::scenario);
  keep(state, std::move(scenario), "viewer.action.new_scenario");
}

void choose_scenario(State& state, Text id) {
  auto const* scenario = find_scenario(state.project(), id);
  if (!scenario) {
    std::vector<std::string> known;
    for (auto const& one : *state.project().scenarios) known.push_back(one.id);
    throw UsageError(known.empty() ? said("there is no scenario '{}'; make one with new_scenario", id)
                                   : said("there is no scenario '{}'; choose {}", id, fmt::join(known, ", ")));
  }
  state.ui.scenario.id = scenario->id;
  state.ui.scenario.brush.clear();
  open_work_area(state.ui, WorkArea::scenario);
}

void remove_scenario(State& state, Text) {
  state.history.apply(without_scenario(state.project(), state.ui.scenario.id), "viewer.action.delete_scenario");
  state.ui.scenario.id.clear();
  state.ui.scenario.brush.clear();
  follow_project(state);
}

void rename(State& state, Text name) {
  if (trimmed(name).empty()) throw UsageError(said("a scenario needs a name"));
  auto scenario = *chosen_scenario(state);
  scenario.name = trimmed(name);
  keep(state, std::move(scenario), "viewer.action.rename_scenario");
}

// Where painted municipalities go. "none": nowhere.
void choose_brush(State& state, Text region) {
  if (region == "none") {
    state.ui.scenario.brush.clear();
    return;
  }
  auto const variant = variant_now(state);
  state.ui.scenario.brush = variant.regions[static_cast<std::size_t>(region_named(variant, region))].code;
  state.ui.scenario.is_painting = true;
}

std::string code_of_region(Partition const& partition, int municipality) {
  int const region = partition.region_of[static_cast<std::size_t>(municipality)];
  return region < 0 ? "" : partition.regions[static_cast<std::size_t>(region)].code;
}

void paint(State& state, Text area) {
  int const municipality = municipality_named(state.atlas(), area);
  if (code_of_region(variant_now(state), municipality) == state.ui.scenario.brush) return;
  auto const& code = state.atlas().municipalities[static_cast<std::size_t>(municipality)].code;
  make(state, MoveEdit{{code}, state.ui.scenario.brush}, "viewer.action.paint", "paint:" + state.ui.scenario.brush);
}

void paint_one(State& state, Text area) {
  paint(state, area);
  state.history.end_drag();
}

// Back to the region it came from, or out of every region where it was in none.
void put_back(State& state, Text area) {
  int const municipality = municipality_named(state.atlas(), area);
  auto const was = code_of_region(base_now(state), municipality);
  auto const& code = state.atlas().municipalities[static_cast<std::size_t>(municipality)].code;
  make(state, MoveEdit{{code}, was}, "viewer.action.put_back");
}

void create_region(State& state, Text name) {
  auto const variant = variant_now(state);
  auto const code = unused_region_code(variant);
  make(state, CreateEdit{code, name.empty() ? state.texts().text("viewer.scenario.new_region") : name, {}},
       "viewer.action.create_region");
  state.ui.scenario.brush = code;
}

// The selected municipality becomes a region of its own, to be painted further.
void split_region(State& state, Text name) {
  auto const variant = variant_now(state);
  int const municipality = state.ui.selection.municipality;
  auto const& area = state.atlas().municipalities[static_cast<std::size_t>(municipality)];
  auto const code = unused_region_code(variant);
  make(state,
       SplitEdit{code_of_region(variant, municipality), {area.code}, code, name.empty() ? area.official_name : name},
       "viewer.action.split_region");
  state.ui.scenario.brush = code;
}

// That region goes up in the one of the brush.
void merge_region(State& state, Text region) {
  auto const variant = variant_now(state);
  auto const code = variant.regions[static_cast<std::size_t>(region_named(variant, region))].code;
  make(state, MergeEdit{{state.ui.scenario.brush, code}, state.ui.scenario.brush, ""}, "viewer.action.merge_region");
}

void rename_region(State& state, Text name) {
  make(state, RenameEdit{state.ui.scenario.brush, name}, "viewer.action.rename_region");
}

void toggle_lock(State& state, Lock::Kind kind, std::string const& code, std::string title_key) {
  auto const& scenario = *chosen_scenario(state);
  bool const is_locked = std::any_of(scenario.locks.begin(), scenario.locks.end(),
                                     [&](Lock const& lock) { return lock.kind == kind && lock.code == code; });
  keep(state,
       is_locked ? unlocked(scenario, kind, code)
                 : locked(scenario, Lock{kind, code, ""}, base_now(state), state.atlas()),
       std::move(title_key));
}

void lock_municipality(State& state, Text area) {
  int const municipality = municipality_named(state.atlas(), area);
  toggle_lock(state, Lock::Kind::municipality,
              state.atlas().municipalities[static_cast<std::size_t>(municipality)].code,
              "viewer.action.lock_municipality");
}

void lock_region(State& state, Text) {
  toggle_lock(state, Lock::Kind::region, state.ui.scenario.brush, "viewer.action.lock_region");
}

void lock_partition(State& state, Text) {
  toggle_lock(state, Lock::Kind::partition, "", "viewer.action.lock_partition");
}

void size_floor(State& state, Text text) {
  auto const number = parse_integer(text);
  if (!number || *number < 0) throw UsageError(said("'{}' is no number of inhabitants; write 100000, or 0", text));
  keep(state, with_size_floor(*chosen_scenario(state), *number), "viewer.action.size_floor");
}

void toggle_painting(State& state, Text) { state.ui.scenario.is_painting = !state.ui.scenario.is_painting; }

bool can_split(State const& state) { return has_scenario(state) && state.ui.selection.municipality >= 0; }

}  // namespace

std::vector<Action> scenario_actions() {
  constexpr auto group = ActionGroup::scenario;
  constexpr auto none = Argument::none;
  return {
      {"work_scenario",
       group,
       none,
       {Key::digit, '3', true},
       nullptr,
       [](State& state, Text) { open_work_area(state.ui, WorkArea::scenario); }},
      {"new_scenario", group, Argument::partition, {}, nullptr, new_scenario_on},
      {"choose_scenario", group, Argument::choice, {}, nullptr, choose_scenario},
      {"rename_scenario", group, Argument::text, {}, has_scenario, rename},
      {"delete_scenario", group, none, {}, has_scenario, remove_scenario},
      {"toggle_painting", group, none, {Key::letter, 'P'}, has_scenario, toggle_painting},
      {"brush", group, Argument::area, {}, has_scenario, choose_brush},
      {"paint", group, Argument::area, {}, has_brush, paint_one},
      {"paint_on", group, Argument::area, {}, has_brush, paint},
      {"put_back", group, Argument::area, {}, has_scenario, put_back},
      {"create_region", group, Argument::text, {}, has_scenario, create_region},
      {"split_region", group, Argument::text, {}, can_split, split_region},
      {"merge_region", group, Argument::area, {}, has_brush, merge_region},
      {"rename_region", group, Argument::text, {}, has_brush, rename_region},
      {"lock_municipality", group, Argument::area, {}, has_scenario, lock_municipality},
      {"lock_region", group, none, {}, has_brush, lock_region},
      {"lock_partition", group, none, {}, has_scenario, lock_partition},
      {"size_floor", group, Argument::number, {}, has_scenario, size_floor},
  };
}

}  // namespace kansenatlas::viewer

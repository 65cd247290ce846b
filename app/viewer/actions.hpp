#pragma once
// Everything the window can do, in one table: menu, shortcuts, command palette, scripts and tests all read it.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/viewer/shortcut.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// What an action must be given.
enum class Argument {
  none,
  text,       // any, may be empty
  area,       // a municipality or region, by code or name
  partition,  // id
  indicator,  // id
  choice,     // one of a few words
  number,
  file,
  panel,
  language,
};

enum class ActionGroup { file, edit, map, show, congruence, scenario, welfare, opgaven, agenda, window };

struct Action {
  std::string_view name;  // "show_partition"; its title is the text "viewer.action.show_partition"
  ActionGroup group = ActionGroup::show;
  Argument argument = Argument::none;
  Shortcut shortcut = {};
  bool (*is_enabled)(State const&) = nullptr;                  // null: always
  void (*run)(State&, std::string const& argument) = nullptr;  // throws UsageError for an argument that will not do
};

std::span<Action const> actions();
std::string title_of(Action const& action, Texts const& texts);

// Throws UsageError with the nearest names.
Action const& action_named(std::string_view name);
bool is_enabled(Action const& action, State const& state);
// Runs the action, or nothing when it is not enabled. Throws what the action throws.
void run_action(State& state, std::string_view name, std::string const& argument);
// The same, but an error becomes a notice: for panels and keys.
void dispatch(State& state, std::string_view name, std::string const& argument);

}  // namespace kansenatlas::viewer

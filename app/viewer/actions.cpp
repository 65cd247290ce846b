#include "app/viewer/actions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

std::vector<Action> all_actions() {
  std::vector<Action> all;
  for (auto const& group : {file_actions(), edit_actions(), map_actions(), show_actions(), congruence_actions(),
                            scenario_actions(), plan_actions(), own_partition_actions(), welfare_actions(),
                            composite_actions(), opgaven_actions(), agenda_actions(), window_actions()})
    all.insert(all.end(), group.begin(), group.end());
  return all;
}

void check_argument(Action const& action, std::string const& argument) {
  if (action.argument == Argument::none && !argument.empty())
    throw UsageError(fmt::format("the action '{}' takes nothing, not '{}'", action.name, argument));
  if (action.argument != Argument::none && action.argument != Argument::text && argument.empty())
    throw UsageError(fmt::format("the action '{}' needs a word after it", action.name));
}

}  // namespace

std::span<Action const> actions() {
  static std::vector<Action> const all = all_actions();
  return all;
}

std::string title_of(Action const& action, Texts const& texts) {
  return texts.text(fmt::format("viewer.action.{}", action.name));
}

Action const& action_named(std::string_view name) {
  std::vector<std::string> names;
  for (auto const& action : actions()) {
    if (action.name == name) return action;
    names.emplace_back(action.name);
  }
  std::string hint;
  for (auto const& near : near_misses(name, names)) hint += (hint.empty() ? "did you mean '" : "' or '") + near;
  throw UsageError(
      fmt::format("unknown action '{}'; {}", name,
                  hint.empty() ? fmt::format("the actions are: {}", fmt::join(names, ", ")) : hint + "'?"));
}

bool is_enabled(Action const& action, State const& state) { return !action.is_enabled || action.is_enabled(state); }

void run_action(State& state, std::string_view name, std::string const& argument) {
  auto const& action = action_named(name);
  check_argument(action, argument);
  if (is_enabled(action, state)) action.run(state, argument);
}

void dispatch(State& state, std::string_view name, std::string const& argument) {
  try {
    run_action(state, name, argument);
  } catch (std::exception const& error) {
    notify(state, NoticeKind::error, error.what());
  }
}

}  // namespace kansenatlas::viewer

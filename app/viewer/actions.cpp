#include "app/viewer/actions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/fault_notice.hpp"
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
    throw UsageError(said("the action '{}' takes nothing, not '{}'", action.name, argument));
  if (action.argument != Argument::none && action.argument != Argument::text && argument.empty())
    throw UsageError(said("the action '{}' needs a word after it", action.name));
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
  throw UsageError(said("unknown action '{}'; {}", name,
                        did_you_mean(name, names, said("the actions are: {}", fmt::join(names, ", ")))));
}

bool is_enabled(Action const& action, State const& state) { return !action.is_enabled || action.is_enabled(state); }

void run_action(State& state, std::string_view name, std::string const& argument) {
  auto const& action = action_named(name);
  check_argument(action, argument);
  if (is_enabled(action, state)) action.run(state, argument);
}

namespace {

// The name itself where there is no such action.
std::string title_of_named(std::string_view name, Texts const& texts) {
  for (auto const& action : actions())
    if (action.name == name) {
      auto const title = title_of(action, texts);
      return title.substr(0, title.find(" …"));
    }
  return std::string(name);
}

}  // namespace

void dispatch(State& state, std::string_view name, std::string const& argument) {
  try {
    run_action(state, name, argument);
  } catch (std::exception const& error) {
    notify_fault(state,
                 state.texts().text("viewer.fault.action", fmt::arg("action", title_of_named(name, state.texts()))),
                 error.what());
  }
}

}  // namespace kansenatlas::viewer

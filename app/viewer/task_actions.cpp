// Tasks: what the project says about the register, and its way to a spreadsheet and back.
#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/fault_notice.hpp"
#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panel_names.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/own_task.hpp"
#include "geo/source/task_table.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

TaskRegister register_now(State const& state) {
  return read_task_register(state.caches.share / "agenda" / "tasks", state.ui.language);
}

bool has_task(State const& state) { return !state.ui.opgaven.task.empty(); }

bool is_own(State const& state) { return has_task(state) && is_own_task(state, state.ui.opgaven.task); }

bool has_changes(State const& state) {
  auto const& changes = *state.project().tasks;
  return !is_own(state) && std::any_of(changes.begin(), changes.end(),
                                       [&](TaskChange const& change) { return change.id == state.ui.opgaven.task; });
}

// Only what differs from the register is kept.
void keep(State& state, Tasks const& tasks, std::string title_key, std::string drag_key = "") {
  state.history.apply(with_tasks(state.project(), changes_between(register_now(state).tasks, tasks)),
                      std::move(title_key), std::move(drag_key));
}

Tasks all_tasks(State const& state) { return with_changes(register_now(state).tasks, *state.project().tasks); }

void choose_task(State& state, Text id) {
  state.ui.opgaven.task = task_named(all_tasks(state), id).id;
  state.ui.opgaven.view = OpgavenView::tasks;
  open_side_panel(state.ui, SidePanel::opgave);
}

void set_task_field(State& state, Text words) {
  auto const space = words.find(' ');
  auto const key = words.substr(0, space);
  auto const text = space == words.npos ? std::string() : words.substr(space + 1);
  auto const* field = find_task_field(key);
  if (!field || key == "id")
    throw UsageError(said("a task has no field '{}' to change; choose {}", key, fmt::join(task_field_keys(), ", ")));
  auto tasks = all_tasks(state);
  auto const& id = state.ui.opgaven.task;
  auto const at = std::find_if(tasks.begin(), tasks.end(), [&](Task const& task) { return task.id == id; });
  if (at == tasks.end()) throw UsageError(said("there is no task '{}' any more", id));
  check_task_value(id, *field, text);
  (*at).*(field->value) = text;
  keep(state, tasks, "viewer.action.task_field", "task:" + id + ":" + key);
}

// As the register has it again.
void reset(State& state, Text) {
  state.history.apply(with_tasks(state.project(), without_change(*state.project().tasks, state.ui.opgaven.task)),
                      "viewer.action.reset_task");
}

// A task of the project's own, of the body whose tasks are shown. Without a name: "Nieuwe taak".
void make(State& state, Text name) {
  auto const known = all_tasks(state);
  Task task;
  task.name = trimmed(name).empty() ? state.texts().text("viewer.tasks.new_name") : std::string(trimmed(name));
  task.id = new_task_id(task.name, known);
  task.body = state.ui.opgaven.body;
  TaskChange change{task.id, {{"name", task.name}}};
  if (!task.body.empty()) change.fields["body"] = task.body;
  auto const changes = with_change(*state.project().tasks, change);
  static_cast<void>(with_changes(register_now(state).tasks, changes));  // throws when it does not hold
  state.history.apply(with_tasks(state.project(), changes), "viewer.action.new_task");
  choose_task(state, task.id);
}

void remove_task(State& state, Text) {
  auto const id = std::exchange(state.ui.opgaven.task, {});
  state.history.apply(without_own_task(state.project(), id), "viewer.action.remove_task");
}

void only_of(State& state, Text body) {
  if (body.empty() || body == "all") return state.ui.opgaven.body.clear();
  auto const bodies = bodies_of(all_tasks(state));
  if (std::find(bodies.begin(), bodies.end(), body) == bodies.end())
    throw UsageError(said("no task is of '{}'; choose all, {}", body, fmt::join(bodies, ", ")));
  state.ui.opgaven.body = body;
}

void write_tasks(State& state, Text file) {
  auto all = register_now(state);
  all.tasks = tasks_shown(state);
  std::filesystem::path const path(file);
  auto const extension = path.extension().string();
  if (extension == ".xlsx")
    write_task_spreadsheet(path, all, state.texts());
  else if (extension == ".csv")
    write_text_atomically(path, task_csv(all.tasks));
  else
    throw UsageError(said("'{}': tasks are written as .xlsx or .csv", file));
  notify(state, NoticeKind::message,
         state.texts().text("task.written", fmt::arg("file", file), fmt::arg("tasks", all.tasks.size())));
}

// All rows or none: a person mends the table and tries again.
void read_tasks(State& state, Text file) {
  auto const table = read_task_table(file, {state.catalogues.nl, state.catalogues.en});
  if (!table.faults.empty()) {
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(most, table.faults.size()); ++i)
      notify_fault(state, not_taken_over(table.faults[i], state.texts()), line_of(table.faults[i]));
    throw Error(said("nothing was taken over: {} faults in '{}'; mend them and try again", table.faults.size(), file));
  }
  auto const now = all_tasks(state);
  auto changes = *state.project().tasks;
  auto const found = changes_of(table, now);
  std::size_t fields = 0;
  for (auto const& change : found) {
    fields += change.fields.size();
    changes = with_change(std::move(changes), change);
  }
  keep(state, with_changes(register_now(state).tasks, changes), "viewer.action.import_tasks");
  notify(
      state, NoticeKind::message,
      state.texts().plural("viewer.tasks.imported", static_cast<long long>(found.size()), fmt::arg("fields", fields)));
}

}  // namespace

std::vector<Action> task_actions() {
  constexpr auto group = ActionGroup::opgaven;
  return {
      {"choose_task", group, Argument::choice, {}, nullptr, choose_task},
      {"task_field", group, Argument::text, {}, has_task, set_task_field},
      {"new_task", group, Argument::text, {}, nullptr, make},
      {"remove_task", group, Argument::none, {}, is_own, remove_task},
      {"reset_task", group, Argument::none, {}, has_changes, reset},
      {"tasks_of", group, Argument::choice, {}, nullptr, only_of},
      {"export_tasks", group, Argument::file, {}, nullptr, write_tasks},
      {"import_tasks", group, Argument::file, {}, nullptr, read_tasks},
  };
}

}  // namespace kansenatlas::viewer

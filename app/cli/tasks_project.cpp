// tasks change, import, reset: what a project says about the register
#include <algorithm>
#include <iostream>

#include "app/cli/commands.hpp"
#include "app/cli/fault_list.hpp"
#include "app/cli/session.hpp"
#include "app/cli/task_arguments.hpp"
#include "geo/agenda/task_wording.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/own_task.hpp"
#include "geo/source/task_table.hpp"

namespace kansenatlas::cli {
namespace {

// Checks the changes against the whole register before they are kept.
void keep(Session& session, TaskChanges changes) {
  static_cast<void>(with_changes(register_of(session).tasks, changes));
  session.save_project(with_tasks(session.project(), std::move(changes)));
}

void say_task(Session& session, std::string const& id) {
  auto const tasks = tasks_of(session).tasks;
  auto const& task = task_named(tasks, id);
  auto const& texts = session.texts();
  auto const file = session.project_path().string();
  session.say(texts.text("tasks.changed", fmt::arg("id", task.id), fmt::arg("file", file)));
  session.say(completeness_sentence(task, texts));
  if (session.wants_json())
    session.print({{"id", task.id}, {"missing_judgements", missing_judgements(task)}, {"empty", empty_fields(task)}});
}

// --set FIELD TEXT, as many as given.
std::map<std::string, std::string> fields_set(Invocation const& given, std::string const& id) {
  auto const words = given.all("--set");
  if (words.empty()) throw UsageError(said("nothing to change; add --set FIELD TEXT"));
  std::map<std::string, std::string> fields;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    auto const* field = find_task_field(words[i]);
    if (!field) {
      throw UsageError(
          said("--set: unknown field '{}'; {}", words[i],
               did_you_mean(words[i], task_field_keys(), said("there are: {}", joined(task_field_keys(), ", ")))));
    }
    if (auto const wrong = what_is_wrong(*field, words[i + 1]); !wrong.empty())
      throw UsageError(fmt::format("--set {} '{}': {}", words[i], words[i + 1], wrong));
    fields[words[i]] = words[i + 1];
  }
  if (fields.contains("id")) throw UsageError(said("the id '{}' cannot change; add a task with --new", id));
  return fields;
}

int run_tasks_change(Invocation const& given, Session& session) {
  session.need_project();
  auto const id = given.text("TASK");
  if (!given.has("--new")) static_cast<void>(task_named(tasks_of(session).tasks, id));
  keep(session, with_change(*session.project().tasks, {id, fields_set(given, id)}));
  say_task(session, id);
  return 0;
}

int run_tasks_reset(Invocation const& given, Session& session) {
  session.need_project();
  auto const id = given.text("TASK");
  bool const is_own = !find_task(register_of(session).tasks, id);
  if (is_own)
    session.save_project(without_own_task(session.project(), id));
  else
    keep(session, without_change(*session.project().tasks, id));
  auto const file = session.project_path().string();
  session.say(
      session.texts().text(is_own ? "tasks.removed" : "tasks.reset", fmt::arg("id", id), fmt::arg("file", file)));
  if (session.wants_json()) session.print({{"reset", id}});
  return 0;
}

int run_tasks_import(Invocation const& given, Session& session) {
  session.need_project();
  auto const file = given.text("TABLE");
  auto const table = read_task_table(file, session.both_languages());
  for (auto const& fault : table.faults) std::cerr << line_of(fault) << '\n';
  if (!table.faults.empty() && !given.has("--partial"))
    throw Error(said("nothing was imported: {} faults in '{}'; mend them or add --partial to take the other rows",
                     table.faults.size(), file));
  auto const changes = changes_of(table, tasks_of(session).tasks);
  TaskChanges all = *session.project().tasks;
  std::size_t fields = 0;
  for (auto const& change : changes) {
    all = with_change(std::move(all), change);
    fields += change.fields.size();
  }
  keep(session, std::move(all));
  if (session.wants_json())
    session.print({{"file", session.project_path().string()},
                   {"tasks", changes.size()},
                   {"fields", fields},
                   {"faults", faults_document(table.faults)}});
  auto const into = session.project_path().string();
  session.say(session.texts().plural("tasks.imported", static_cast<long long>(changes.size()),
                                     fmt::arg("fields", fields), fmt::arg("file", into)));
  return 0;
}

}  // namespace

std::vector<Command> task_project_commands() {
  Positional const task{"TASK", "tasks.cli.task"};
  return {{"tasks change",
           "tasks.change.help",
           {task},
           {{"--set", "FIELD TEXT", "tasks.option.set", true}, {"--new", "", "tasks.option.new"}},
           run_tasks_change},
          {"tasks import",
           "tasks.import.help",
           {{"TABLE", "tasks.cli.table"}},
           {{"--partial", "", "tasks.option.partial"}},
           run_tasks_import},
          {"tasks reset", "tasks.reset.help", {task}, {}, run_tasks_reset}};
}

}  // namespace kansenatlas::cli

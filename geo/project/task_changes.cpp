#include "geo/project/task_changes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

void apply(Task& task, TaskChange const& change) {
  for (auto const& [key, value] : change.fields) {
    auto const* field = find_task_field(key);
    if (!field) {
      throw Error(said("task '{}': unknown field '{}'; {}", change.id, key,
                       did_you_mean(key, task_field_keys(), said("remove it"))));
    }
    if (key == "id" && value != change.id)
      throw Error(said("task '{}': the id cannot become '{}'; add a task with that id", change.id, value));
    check_task_value(change.id, *field, value);
    task.*field->value = value;
  }
}

}  // namespace

Task const* find_task(Tasks const& tasks, std::string_view id) {
  auto const at = std::find_if(tasks.begin(), tasks.end(), [&](Task const& task) { return task.id == id; });
  return at == tasks.end() ? nullptr : &*at;
}

Task const& task_named(Tasks const& tasks, std::string_view id) {
  if (auto const* found = find_task(tasks, id)) return *found;
  std::vector<std::string> ids;
  for (auto const& task : tasks) ids.push_back(task.id);
  auto const hint = did_you_mean(id, ids);
  throw UsageError(said("unknown task '{}'; {}'kansenatlas tasks' lists them", id, hint.empty() ? hint : hint + " "));
}

Tasks with_changes(Tasks const& register_tasks, TaskChanges const& changes) {
  Tasks tasks = register_tasks;
  for (auto const& change : changes) {
    auto at = std::find_if(tasks.begin(), tasks.end(), [&](Task const& task) { return task.id == change.id; });
    if (at == tasks.end()) {
      tasks.emplace_back().id = change.id;
      at = tasks.end() - 1;
    }
    apply(*at, change);
    check(*at);
  }
  return tasks;
}

TaskChanges changes_between(Tasks const& register_tasks, Tasks const& tasks) {
  TaskChanges changes;
  for (auto const& task : tasks) {
    auto const* known = find_task(register_tasks, task.id);
    Task const base = known ? *known : Task{};
    TaskChange change{task.id, {}};
    for (auto const& field : task_fields())
      if (field.key != "id" && task.*field.value != base.*field.value)
        change.fields[std::string(field.key)] = task.*field.value;
    if (!change.fields.empty()) changes.push_back(std::move(change));
  }
  return changes;
}

TaskChanges with_change(TaskChanges changes, TaskChange const& change) {
  auto const at = std::find_if(changes.begin(), changes.end(), [&](TaskChange const& c) { return c.id == change.id; });
  if (at == changes.end())
    changes.push_back(change);
  else
    for (auto const& [key, value] : change.fields) at->fields[key] = value;
  return changes;
}

TaskChanges without_change(TaskChanges changes, std::string_view id) {
  auto const at = std::find_if(changes.begin(), changes.end(), [&](TaskChange const& c) { return c.id == id; });
  if (at == changes.end()) throw Error(said("the project says nothing about task '{}'", id));
  changes.erase(at);
  return changes;
}

}  // namespace kansenatlas

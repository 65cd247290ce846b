#pragma once
// What a project says about tasks: changes to fields of tasks in the register, and tasks of its own. Only what differs
// is kept, so that a newer register comes through.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "geo/project/task.hpp"

namespace kansenatlas {

struct TaskChange {
  std::string id;                             // of a task in the register, or a new one
  std::map<std::string, std::string> fields;  // by key of the field
  friend bool operator==(TaskChange const&, TaskChange const&) = default;
};
using TaskChanges = std::vector<TaskChange>;

// The register with the changes; tasks of the project's own behind it. Throws Error that names task and field: an
// unknown field (near misses named), a value that does not fit, a task of its own without a name.
Tasks with_changes(Tasks const& register_tasks, TaskChanges const& changes);

// What must be kept for `tasks` to follow from `register_tasks`; a task of the register that `tasks` lacks stays as it
// is there.
TaskChanges changes_between(Tasks const& register_tasks, Tasks const& tasks);

// nullptr: none with that id.
Task const* find_task(Tasks const& tasks, std::string_view id);
// Throws UsageError that names the nearest ids.
Task const& task_named(Tasks const& tasks, std::string_view id);

// `change` put over what the project says about that task already; a field may become empty.
TaskChanges with_change(TaskChanges changes, TaskChange const& change);
// Throws Error when the project says nothing about that task.
TaskChanges without_change(TaskChanges changes, std::string_view id);

}  // namespace kansenatlas

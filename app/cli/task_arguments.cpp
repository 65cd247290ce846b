#include "app/cli/task_arguments.hpp"

namespace kansenatlas::cli {

TaskRegister tasks_of(Session& session) {
  auto tasks = read_task_register(session.share() / "agenda" / "tasks", session.language());
  tasks.tasks = with_changes(tasks.tasks, *session.project().tasks);
  return tasks;
}

}  // namespace kansenatlas::cli

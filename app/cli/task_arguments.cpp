#include "app/cli/task_arguments.hpp"

namespace kansenatlas::cli {

TaskRegister register_of(Session& session) {
  return read_task_register(session.share() / "agenda" / "tasks", session.language());
}

TaskRegister tasks_of(Session& session) {
  auto tasks = register_of(session);
  tasks.tasks = with_changes(tasks.tasks, *session.project().tasks);
  return tasks;
}

Plans plans_of(Session& session) {
  return {*session.project().opgaven, tasks_of(session).tasks, *session.project().drafts, *session.project().scenarios};
}

}  // namespace kansenatlas::cli

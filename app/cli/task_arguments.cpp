#include "app/cli/task_arguments.hpp"

namespace kansenatlas::cli {

TaskRegister tasks_of(Session& session) {
  return read_task_register(session.share() / "agenda" / "tasks", session.language());
}

}  // namespace kansenatlas::cli

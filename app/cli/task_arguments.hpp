#pragma once
// What the commands about tasks share.
#include "app/cli/session.hpp"
#include "geo/source/task_register.hpp"

namespace kansenatlas::cli {

// The register in the session's language, with what the project says about it.
TaskRegister tasks_of(Session& session);

}  // namespace kansenatlas::cli

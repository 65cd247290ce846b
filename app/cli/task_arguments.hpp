#pragma once
// What the commands about tasks share.
#include "app/cli/session.hpp"
#include "geo/agenda/plans.hpp"
#include "geo/source/task_register.hpp"

namespace kansenatlas::cli {

// The register in the session's language, as it is bundled.
TaskRegister register_of(Session& session);
// The same with what the project says about it.
TaskRegister tasks_of(Session& session);
// What an agenda is written from beside the atlas: the project's opgaven and the tasks.
Plans plans_of(Session& session);

}  // namespace kansenatlas::cli

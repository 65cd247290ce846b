#pragma once
// Tasks that a project has of its own, beside those of the register.
#include <string>
#include <string_view>

#include "geo/project/project.hpp"

namespace kansenatlas {

// An id for a task with that name which neither the register nor the project has yet.
std::string new_task_id(std::string const& name, Tasks const& tasks);

// Without the task, also in the opgaven that it belonged to. Throws Error when the project says nothing about it.
Project without_own_task(Project const& project, std::string_view id);

}  // namespace kansenatlas

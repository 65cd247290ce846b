#pragma once
// The bundled register of statutory tasks: data/agenda/tasks/*.json, one file a body, in both languages, and terms.json
// with the terms, criteria and choices behind it.
//
//   {"shared": {"law": {"nl": "...", "en": "..."}, "body": "VR", ...}, "tasks": [{"id": "vr-brandweer", ...}, ...]}
//
// A field that a task leaves out is that of `shared`; one that is in neither is empty: not established.
#include <filesystem>
#include <string>
#include <vector>

#include "geo/base/numbers.hpp"
#include "geo/project/task.hpp"

namespace kansenatlas {

struct TaskTerm {
  std::string term, meaning;
};

struct TaskRegister {
  Tasks tasks;  // file by file, in the order of their names; each in the order of the file
  std::vector<TaskTerm> terms;
};

// Throws Error that names file, task and field: no such folder, no valid JSON, an unknown field, a value that does not
// fit, an id that is there twice.
TaskRegister read_task_register(std::filesystem::path const& folder, Language language);

}  // namespace kansenatlas

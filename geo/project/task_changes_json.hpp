#pragma once
// What a project says about tasks, in the project file: {"id": "vr-brandweer", "fields": {"room": "medium", ...}}
#include <string>

#include <nlohmann/json.hpp>

#include "geo/project/task_changes.hpp"

namespace kansenatlas {

nlohmann::ordered_json json_of(TaskChange const& change);
// `list` is a JSON array. Throws Error that names place, field and value: a field or value that is none, an id that is
// there twice; `where` is the place so far.
TaskChanges read_task_changes(nlohmann::json const& list, std::string const& where);

}  // namespace kansenatlas

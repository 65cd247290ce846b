#include "geo/project/task_changes_json.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/project/json_fields.hpp"

namespace kansenatlas {
namespace {

TaskChange read_change(nlohmann::json const& value, std::string const& where) {
  JsonFields const change(value, where, {"id", "fields"});
  auto const list = change.object("fields");
  JsonFields const fields(list, change.where("fields"), task_field_keys());
  TaskChange read{change.text("id"), {}};
  try {
    check_task_value(read.id, *find_task_field("id"), read.id);
    for (auto const& [key, ignored] : list.items()) {
      auto const text = fields.text(key);
      check_task_value(read.id, *find_task_field(key), text);
      read.fields[key] = text;
    }
  } catch (Error const& fault) {
    std::string const said = fault.what();
    throw Error(said.starts_with(where) ? said : fmt::format("{}: {}", where, said));
  }
  return read;
}

}  // namespace

nlohmann::ordered_json json_of(TaskChange const& change) {
  auto fields = nlohmann::ordered_json::object();
  for (auto const& [key, value] : change.fields) fields[key] = value;
  return {{"id", change.id}, {"fields", fields}};
}

TaskChanges read_task_changes(nlohmann::json const& list, std::string const& where) {
  TaskChanges changes;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto change = read_change(list[i], fmt::format("{}[{}]", where, i));
    if (std::any_of(changes.begin(), changes.end(), [&](TaskChange const& one) { return one.id == change.id; }))
      throw Error(said("{}[{}].id: the id '{}' is there twice; put its fields together", where, i, change.id));
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace kansenatlas

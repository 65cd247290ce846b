#include "geo/source/task_register.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/project/task_changes.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr auto terms_file = "terms.json";

Json parsed(fs::path const& file) {
  try {
    return Json::parse(read_whole_file(file));
  } catch (nlohmann::json::exception const& fault) {
    throw Error(fmt::format("{}: {}", file.filename().string(), fault.what()));
  }
}

// A text, or one text a language.
std::string text_in(Json const& value, Language language) {
  return value.is_object() ? value.at(std::string(code_of(language))).get<std::string>() : value.get<std::string>();
}

void take_fields(TaskChange& change, Json const& from, Language language) {
  for (auto const& [key, value] : from.items())
    if (key != "id") change.fields[key] = text_in(value, language);
}

void read_tasks(fs::path const& file, Language language, Tasks& tasks) {
  try {
    auto const json = parsed(file);
    for (auto const& one : json.at("tasks")) {
      TaskChange change{one.at("id").get<std::string>(), {}};
      if (find_task(tasks, change.id)) throw Error(said("task '{}' is there twice; remove one", change.id));
      take_fields(change, json.at("shared"), language);
      take_fields(change, one, language);
      tasks = with_changes(tasks, {change});
    }
  } catch (std::exception const& fault) {
    throw Error(fmt::format("{}: {}", file.filename().string(), fault.what()));
  }
}

std::vector<TaskTerm> read_terms(fs::path const& file, Language language) {
  std::vector<TaskTerm> terms;
  try {
    for (auto const& one : parsed(file))
      terms.push_back({text_in(one.at("term"), language), text_in(one.at("meaning"), language)});
  } catch (nlohmann::json::exception const& fault) {
    throw Error(fmt::format("{}: {}", file.filename().string(), fault.what()));
  }
  return terms;
}

}  // namespace

TaskRegister read_task_register(fs::path const& folder, Language language) {
  if (!fs::is_directory(folder)) throw Error(said("'{}': there is no such folder", folder.string()));
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".json" && entry.path().filename() != terms_file) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  TaskRegister result;
  for (auto const& file : files) read_tasks(file, language, result.tasks);
  result.terms = read_terms(folder / terms_file, language);
  return result;
}

}  // namespace kansenatlas

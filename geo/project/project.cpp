#include "geo/project/project.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

template <class T>
T const* find_own(std::vector<T> const& all, std::string_view id) {
  auto const at = std::find_if(all.begin(), all.end(), [&](T const& one) { return one.id == id; });
  return at == all.end() ? nullptr : &*at;
}

template <class T>
std::vector<T> with_own(std::vector<T> all, T own) {
  auto const at = std::find_if(all.begin(), all.end(), [&](T const& one) { return one.id == own.id; });
  if (at == all.end())
    all.push_back(std::move(own));
  else
    *at = std::move(own);
  return all;
}

template <class T>
std::vector<T> without_own(std::vector<T> all, std::string_view id, std::string_view what) {
  if (std::erase_if(all, [&](T const& one) { return one.id == id; }) > 0) return all;
  std::vector<std::string> known;
  for (auto const& one : all) known.push_back(one.id);
  throw Error(said("the project has no {} '{}'; {}", what, id,
                   did_you_mean(id, known, said("'kansenatlas project info FILE' lists them"))));
}

}  // namespace

bool is_same(Project const& a, Project const& b) {
  return a.atlas == b.atlas && a.view == b.view && a.notes == b.notes && a.partitions == b.partitions &&
         a.scenarios == b.scenarios && a.opgaven == b.opgaven && a.tasks == b.tasks && a.drafts == b.drafts;
}

Project with_view(Project project, View view) {
  project.view = std::make_shared<View const>(std::move(view));
  return project;
}

Project with_notes(Project project, Notes notes) {
  project.notes = std::make_shared<Notes const>(std::move(notes));
  return project;
}

Project with_partitions(Project project, UserPartitions partitions) {
  project.partitions = std::make_shared<UserPartitions const>(std::move(partitions));
  return project;
}

Project with_scenarios(Project project, Scenarios scenarios) {
  project.scenarios = std::make_shared<Scenarios const>(std::move(scenarios));
  return project;
}

Project with_opgaven(Project project, Opgaven opgaven) {
  project.opgaven = std::make_shared<Opgaven const>(std::move(opgaven));
  return project;
}

Project with_tasks(Project project, TaskChanges tasks) {
  project.tasks = std::make_shared<TaskChanges const>(std::move(tasks));
  return project;
}

Project with_drafts(Project project, AllDraftEdits drafts) {
  project.drafts = std::make_shared<AllDraftEdits const>(std::move(drafts));
  return project;
}

Project with_note(Project project, std::string const& about, std::string const& text) {
  Notes notes = *project.notes;
  auto const at = std::find_if(notes.begin(), notes.end(), [&](Note const& note) { return note.about == about; });
  if (at == notes.end()) {
    if (text.empty()) return project;
    notes.push_back({about, text});
  } else if (text.empty()) {
    notes.erase(at);
  } else {
    at->text = text;
  }
  return with_notes(std::move(project), std::move(notes));
}

std::string note_about(Project const& project, std::string const& about) {
  for (auto const& note : *project.notes)
    if (note.about == about) return note.text;
  return {};
}

UserPartition const* find_partition(Project const& project, std::string_view id) {
  return find_own(*project.partitions, id);
}

Scenario const* find_scenario(Project const& project, std::string_view id) { return find_own(*project.scenarios, id); }

Project with_partition(Project project, UserPartition partition) {
  check(partition);
  if (find_scenario(project, partition.id))
    throw Error(said("'{}' is the id of a scenario already; choose another", partition.id));
  auto partitions = with_own(*project.partitions, std::move(partition));
  return with_partitions(std::move(project), std::move(partitions));
}

Project with_scenario(Project project, Scenario scenario) {
  if (find_partition(project, scenario.id))
    throw Error(said("'{}' is the id of a partition already; choose another", scenario.id));
  auto scenarios = with_own(*project.scenarios, std::move(scenario));
  return with_scenarios(std::move(project), std::move(scenarios));
}

Project without_partition(Project project, std::string_view id) {
  for (auto const& scenario : *project.scenarios)
    if (scenario.base == id)
      throw Error(said("scenario '{}' starts from partition '{}'; remove that scenario first", scenario.id, id));
  auto partitions = without_own(*project.partitions, id, "partition");
  return with_partitions(std::move(project), std::move(partitions));
}

Project without_scenario(Project project, std::string_view id) {
  auto scenarios = without_own(*project.scenarios, id, "scenario");
  return with_scenarios(std::move(project), std::move(scenarios));
}

}  // namespace kansenatlas

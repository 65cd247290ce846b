#pragma once
// What the commands `project …` share: they open a project file, make a new project of it and write it back whole.
#include <filesystem>
#include <string>

#include "app/cli/command.hpp"
#include "app/cli/session.hpp"
#include "geo/project/project.hpp"

namespace kansenatlas::cli {

struct OpenProject {
  std::filesystem::path file;
  Project project;
  std::shared_ptr<Atlas const> atlas;  // with what the project adds
};

// The project file named by FILE, and the atlas with it.
OpenProject open_project(Invocation const& given, Session& session);
// Writes `project` over the file that was opened; nothing is left half written.
void save(OpenProject const& opened, Project const& project);

// The scenario named by SCENARIO; throws UsageError with the nearest ids.
Scenario const& scenario_in(OpenProject const& opened, std::string const& id);

// A region by code or name, a municipality by code or name, as codes. Throw UsageError with near misses.
std::string region_code_named(Partition const& partition, std::string const& code_or_name);
std::vector<std::string> municipality_codes_named(Atlas const& atlas, std::vector<std::string> const& words);

// --id, else one made of the name. Throws UsageError when neither gives one, or the project has it already and --force
// is not given.
std::string id_for(Invocation const& given, Session const& session, Project const& project, std::string const& name);
// Throws UsageError that names the option.
std::string required_option(Invocation const& given, std::string const& option);

Positional file_positional();
Positional scenario_positional();

// Each group of commands, in the order of the help page.
std::vector<Command> project_file_commands();
std::vector<Command> project_partition_commands();
std::vector<Command> project_scenario_commands();
std::vector<Command> project_edit_commands();
std::vector<Command> project_lock_commands();
std::vector<Command> project_report_commands();
std::vector<Command> project_legal_commands();

}  // namespace kansenatlas::cli

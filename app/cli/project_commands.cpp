#include "app/cli/project_commands.hpp"

#include "app/cli/commands.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/project_file.hpp"

namespace kansenatlas::cli {

OpenProject open_project(Invocation const& given, Session& session) {
  std::filesystem::path const file = given.text("FILE");
  auto project = read_project_file(file);
  auto atlas = session.atlas_with(project, file);
  return {file, std::move(project), std::move(atlas)};
}

void save(OpenProject const& opened, Project const& project) { write_project_file(opened.file, project); }

Scenario const& scenario_in(OpenProject const& opened, std::string const& id) {
  if (auto const* found = find_scenario(opened.project, id)) return *found;
  std::vector<std::string> known;
  for (auto const& scenario : *opened.project.scenarios) known.push_back(scenario.id);
  throw UsageError(said("'{}' has no scenario '{}'; {}", opened.file.string(), id,
                        did_you_mean(id, known,
                                     known.empty() ? said("make one with 'kansenatlas project scenario new'")
                                                   : said("there are: {}", joined(known, ", ")))));
}

std::string region_code_named(Partition const& partition, std::string const& code_or_name) {
  return partition.regions[static_cast<std::size_t>(region_named(partition, code_or_name))].code;
}

std::vector<std::string> municipality_codes_named(Atlas const& atlas, std::vector<std::string> const& words) {
  std::vector<std::string> codes;
  for (auto const& word : words)
    codes.push_back(atlas.municipalities[static_cast<std::size_t>(municipality_named(atlas, word))].code);
  return codes;
}

std::string id_for(Invocation const& given, Session const& session, Project const& project, std::string const& name) {
  auto const id = given.text("--id", own_id_from(name));
  if (!is_own_id(id))
    throw UsageError(said("'{}' is no id; give --id with lower-case letters, digits, '-' and '_'", id));
  bool const is_taken = find_partition(project, id) || find_scenario(project, id);
  if (is_taken && !session.may_overwrite())
    throw UsageError(said("the project has '{}' already; choose another --id or add --force", id));
  return id;
}

std::string required_option(Invocation const& given, std::string const& option) {
  auto const text = given.text(option);
  if (trimmed(text).empty()) throw UsageError(said("{} is missing; add it with a value", option));
  return text;
}

Positional file_positional() { return {"FILE", "project.cli.file"}; }

Positional scenario_positional() { return {"SCENARIO", "project.cli.scenario"}; }

std::vector<Command> project_commands() {
  std::vector<Command> all;
  for (auto const group :
       {project_file_commands, project_partition_commands, project_scenario_commands, project_edit_commands,
        project_lock_commands, project_report_commands, project_legal_commands})
    for (auto& command : group()) all.push_back(std::move(command));
  return all;
}

}  // namespace kansenatlas::cli

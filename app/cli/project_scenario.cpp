// project scenario new, and the edits: move, merge, split, create, rename, undo.
#include "app/cli/project_commands.hpp"
#include "app/cli/scenario_words.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/project_atlas.hpp"

namespace kansenatlas::cli {
namespace {

int run_scenario_new(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const name = required_option(given, "--name");
  auto const& base = partition_named(*opened.atlas, required_option(given, "--base"));
  auto scenario = new_scenario(id_for(given, session, opened.project, name), name, base);
  scenario.note = given.text("--note");
  scenario = with_size_floor(scenario, given.integer("--min-inhabitants", 0, 0, largest_size_floor));
  static_cast<void>(base_of(scenario, opened.project, *opened.atlas));
  refuse_taken_id(*opened.atlas, scenario.id);
  save(opened, with_scenario(opened.project, scenario));
  auto const& texts = session.texts();
  if (session.wants_json())
    session.print({{"file", opened.file.string()}, {"id", scenario.id}, {"base", scenario.base}});
  session.say(texts.text("project.scenario.done", fmt::arg("id", scenario.id), fmt::arg("base", scenario.base),
                         fmt::arg("file", opened.file.string())));
  return 0;
}

// The project, the scenario that is edited and what it is now.
struct Edited {
  OpenProject opened;
  Scenario scenario;
  Partition const* base;
  Partition now;
};

Edited open_scenario(Invocation const& given, Session& session) {
  auto opened = open_project(given, session);
  Scenario const scenario = scenario_in(opened, given.text("SCENARIO"));
  auto const& base = base_of(scenario, opened.project, *opened.atlas);
  auto now = partition_of(scenario, base, *opened.atlas);
  return {std::move(opened), scenario, &base, std::move(now)};
}

int keep(Edited const& edited_one, Scenario const& scenario, Session& session) {
  auto const& opened = edited_one.opened;
  save(opened, with_scenario(opened.project, scenario));
  auto const after = partition_of(scenario, *edited_one.base, *opened.atlas);
  auto const changes = difference_between(*edited_one.base, after);
  if (session.wants_json())
    session.print({{"file", opened.file.string()},
                   {"scenario", scenario.id},
                   {"edits", scenario.edits.size()},
                   {"changes", changes_document(changes, *edited_one.base, after, *opened.atlas)}});
  auto const& texts = session.texts();
  auto const edits = static_cast<long long>(scenario.edits.size());
  session.say(edits == 0 ? texts.text("project.edit.none", fmt::arg("id", scenario.id))
                         : texts.plural("project.edit.done", edits, fmt::arg("id", scenario.id)));
  if (!changes.empty()) session.say(changes_table(changes, *edited_one.base, after, *opened.atlas, texts));
  return 0;
}

int add(Edited const& one, Edit edit, Session& session) {
  return keep(one, edited(one.scenario, std::move(edit), *one.base, *one.opened.atlas), session);
}

int run_scenario_move(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  auto const to = required_option(given, "--to");
  return add(one,
             MoveEdit{municipality_codes_named(*one.opened.atlas, given.all("MUNICIPALITY")),
                      to == "none" ? "" : region_code_named(one.now, to)},
             session);
}

int run_scenario_merge(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  MergeEdit edit;
  for (auto const& word : given.all("REGION")) edit.regions.push_back(region_code_named(one.now, word));
  edit.into = given.has("--into") ? region_code_named(one.now, given.text("--into")) : edit.regions.front();
  edit.name = given.text("--region");
  return add(one, std::move(edit), session);
}

int run_scenario_split(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  return add(one,
             SplitEdit{region_code_named(one.now, given.text("REGION")),
                       municipality_codes_named(*one.opened.atlas, given.all("MUNICIPALITY")),
                       given.text("--code", unused_region_code(one.now)), required_option(given, "--region")},
             session);
}

int run_scenario_create(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  return add(one,
             CreateEdit{given.text("--code", unused_region_code(one.now)), required_option(given, "--region"),
                        municipality_codes_named(*one.opened.atlas, given.all("MUNICIPALITY"))},
             session);
}

int run_scenario_rename(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  return add(one, RenameEdit{region_code_named(one.now, given.text("REGION")), given.text("NAME")}, session);
}

int run_scenario_undo(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  return keep(one, without_last_edit(one.scenario, *one.base, *one.opened.atlas), session);
}

int run_scenario_redo(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  return keep(one, with_undone_edit(one.scenario, *one.base, *one.opened.atlas), session);
}

int run_scenario_note(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  auto changed = one.scenario;
  changed.note = given.text("TEXT");
  return keep(one, changed, session);
}

int run_scenario_floor(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  return keep(one, with_size_floor(one.scenario, given.integer("INHABITANTS", 0, 0, largest_size_floor)), session);
}

int run_scenario_lock(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  auto const lock = lock_from(given, one.now, *one.opened.atlas);
  return keep(one, locked(one.scenario, lock, *one.base, *one.opened.atlas), session);
}

int run_scenario_unlock(Invocation const& given, Session& session) {
  auto const one = open_scenario(given, session);
  auto const lock = lock_from(given, one.now, *one.opened.atlas);
  return keep(one, unlocked(one.scenario, lock.kind, lock.code), session);
}

Positional municipalities(int minimum) { return {"MUNICIPALITY", "project.cli.municipalities", minimum, -1}; }

}  // namespace

std::vector<Command> project_scenario_commands() {
  return {{"project scenario new",
           "project.scenario.new.help",
           {file_positional()},
           {{"--base", "PARTITION", "project.option.base"},
            {"--name", "NAME", "project.option.name"},
            {"--id", "ID", "project.option.id"},
            {"--note", "TEXT", "project.option.note"},
            {"--min-inhabitants", "N", "project.option.size_floor"}},
           run_scenario_new}};
}

std::vector<Command> project_edit_commands() {
  Option const region{"--region", "NAME", "project.option.region"}, code{"--code", "CODE", "project.option.code"};
  return {
      {"project scenario move",
       "project.scenario.move.help",
       {file_positional(), scenario_positional(), municipalities(1)},
       {{"--to", "REGION", "project.option.to"}},
       run_scenario_move},
      {"project scenario merge",
       "project.scenario.merge.help",
       {file_positional(), scenario_positional(), {"REGION", "project.cli.regions", 2, -1}},
       {region, {"--into", "REGION", "project.option.into"}},
       run_scenario_merge},
      {"project scenario split",
       "project.scenario.split.help",
       {file_positional(), scenario_positional(), {"REGION", "project.cli.region"}, municipalities(1)},
       {region, code},
       run_scenario_split},
      {"project scenario create",
       "project.scenario.create.help",
       {file_positional(), scenario_positional(), municipalities(0)},
       {region, code},
       run_scenario_create},
      {"project scenario rename",
       "project.scenario.rename.help",
       {file_positional(), scenario_positional(), {"REGION", "project.cli.region"}, {"NAME", "project.cli.new_name"}},
       {},
       run_scenario_rename},
      {"project scenario note",
       "project.scenario.note.help",
       {file_positional(), scenario_positional(), {"TEXT", "project.cli.note", 0, 1}},
       {},
       run_scenario_note},
      {"project scenario floor",
       "project.scenario.floor.help",
       {file_positional(), scenario_positional(), {"INHABITANTS", "project.cli.size_floor", 0, 1}},
       {},
       run_scenario_floor},
      {"project scenario undo",
       "project.scenario.undo.help",
       {file_positional(), scenario_positional()},
       {},
       run_scenario_undo},
      {"project scenario redo",
       "project.scenario.redo.help",
       {file_positional(), scenario_positional()},
       {},
       run_scenario_redo},
  };
}

std::vector<Command> project_lock_commands() {
  Positional const what{"CODE", "project.cli.locked", 0, 1};
  Option const all{"--all", "", "project.option.lock_all"};
  return {{"project scenario lock",
           "project.scenario.lock.help",
           {file_positional(), scenario_positional(), what},
           {all, {"--reason", "TEXT", "project.option.reason"}},
           run_scenario_lock},
          {"project scenario unlock",
           "project.scenario.unlock.help",
           {file_positional(), scenario_positional(), what},
           {all},
           run_scenario_unlock}};
}

}  // namespace kansenatlas::cli

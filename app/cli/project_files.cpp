// project new, project info
#include "app/cli/project_commands.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/project/project_atlas.hpp"
#include "geo/project/project_file.hpp"

namespace kansenatlas::cli {
namespace {

int run_project_new(Invocation const& given, Session& session) {
  auto const file = session.output_file(given.text("FILE"));
  auto const& atlas = session.atlas();
  bool const is_bundled = !given.has("--atlas");
  View view;
  auto const shown = default_partitions(atlas);
  for (std::size_t i = 0; i < shown.size() && i < view.partitions.size(); ++i) view.partitions[i].id = shown[i]->id;
  auto project = with_view(Project{}, std::move(view));
  project.atlas = std::make_shared<AtlasReference const>(
      AtlasReference{is_bundled ? "" : session.atlas_path().string(), atlas.content_hash});
  write_project_file(file, project);
  if (session.wants_json()) session.print({{"file", file.string()}});
  session.say(session.texts().text("project.new.done", fmt::arg("file", file.string())));
  return 0;
}

int municipalities_in(UserPartition const& partition) {
  std::size_t count = 0;
  for (auto const& region : partition.regions) count += region.municipalities.size();
  return static_cast<int>(count);
}

Json document_of(OpenProject const& opened) {
  Json partitions = Json::array(), scenarios = Json::array();
  for (auto const& own : *opened.project.partitions)
    partitions.push_back({{"id", own.id},
                          {"name", own.name},
                          {"task", own.task},
                          {"date", iso_text(own.date)},
                          {"source", own.source},
                          {"note", own.note},
                          {"regions", own.regions.size()},
                          {"municipalities", municipalities_in(own)}});
  for (auto const& scenario : *opened.project.scenarios)
    scenarios.push_back({{"id", scenario.id},
                         {"name", scenario.name},
                         {"note", scenario.note},
                         {"base", scenario.base},
                         {"base_date", iso_text(scenario.base_date)},
                         {"edits", scenario.edits.size()},
                         {"locks", scenario.locks.size()}});
  return {{"file", opened.file.string()},
          {"atlas", {{"path", opened.project.atlas->path}, {"content_hash", opened.project.atlas->content_hash}}},
          {"notes", opened.project.notes->size()},
          {"partitions", partitions},
          {"scenarios", scenarios},
          {"opgaven", opened.project.opgaven->size()},
          {"tasks", opened.project.tasks->size()},
          {"drafts", opened.project.drafts->size()}};
}

std::string partitions_table(Project const& project, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& own : *project.partitions)
    rows.push_back({own.id, own.name, own.task, short_text(own.date, texts.language()),
                    texts.integer(static_cast<long long>(own.regions.size())), texts.integer(municipalities_in(own))});
  return table_text({{texts.text("project.column.partition")},
                     {texts.text("cli.column.name")},
                     {texts.text("project.column.task")},
                     {texts.text("cli.column.date")},
                     {texts.text("cli.column.regions"), Align::right},
                     {texts.text("congruence.column.municipalities"), Align::right}},
                    rows);
}

std::string scenarios_table(Project const& project, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& scenario : *project.scenarios)
    rows.push_back({scenario.id, scenario.name, scenario.base,
                    texts.integer(static_cast<long long>(scenario.edits.size())),
                    texts.integer(static_cast<long long>(scenario.locks.size()))});
  return table_text({{texts.text("project.column.scenario")},
                     {texts.text("cli.column.name")},
                     {texts.text("project.column.base")},
                     {texts.text("project.column.edits"), Align::right},
                     {texts.text("project.column.locks"), Align::right}},
                    rows);
}

int run_project_info(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const& project = opened.project;
  auto const& texts = session.texts();
  if (session.wants_json()) {
    session.print(document_of(opened));
    return 0;
  }
  session.say(texts.text("project.info.head", fmt::arg("file", opened.file.string()),
                         fmt::arg("notes", texts.integer(static_cast<long long>(project.notes->size()))),
                         fmt::arg("opgaven", texts.integer(static_cast<long long>(project.opgaven->size()))),
                         fmt::arg("tasks", texts.integer(static_cast<long long>(project.tasks->size()))),
                         fmt::arg("drafts", texts.integer(static_cast<long long>(project.drafts->size())))));
  if (!project.partitions->empty()) session.say("\n" + partitions_table(project, texts));
  if (!project.scenarios->empty()) session.say("\n" + scenarios_table(project, texts));
  return 0;
}

}  // namespace

std::vector<Command> project_file_commands() {
  return {{"project new", "project.new.help", {file_positional()}, {}, run_project_new},
          {"project info", "project.info.help", {file_positional()}, {}, run_project_info}};
}

}  // namespace kansenatlas::cli

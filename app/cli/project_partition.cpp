// project partition import, select, merge, split, copy: each makes a user partition.
#include <algorithm>
#include <iostream>

#include "app/cli/fault_list.hpp"
#include "app/cli/project_commands.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/congruence/sentence.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/edit.hpp"
#include "geo/project/project_atlas.hpp"
#include "geo/project/project_file.hpp"
#include "geo/source/partition_table.hpp"

namespace kansenatlas::cli {
namespace {

// What every way of making one asks for.
std::vector<Option> with_description(std::vector<Option> own) {
  for (auto const& option : std::vector<Option>{{"--name", "NAME", "project.option.name"},
                                                {"--id", "ID", "project.option.id"},
                                                {"--name-en", "NAME", "project.option.name_en"},
                                                {"--singular", "WORD", "project.option.singular"},
                                                {"--task", "TASK", "project.option.task"},
                                                {"--date", "YYYY-MM-DD", "project.option.date"},
                                                {"--source", "TEXT", "project.option.source"},
                                                {"--note", "TEXT", "project.option.note"}})
    own.push_back(option);
  return own;
}

Date date_from(Invocation const& given, Date otherwise) {
  if (!given.has("--date")) return otherwise;
  if (auto const date = parse_date(given.text("--date"))) return *date;
  throw UsageError(said("--date takes a day as in 2026-01-01, not '{}'", given.text("--date")));
}

UserPartition described(Invocation const& given, Session const& session, OpenProject const& opened,
                        std::vector<UserRegion> regions, Date otherwise = {}) {
  auto const name = required_option(given, "--name");
  UserPartition own{id_for(given, session, opened.project, name),
                    name,
                    given.text("--name-en"),
                    given.text("--singular"),
                    "",
                    given.text("--task"),
                    date_from(given, otherwise),
                    given.text("--source"),
                    given.text("--note"),
                    std::move(regions)};
  return own;
}

Json made_document(OpenProject const& opened, UserPartition const& own, std::vector<Fault> const& faults) {
  Json regions = Json::array();
  for (auto const& region : own.regions)
    regions.push_back({{"code", region.code}, {"name", region.name}, {"municipalities", region.municipalities.size()}});
  return {{"file", opened.file.string()},
          {"id", own.id},
          {"name", own.name},
          {"regions", regions},
          {"faults", faults_document(faults)}};
}

int keep(OpenProject const& opened, Session& session, UserPartition const& own, std::vector<Fault> const& faults = {}) {
  refuse_taken_id(*opened.atlas, own.id);
  auto const project = with_partition(opened.project, own);
  auto const partition = to_partition(own, *opened.atlas);
  save(opened, project);
  if (session.wants_json()) session.print(made_document(opened, own, faults));
  auto const outside = std::count(partition.region_of.begin(), partition.region_of.end(), -1);
  auto const& texts = session.texts();
  session.say(texts.plural("project.partition.done", static_cast<long long>(own.regions.size()), fmt::arg("id", own.id),
                           fmt::arg("file", opened.file.string())));
  if (outside > 0) session.say(texts.plural("project.partition.outside", outside));
  return 0;
}

// A line each; municipalities that no row names on one line where they are many.
void say_faults(std::vector<Fault> const& faults, Atlas const& atlas, Texts const& texts) {
  constexpr std::size_t most_missing = 5;
  std::vector<int> missing;
  for (auto const& fault : faults)
    if (fault.row == 0)
      for (std::size_t i = 0; i < atlas.municipalities.size(); ++i)
        if (atlas.municipalities[i].code == fault.value) missing.push_back(static_cast<int>(i));
  bool const are_folded = missing.size() > most_missing;
  for (auto const& fault : faults)
    if (fault.row > 0 || !are_folded) std::cerr << line_of(fault) << '\n';
  if (are_folded)
    std::cerr << texts.plural("project.partition.missing", static_cast<long long>(missing.size()),
                              fmt::arg("names", names_in_text(atlas, missing, texts)))
              << '\n';
}

int run_partition_import(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const table_file = given.text("CSV");
  auto table = read_partition_table(read_whole_file(table_file), table_file, *opened.atlas);
  say_faults(table.faults, *opened.atlas, session.texts());
  bool const is_usable = table.faults.empty() || (given.has("--partial") && !table.regions.empty());
  if (!is_usable) {
    if (session.wants_json()) session.print({{"file", nullptr}, {"faults", faults_document(table.faults)}});
    auto const rest = table.regions.empty() ? ""
                      : table.municipalities == 1
                          ? said(" or add --partial to use the other municipality")
                          : said(" or add --partial to use the other {} municipalities", table.municipalities);
    throw Error(table.faults.size() == 1 ? said("nothing was imported: 1 fault in '{}'; mend it{}", table_file, rest)
                                         : said("nothing was imported: {} faults in '{}'; mend them{}",
                                                table.faults.size(), table_file, rest));
  }
  return keep(opened, session, described(given, session, opened, std::move(table.regions)), table.faults);
}

int run_partition_select(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  std::vector<int> selected;
  for (auto const& word : given.all("MUNICIPALITY")) selected.push_back(municipality_named(*opened.atlas, word));
  auto regions = selection_and_rest(*opened.atlas, selected, required_option(given, "--region"),
                                    given.text("--rest", session.texts().text("project.select.rest")));
  return keep(opened, session, described(given, session, opened, std::move(regions)));
}

// The regions after one edit on a partition of the atlas or the project.
int keep_edited(Invocation const& given, Session& session, OpenProject const& opened, Partition const& from,
                Edit const& edit) {
  auto regions = user_regions_of(applied(from, edit, *opened.atlas), *opened.atlas);
  return keep(opened, session, described(given, session, opened, std::move(regions), from.date));
}

int run_partition_merge(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const& from = partition_named(*opened.atlas, given.text("PARTITION"));
  MergeEdit edit;
  for (auto const& word : given.all("REGION")) edit.regions.push_back(region_code_named(from, word));
  edit.into = given.has("--into") ? region_code_named(from, given.text("--into")) : edit.regions.front();
  edit.name = given.text("--region");
  return keep_edited(given, session, opened, from, edit);
}

int run_partition_split(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const& from = partition_named(*opened.atlas, given.text("PARTITION"));
  auto const name = required_option(given, "--region");
  auto const code = given.text("--code", own_id_from(name));
  return keep_edited(given, session, opened, from,
                     SplitEdit{region_code_named(from, given.text("REGION")),
                               municipality_codes_named(*opened.atlas, given.all("MUNICIPALITY")), code, name});
}

int run_partition_copy(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const& from = partition_named(*opened.atlas, given.text("PARTITION"));
  return keep(opened, session, described(given, session, opened, user_regions_of(from, *opened.atlas), from.date));
}

int run_partition_export(Invocation const& given, Session& session) {
  auto const opened = open_project(given, session);
  auto const& from = partition_named(*opened.atlas, given.text("PARTITION"));
  if (!given.has("--out")) throw UsageError(said("say where the table goes: --out FILE.csv"));
  auto const file = session.output_file(given.text("--out"));
  write_text_atomically(file, to_partition_table(from, *opened.atlas));
  if (session.wants_json()) session.print({{"file", file.string()}, {"partition", from.id}});
  session.say(session.texts().text("project.partition.exported", fmt::arg("file", file.string())));
  return 0;
}

int run_partition_remove(Invocation const& given, Session& session) {
  OpenProject const opened{given.text("FILE"), read_project_file(given.text("FILE")), nullptr};
  auto const id = given.text("ID");
  save(opened, find_scenario(opened.project, id) ? without_scenario(opened.project, id)
                                                 : without_partition(opened.project, id));
  if (session.wants_json()) session.print({{"file", opened.file.string()}, {"removed", id}});
  session.say(session.texts().text("project.removed", fmt::arg("id", id), fmt::arg("file", opened.file.string())));
  return 0;
}

Positional partition_positional() { return {"PARTITION", "project.cli.partition"}; }

}  // namespace

std::vector<Command> project_partition_commands() {
  Option const region{"--region", "NAME", "project.option.region"};
  return {{"project partition import",
           "project.import.help",
           {file_positional(), {"CSV", "project.cli.csv"}},
           with_description({{"--partial", "", "project.option.partial"}}),
           run_partition_import},
          {"project partition select",
           "project.select.help",
           {file_positional(), {"MUNICIPALITY", "project.cli.municipalities", 1, -1}},
           with_description({region, {"--rest", "NAME", "project.option.rest"}}),
           run_partition_select},
          {"project partition merge",
           "project.merge.help",
           {file_positional(), partition_positional(), {"REGION", "project.cli.regions", 2, -1}},
           with_description({region, {"--into", "REGION", "project.option.into"}}),
           run_partition_merge},
          {"project partition split",
           "project.split.help",
           {file_positional(),
            partition_positional(),
            {"REGION", "project.cli.region"},
            {"MUNICIPALITY", "project.cli.municipalities", 1, -1}},
           with_description({region, {"--code", "CODE", "project.option.code"}}),
           run_partition_split},
          {"project partition copy",
           "project.copy.help",
           {file_positional(), partition_positional()},
           with_description({}),
           run_partition_copy},
          {"project partition export",
           "project.export.help",
           {file_positional(), partition_positional()},
           {},
           run_partition_export},
          {"project remove",
           "project.remove.help",
           {file_positional(), {"ID", "project.cli.id"}},
           {},
           run_partition_remove}};
}

}  // namespace kansenatlas::cli

// opgaven, opgaven show, add, change, import, remove
#include <iostream>

#include "app/cli/commands.hpp"
#include "app/cli/fault_list.hpp"
#include "app/cli/opgave_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "app/cli/task_arguments.hpp"
#include "geo/agenda/new_opgave.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/source/opgave_table.hpp"

namespace kansenatlas::cli {
namespace {

Json json_of(OpgaveIndicator const& one) {
  return {{"indicator", one.indicator},
          {"baseline", one.baseline ? Json(*one.baseline) : Json(nullptr)},
          {"baseline_year", one.baseline_year ? Json(one.baseline_year) : Json(nullptr)},
          {"target", one.target ? Json(*one.target) : Json(nullptr)},
          {"target_year", one.target_year ? Json(one.target_year) : Json(nullptr)}};
}

template <class Entry, class Fields>
Json list_of(std::vector<Entry> const& entries, Fields const& fields) {
  Json list = Json::array();
  for (auto const& entry : entries) {
    Json one{{"name", entry.name}};
    for (auto const& field : fields) one[std::string(field.key)] = text_or_null(entry.*field.value);
    list.push_back(std::move(one));
  }
  return list;
}

Json json_of(Opgave const& opgave) {
  Json indicators = Json::array();
  for (auto const& one : opgave.indicators) indicators.push_back(json_of(one));
  Json json{{"id", opgave.id},
            {"title", opgave.title},
            {"indicators", indicators},
            {"bodies", opgave.bodies},
            {"partitions", opgave.partitions},
            {"tasks", opgave.tasks},
            {"parties", list_of(opgave.parties, party_fields())},
            {"measures", list_of(opgave.measures, measure_fields())},
            {"consequences",
             {{"economy", text_or_null(opgave.economy)},
              {"society", text_or_null(opgave.society)},
              {"environment", text_or_null(opgave.environment)}}}};
  for (auto const& field : opgave_fields()) {
    auto const key = std::string(field.key);
    if (!json.contains(key) && !json["consequences"].contains(key)) json[key] = text_or_null(opgave.*field.value);
  }
  json["open"] = open_fields(opgave);
  return json;
}

std::string shown(OpgaveField const& field, std::string const& value, Texts const& texts) {
  return field.key == "state" && !value.empty() ? texts.text("opgave.state." + value) : value;
}

void say_table(Session& session, std::vector<Opgave const*> const& opgaven) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  for (auto const* opgave : opgaven)
    rows.push_back({opgave->id, opgave->title, opgave->region, opgave->owner,
                    texts.text("opgave.state." + (opgave->state.empty() ? "concept" : opgave->state)),
                    texts.integer(static_cast<long long>(open_fields(*opgave).size()))});
  session.say(table_text({{"id"},
                          {texts.text("opgave.field.title")},
                          {texts.text("opgave.field.region")},
                          {texts.text("opgave.field.owner")},
                          {texts.text("opgave.field.state")},
                          {texts.text("opgaven.column.open"), Align::right}},
                         rows));
}

std::string figure_text(std::optional<double> value, int year, Indicator const& indicator, Texts const& texts) {
  if (!value) return texts.text("opgaven.none");
  return texts.number(*value, indicator.decimals) + (year ? fmt::format(" ({})", year) : "");
}

void say_indicators(Session& session, Opgave const& opgave) {
  auto const& texts = session.texts();
  auto const& atlas = session.atlas();
  for (auto const& one : opgave.indicators) {
    auto const& indicator = atlas.indicators[static_cast<std::size_t>(indicator_named(atlas, one.indicator))];
    auto const words = baseline_words(one, opgave.region, atlas, texts);
    auto const baseline = words.empty() ? texts.text("opgaven.none") : words;
    auto const target = figure_text(one.target, one.target_year, indicator, texts);
    session.say("  " + texts.text("opgaven.indicator", fmt::arg("name", indicator.name(texts.language())),
                                  fmt::arg("unit", indicator.unit(texts.language())), fmt::arg("baseline", baseline),
                                  fmt::arg("target", target)));
  }
}

template <class Entry, class Fields>
void say_entries(Session& session, std::string const& kind, std::vector<Entry> const& entries, Fields const& fields) {
  for (auto const& entry : entries) {
    session.say("  " + entry.name);
    for (auto const& field : fields)
      if (auto const& text = entry.*field.value; !text.empty())
        session.say(fmt::format("    {}: {}", session.texts().text(kind + std::string(field.key)), text));
  }
}

void say_card(Session& session, Opgave const& opgave) {
  auto const& texts = session.texts();
  auto const title = [&](std::string_view key) { return texts.text("opgave.field." + std::string(key)); };
  session.say(fmt::format("{} ({})\n", opgave.title, opgave.id));
  for (auto const& field : opgave_fields())
    if (auto const& text = opgave.*field.value; field.key != "title" && !text.empty())
      session.say(fmt::format("{}\n  {}", title(field.key), shown(field, text, texts)));
  auto const list = [&](char const* key, std::vector<std::string> const& entries) {
    if (!entries.empty()) session.say(fmt::format("{}\n  {}", title(key), joined(entries, ", ")));
  };
  if (!opgave.indicators.empty()) session.say(title("indicators"));
  say_indicators(session, opgave);
  list("bodies", opgave.bodies);
  list("partitions", opgave.partitions);
  list("tasks", opgave.tasks);
  if (!opgave.parties.empty()) session.say(title("parties"));
  say_entries(session, "opgave.party.", opgave.parties, party_fields());
  if (!opgave.measures.empty()) session.say(title("measures"));
  say_entries(session, "opgave.measure.", opgave.measures, measure_fields());
  std::vector<std::string> open;
  for (auto const& key : open_fields(opgave)) open.push_back(lower_initial(title(key)));
  session.say("\n" + (open.empty() ? texts.text("opgaven.complete")
                                   : texts.text("opgaven.open", fmt::arg("fields", texts.list(open)))));
}

void write_workbook(Invocation const& given, Session& session, std::vector<Opgave const*> const& opgaven) {
  auto const file = session.output_file(given.text("--out"));
  if (search_key(file.extension().string()) != "xlsx")
    throw UsageError(said("'{}': opgaven are written as .xlsx", file.string()));
  write_opgave_workbook(file, opgaven, session.texts());
  session.say(session.texts().plural("opgaven.written", static_cast<long long>(opgaven.size()),
                                     fmt::arg("file", file.string())));
}

int run_opgaven_list(Invocation const& given, Session& session) {
  auto const& all = *session.project().opgaven;
  std::vector<Opgave const*> opgaven;
  if (given.has("REGION"))
    opgaven = opgaven_of(all, region_named(session.atlas(), given.text("REGION")).get().code);
  else
    for (auto const& opgave : all) opgaven.push_back(&opgave);
  if (given.has("--out")) {
    write_workbook(given, session, opgaven);
    if (!session.wants_json()) return 0;
  }
  if (session.wants_json()) {
    Json document = Json::array();
    for (auto const* opgave : opgaven) document.push_back(json_of(*opgave));
    session.print(document);
  }
  if (opgaven.empty())
    session.say(session.texts().text(session.has_project() ? "opgaven.no_opgaven" : "opgaven.no_project"));
  else
    say_table(session, opgaven);
  return 0;
}

int run_opgaven_show(Invocation const& given, Session& session) {
  auto const& opgave = opgave_named(*session.project().opgaven, given.text("ID"));
  if (session.wants_json()) session.print(json_of(opgave));
  if (!session.wants_json()) say_card(session, opgave);
  return 0;
}

int keep(Session& session, Opgave const& opgave, std::string const& said) {
  session.save_project(with_opgaven(session.project(), with_opgave(*session.project().opgaven, opgave)));
  if (session.wants_json()) session.print(json_of(opgave));
  auto const file = session.project_path().string();
  session.say(session.texts().text(said, fmt::arg("id", opgave.id), fmt::arg("file", file)));
  session.say(session.texts().plural("opgaven.still_open", static_cast<long long>(open_fields(opgave).size())));
  return 0;
}

int run_opgaven_add(Invocation const& given, Session& session) {
  session.need_project();
  Opgave opgave;
  if (given.has("--from") && given.has("--from-opportunity"))
    throw UsageError(
        said("an opgave starts from an indicator or from an opportunity; leave --from or --from-opportunity out"));
  if (given.has("--from-opportunity"))
    opgave = opgave_from_opportunity(given.text("--from-opportunity"), given.text("--region"), session);
  if (given.has("--from")) opgave = opgave_about(given.text("--from"), given.text("--region"), session);
  opgave = changed_by(given, std::move(opgave), session);
  if (trimmed(opgave.title).empty())
    throw UsageError(said(
        "an opgave needs a title; add --title TEXT, --from INDICATOR to start from a figure, or --from-opportunity "
        "KEY"));
  // Of what it is about where that is known: a title is in a language.
  opgave.id = given.text("--id", opgave.id.empty() || given.has("--title") ? own_id_from(opgave.title) : opgave.id);
  if (find_opgave(*session.project().opgaven, opgave.id) && !session.may_overwrite())
    throw UsageError(
        said("the project has an opgave '{}' already; choose another --id, change it with "
             "'kansenatlas opgaven change {}', or add --force",
             opgave.id, opgave.id));
  return keep(session, opgave, "opgaven.added");
}

int run_opgaven_change(Invocation const& given, Session& session) {
  session.need_project();
  return keep(session, changed_by(given, opgave_named(*session.project().opgaven, given.text("ID")), session),
              "opgaven.changed");
}

int run_opgaven_remove(Invocation const& given, Session& session) {
  session.need_project();
  auto const id = given.text("ID");
  session.save_project(with_opgaven(session.project(), without_opgave(*session.project().opgaven, id)));
  if (session.wants_json()) session.print({{"removed", id}});
  auto const file = session.project_path().string();
  session.say(session.texts().text("opgaven.removed", fmt::arg("id", id), fmt::arg("file", file)));
  return 0;
}

// All or nothing, unless --partial takes the opgaven without a fault.
int run_opgaven_import(Invocation const& given, Session& session) {
  session.need_project();
  auto const file = given.text("TABLE");
  auto const tasks = tasks_of(session).tasks;
  auto const languages = session.both_languages();
  auto const& known = *session.project().opgaven;
  auto const book = read_opgave_workbook(file, known, {session.atlas(), tasks, languages});
  for (auto const& fault : book.faults) std::cerr << line_of(fault) << '\n';
  if (!book.faults.empty() && !given.has("--partial"))
    throw Error(said("nothing was imported: {} faults in '{}'; mend them or add --partial to take the other opgaven",
                     book.faults.size(), file));
  auto [all, changed] = merged(known, book);
  session.save_project(with_opgaven(session.project(), std::move(all)));
  auto const into = session.project_path().string();
  if (session.wants_json())
    session.print({{"file", into}, {"opgaven", changed}, {"faults", faults_document(book.faults)}});
  session.say(session.texts().plural("opgaven.imported", changed, fmt::arg("file", into)));
  return 0;
}

std::vector<Option> with_opgave_options(std::vector<Option> own) {
  for (auto const& option : opgave_options()) own.push_back(option);
  return own;
}

}  // namespace

std::vector<Command> opgaven_commands() {
  Positional const id{"ID", "opgaven.cli.id"};
  return {{"opgaven", "opgaven.help", {{"REGION", "opgaven.cli.region", 0, 1}}, {}, run_opgaven_list},
          {"opgaven show", "opgaven.show.help", {id}, {}, run_opgaven_show},
          {"opgaven add",
           "opgaven.add.help",
           {},
           with_opgave_options({{"--id", "ID", "opgaven.cli.id"},
                                {"--from", "INDICATOR", "opgaven.option.from"},
                                {"--from-opportunity", "KEY", "opgaven.option.from_opportunity"}}),
           run_opgaven_add},
          {"opgaven change",
           "opgaven.change.help",
           {id},
           with_opgave_options({{"--without", "LIST NAME", "opgaven.option.without", true}}),
           run_opgaven_change},
          {"opgaven import",
           "opgaven.import.help",
           {{"TABLE", "opgaven.cli.table"}},
           {{"--partial", "", "opgaven.option.partial"}},
           run_opgaven_import},
          {"opgaven remove", "opgaven.remove.help", {id}, {}, run_opgaven_remove}};
}

}  // namespace kansenatlas::cli

#include <algorithm>
#include <set>

#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "app/cli/task_arguments.hpp"
#include "geo/agenda/task_scale.hpp"
#include "geo/agenda/task_wording.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/source/task_table.hpp"

namespace kansenatlas::cli {
namespace {

Json typed_number(std::string const& text) {
  auto const number = number_of(text);
  return number ? Json(*number) : Json(nullptr);
}

Json json_of(PartitionFit const& fit) {
  return {
      {"partition", fit.partition},
      {"date", iso_text(fit.date)},
      {"nests", {{"holds", fit.nests}, {"outliers", fit.outliers}, {"inhabitants", fit.outlier_inhabitants}}},
      {"holds_other",
       {{"holds", fit.holds_other}, {"outliers", fit.other_outliers}, {"inhabitants", fit.other_outlier_inhabitants}}},
      {"v_measure", fit.v_measure}};
}

Json json_of(IndicatorScale const& scale) {
  return {{"indicator", scale.indicator},
          {"year", scale.year},
          {"widest", text_or_null(scale.widest)},
          {"widest_omega_squared", scale.widest.empty() ? Json(nullptr) : Json(scale.widest_omega_squared)},
          {"omega_squared", scale.own_omega_squared ? Json(*scale.own_omega_squared) : Json(nullptr)}};
}

Json json_of(std::optional<ScaleCheck> const& check) {
  if (!check) return nullptr;
  Json fits = Json::array(), indicators = Json::array();
  for (auto const& fit : check->fits) fits.push_back(json_of(fit));
  for (auto const& scale : check->indicators) indicators.push_back(json_of(scale));
  return {{"partition", check->partition},
          {"date", iso_text(check->date)},
          {"regions", check->regions},
          {"inhabitants", {{"minimum", check->smallest}, {"median", check->median}, {"maximum", check->largest}}},
          {"smallest", check->smallest_region},
          {"largest", check->largest_region},
          {"fits", fits},
          {"indicators", indicators}};
}

Json yearly(std::string const& series) {
  Json list = Json::array();
  for (auto const& one : yearly_of(series)) list.push_back({{"year", one.year}, {"amount", one.amount}});
  return list;
}

Json flags_of(Task const& task) {
  Json flags = Json::object();
  for (auto const& flag : congruence_flags())
    flags[std::string(flag.key)] = {{"judgement", text_or_null(task.*flag.judgement)},
                                    {"reason", text_or_null(task.*flag.reason)}};
  return flags;
}

Json json_of(Task const& task, std::optional<ScaleCheck> const& check, Texts const& texts) {
  return {{"id", task.id},
          {"name", task.name},
          {"legal_basis", text_or_null(legal_basis_of(task, texts))},
          {"text_read", text_or_null(task.text_read)},
          {"duty", text_or_null(task.duty)},
          {"client", text_or_null(task.client)},
          {"body", text_or_null(task.body)},
          {"partition", text_or_null(task.partition)},
          {"expectation", text_or_null(task.expectation)},
          {"room", text_or_null(task.room)},
          {"room_reason", text_or_null(task.room_reason)},
          {"powers", text_or_null(task.powers)},
          {"funding", entries_of(task.funding)},
          {"funding_note", text_or_null(task.funding_note)},
          {"amount", typed_number(task.amount)},
          {"amount_year", typed_number(task.amount_year)},
          {"amount_area", text_or_null(task.amount_area)},
          {"amount_national", typed_number(task.amount_national)},
          {"amount_source", text_or_null(task.amount_source)},
          {"costs", yearly(task.costs)},
          {"budgets", yearly(task.budgets)},
          {"controllability", text_or_null(task.controllability)},
          {"risks", text_or_null(task.risks)},
          {"risk_bearer", text_or_null(task.risk_bearer)},
          {"accountability", text_or_null(task.accountability)},
          {"reference_date", text_or_null(task.reference_date)},
          {"review_date", text_or_null(task.review_date)},
          {"congruence_flags", flags_of(task)},
          {"judged_by", text_or_null(task.judged_by)},
          {"judged_on", text_or_null(task.judged_on)},
          {"missing_judgements", missing_judgements(task)},
          {"scale_check", json_of(check)},
          {"sources", entries_of(task.sources)}};
}

// The field as a block of text under its title.
void say_field(Session& session, std::string const& title, std::string const& text) {
  session.say(title + "\n  " + text);
}

void say_card(Session& session, Task const& task, std::optional<ScaleCheck> const& check) {
  auto const& texts = session.texts();
  auto const& atlas = session.atlas(Figures::all);
  session.say(task.name + "\n");
  std::set<std::string_view> const told{"id",     "name",        "article",     "bwb_id",         "law",
                                        "amount", "amount_year", "amount_area", "amount_national"};
  say_field(session, texts.text("task.column.basis"),
            legal_basis_of(task, texts).empty() ? texts.text("task.not_established") : legal_basis_of(task, texts));
  for (auto const& field : task_fields())
    if (!told.contains(field.key) && !(is_judgement_field(field) && (task.*field.value).empty()))
      say_field(session, texts.text("task.field." + std::string(field.key)), shown(task, field, texts));
  auto const amounts = amount_sentences(task, atlas, texts);
  session.say("\n" + (amounts.empty() ? texts.text("task.no_amounts") : joined(amounts, "\n")));
  session.say(completeness_sentence(task, texts) + "\n");
  session.say(texts.text("task.scale"));
  if (!check) return session.say("  " + texts.text("task.scale.none"));
  for (auto const& sentence : scale_sentences(*check, atlas, texts)) session.say("  " + sentence);
}

void say_table(Session& session, Tasks const& tasks) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  bool has_amounts = false;
  for (auto const& task : tasks) {
    rows.push_back({task.id, task.name, task.body, legal_basis_of(task, texts),
                    shown(task, *find_task_field("room"), texts), judgements_made(task, texts),
                    shown(task, *find_task_field("review_date"), texts)});
    has_amounts = has_amounts || !task.amount.empty() || !task.costs.empty() || !task.budgets.empty();
  }
  session.say(table_text({{"id"},
                          {texts.text("task.field.name")},
                          {texts.text("task.field.body")},
                          {texts.text("task.column.basis")},
                          {texts.text("task.field.room")},
                          {texts.text("task.column.judged")},
                          {texts.text("task.field.review_date")}},
                         rows));
  session.say(texts.plural("task.count", static_cast<long long>(tasks.size())) + " " + texts.text("task.not_complete") +
              (has_amounts ? "" : " " + texts.text("task.no_amounts")));
}

void write_table(Invocation const& invocation, Session& session, TaskRegister const& tasks) {
  auto const file = session.output_file(invocation.text("--out"));
  auto const extension = search_key(file.extension().string());
  if (extension == "xlsx")
    write_task_spreadsheet(file, tasks, session.texts());
  else if (extension == "csv")
    write_text_atomically(file, task_csv(tasks.tasks));
  else
    throw UsageError(said("'{}': tasks are written as .xlsx or .csv", file.string()));
  session.say(
      session.texts().text("task.written", fmt::arg("file", file.string()), fmt::arg("tasks", tasks.tasks.size())));
}

void keep_body(Tasks& tasks, std::string const& body) {
  std::set<std::string> bodies;
  for (auto const& task : tasks)
    if (!task.body.empty()) bodies.insert(task.body);
  if (std::none_of(bodies.begin(), bodies.end(),
                   [&](auto const& known) { return search_key(known) == search_key(body); }))
    throw UsageError(said("unknown body '{}'; there are: {}", body, joined({bodies.begin(), bodies.end()}, ", ")));
  std::erase_if(tasks, [&](Task const& task) { return search_key(task.body) != search_key(body); });
}

int run_tasks(Invocation const& invocation, Session& session) {
  auto tasks = tasks_of(session);
  if (invocation.has("--body")) keep_body(tasks.tasks, invocation.text("--body"));
  if (invocation.has("TASK")) tasks.tasks = {task_named(tasks.tasks, invocation.text("TASK"))};
  if (invocation.has("--out")) {
    write_table(invocation, session, tasks);
    if (!session.wants_json()) return 0;
  }
  ScaleChecks checks(session.atlas(Figures::all), session.language());
  if (session.wants_json()) {
    Json document = Json::array();
    for (auto const& task : tasks.tasks) document.push_back(json_of(task, checks.of(task), session.texts()));
    session.print(document);
  } else if (invocation.has("TASK")) {
    say_card(session, tasks.tasks.front(), checks.of(tasks.tasks.front()));
  } else {
    say_table(session, tasks.tasks);
  }
  if (invocation.has("--terms")) {
    session.say("\n" + session.texts().text("task.terms"));
    for (auto const& term : tasks.terms) say_field(session, term.term, term.meaning);
  }
  return 0;
}

}  // namespace

Command tasks_command() {
  return {"tasks",
          "tasks.cli.help",
          {{"TASK", "tasks.cli.task", 0, 1}},
          {{"--body", "BODY", "tasks.cli.body"}, {"--terms", "", "tasks.cli.terms"}},
          run_tasks};
}

}  // namespace kansenatlas::cli

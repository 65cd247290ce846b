// Section 13: the statutory tasks that are done in this partition, what holds for all of them and what differs; amounts
// as far as they were entered; judgements as far as they were made.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "geo/agenda/task_place.hpp"
#include "geo/agenda/task_wording.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

// Rows of the table of what the tasks share, or columns where they differ; the table stays readable with these.
constexpr std::array<std::string_view, 11> described{"client",         "expectation", "room",        "powers",
                                                     "funding",        "risks",       "risk_bearer", "controllability",
                                                     "accountability", "text_read",   "review_date"};

struct Reasoned {
  std::string_view field, reason;
};
constexpr std::array<Reasoned, 2> reasoned{{{"room", "room_reason"}, {"funding", "funding_note"}}};

// The field with what explains it: "laag. De wet ...".
std::string told(Task const& task, std::string_view key, Texts const& texts) {
  auto text = upper_initial(shown(task, *find_task_field(key), texts));
  for (auto const& [field, reason] : reasoned)
    if (field == key)
      if (auto const& why = task.*find_task_field(reason)->value; !why.empty()) text += ". " + why;
  return text;
}

// What most tasks have in a field, and the tasks that have something else.
struct Common {
  std::string value;
  bool is_empty = false;
  std::vector<Task const*> exceptions;
};

// Nothing when more than a quarter of the tasks have something else.
std::optional<Common> common_of(std::vector<Task const*> const& tasks, std::string_view key, Texts const& texts) {
  std::map<std::string, int> counts;
  for (auto const* task : tasks) ++counts[told(*task, key, texts)];
  auto const most = std::max_element(counts.begin(), counts.end(),
                                     [](auto const& one, auto const& other) { return one.second < other.second; });
  Common common{most->first, false, {}};
  for (auto const* task : tasks) {
    if (told(*task, key, texts) != common.value)
      common.exceptions.push_back(task);
    else
      common.is_empty = trimmed(task->*find_task_field(key)->value).empty();
  }
  if (common.exceptions.size() * 4 > tasks.size()) return std::nullopt;
  return common;
}

std::string with_exceptions(Common const& common, std::string_view key, Texts const& texts) {
  auto text = common.value;
  if (!common.exceptions.empty() && !text.ends_with('.')) text += '.';
  for (auto const* task : common.exceptions) {
    auto const other = told(*task, key, texts);
    text += " " + texts.text("agenda.tasks.exception", fmt::arg("task", task->name), fmt::arg("value", other));
    if (!text.ends_with('.')) text += '.';
  }
  return text;
}

void add_shared(Composer& composer, std::vector<Task const*> const& tasks) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.tasks.shared"),
                   {{texts.text("agenda.column.subject")}, {texts.text("agenda.column.description")}},
                   {}};
  std::vector<std::string> unknown;
  for (auto const key : described) {
    auto const common = common_of(tasks, key, texts);
    if (!common) continue;
    if (common->is_empty && common->exceptions.empty())
      unknown.push_back(lower_initial(title_of_field(key, texts)));
    else
      table.rows.push_back({{title_of_field(key, texts), ""}, {with_exceptions(*common, key, texts), ""}});
  }
  if (!table.rows.empty()) composer.add_table(std::move(table));
  auto const fields = texts.list(unknown);
  if (!unknown.empty()) composer.say(texts.text("agenda.tasks.not_established", fmt::arg("fields", fields)));
}

void add_each(Composer& composer, std::vector<Task const*> const& tasks) {
  auto const& texts = composer.texts();
  std::vector<std::string_view> keys;
  for (auto const key : described)
    if (!common_of(tasks, key, texts)) keys.push_back(key);
  DraftTable table{texts.text("agenda.tasks.each"), {{texts.text("agenda.tasks.name_and_basis")}}, {}};
  for (auto const key : keys) table.columns.push_back({title_of_field(key, texts)});
  for (auto const* task : tasks) {
    auto const basis = legal_basis_of(*task, texts);
    std::vector<Cell> row{{basis.empty() ? task->name : fmt::format("{}. {}", task->name, basis), ""}};
    for (auto const key : keys) row.push_back({told(*task, key, texts), ""});
    table.rows.push_back(std::move(row));
  }
  composer.add_table(std::move(table));
}

// For a partition in which no task of the register is done: who does what over the same municipalities.
void add_overview(Composer& composer, std::vector<Task const*> const& tasks) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.tasks.overview"),
                   {{title_of_field("name", texts)},
                    {texts.text("task.column.basis")},
                    {title_of_field("body", texts)},
                    {title_of_field("room", texts)}},
                   {}};
  for (auto const* task : tasks)
    table.rows.push_back({{task->name, ""},
                          {legal_basis_of(*task, texts), ""},
                          {body_of(*task, texts), ""},
                          {shown(*task, *find_task_field("room"), texts), ""}});
  composer.add_table(std::move(table));
}

std::optional<double> amount_in(std::vector<YearAmount> const& series, int year) {
  for (auto const& one : series)
    if (one.year == year) return one.amount;
  return std::nullopt;
}

// Costs and budget side by side, a row a year; false when nobody entered any.
bool add_yearly(Composer& composer, std::vector<Task const*> const& tasks) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.tasks.yearly"),
                   {{title_of_field("name", texts)},
                    {texts.text("agenda.column.year"), true},
                    {texts.text("agenda.column.costs"), true},
                    {texts.text("agenda.column.budget"), true},
                    {texts.text("agenda.column.costs_less_budget"), true}},
                   {}};
  auto const shown_or_none = [&](std::optional<double> amount) { return amount ? texts.number(*amount, 0) : "–"; };
  for (auto const* task : tasks) {
    auto const costs = yearly_of(task->costs), budgets = yearly_of(task->budgets);
    std::set<int> years;
    for (auto const* series : {&costs, &budgets})
      for (auto const& one : *series) years.insert(one.year);
    for (int const year : years) {
      auto const cost = amount_in(costs, year), budget = amount_in(budgets, year);
      auto const gap = cost && budget ? std::optional(*cost - *budget) : std::nullopt;
      table.rows.push_back({{year == *years.begin() ? task->name : "", ""},
                            {std::to_string(year), ""},
                            {shown_or_none(cost), ""},
                            {shown_or_none(budget), ""},
                            {shown_or_none(gap), ""}});
    }
  }
  if (table.rows.empty()) return false;
  composer.add_table(std::move(table));
  return true;
}

void add_amounts(Composer& composer, std::vector<Task const*> const& tasks) {
  auto const& texts = composer.texts();
  bool const has_yearly = add_yearly(composer, tasks);
  BulletList list;
  for (auto const* task : tasks)
    for (auto const& sentence : amount_sentences(*task, composer.atlas(), texts))
      list.items.push_back({task->name + ". " + sentence, {}});
  if (list.items.empty() && has_yearly) return;
  if (list.items.empty()) return composer.say(texts.text("task.no_amounts"));
  composer.say(texts.text("agenda.tasks.amounts"));
  composer.add(std::move(list));
}

std::string judgement_cell(Task const& task, CongruenceFlag const& flag, Texts const& texts) {
  if ((task.*flag.judgement).empty()) return texts.text("agenda.to_fill_in");
  auto const word = texts.text("task.option." + task.*flag.judgement);
  return (task.*flag.reason).empty() ? word : word + ": " + task.*flag.reason;
}

void add_judgements(Composer& composer, std::vector<Task const*> const& tasks) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.tasks.judgements"), {{title_of_field("name", texts)}}, {}};
  for (auto const& flag : congruence_flags()) table.columns.push_back({title_of_field(flag.key, texts)});
  long long complete = 0;
  for (auto const* task : tasks) {
    complete += missing_judgements(*task).empty() ? 1 : 0;
    bool const is_begun = std::any_of(congruence_flags().begin(), congruence_flags().end(),
                                      [&](auto const& flag) { return !((*task).*flag.judgement).empty(); });
    if (!is_begun) continue;
    std::vector<Cell> row{{task->name, ""}};
    for (auto const& flag : congruence_flags()) row.push_back({judgement_cell(*task, flag, texts), ""});
    table.rows.push_back(std::move(row));
  }
  auto const of = static_cast<long long>(tasks.size());
  composer.say(complete ? texts.plural("agenda.tasks.judged", complete, fmt::arg("of", texts.integer(of)))
                        : texts.plural("agenda.tasks.judged_none", of));
  if (!table.rows.empty()) composer.add_table(std::move(table));
}

std::string record_count(Composer& composer, int pattern, std::string const& kind, double value) {
  auto const& texts = composer.texts();
  Fact fact;
  fact.number = fact_number(composer.home, 0, pattern);
  fact.kind = kind;
  fact.label = texts.text("agenda.fact." + kind);
  fact.value = value;
  fact.shown = texts.number(value, 0);
  fact.source = texts.text("agenda.tasks.register");
  fact.method = texts.text("agenda.method.tasks");
  return composer.record(fact);
}

long long with_little_room(std::vector<Task const*> const& tasks) {
  return std::count_if(tasks.begin(), tasks.end(), [](Task const* task) { return task->room == "low"; });
}

// "beide", "alle 12"
std::string all_of(long long n, Texts const& texts) {
  return n == 2 ? texts.text("agenda.principle.both") : texts.text("agenda.principle.all", fmt::arg("n", n));
}

}  // namespace

void write_tasks(Composer& composer) {
  auto const& texts = composer.texts();
  auto tasks = tasks_here(composer);
  bool const is_own = !tasks.empty();
  auto const partition = lower_initial(composer.partition().name(texts.language()));
  if (!is_own)
    for (auto const& task : composer.material.plans.tasks) tasks.push_back(&task);
  if (tasks.empty()) return composer.say(texts.text("agenda.tasks.none"));
  auto const n = static_cast<long long>(tasks.size());
  auto const count = record_count(composer, 1, is_own ? "tasks" : "tasks_in_register", static_cast<double>(n));
  auto const* origin = origin_of(composer.partition(), composer.atlas());
  std::string const key = !is_own  ? "agenda.tasks.count_elsewhere"
                          : origin ? "agenda.tasks.count_of_origin"
                                   : "agenda.tasks.count";
  auto const where = is_own && origin ? lower_initial(origin->name(texts.language())) : partition;
  composer.add(
      Paragraph{"",
                {{texts.plural(key, n, fmt::arg("partition", where)), {count}}, {texts.text("task.not_complete"), {}}},
                {composer.note_for({count})}});
  if (is_own) {
    add_shared(composer, tasks);
    add_each(composer, tasks);
  } else {
    add_overview(composer, tasks);
  }
  add_amounts(composer, tasks);
  add_judgements(composer, tasks);
}

void write_principle_funding(Composer& composer) {
  auto const& texts = composer.texts();
  auto const tasks = tasks_here(composer);
  if (tasks.empty() || composer.chapter_of("tasks").empty()) return;
  auto const chapter = composer.chapter_of("tasks");
  auto const where = fmt::arg("chapter", chapter);
  auto const n = static_cast<long long>(tasks.size());
  auto const little = with_little_room(tasks);
  auto const fact = record_count(composer, 6, "tasks_little_room", static_cast<double>(little));
  auto const of = texts.integer(n), all = all_of(n, texts);
  auto sentence = little == n ? texts.plural("agenda.principle.little_room_alike", n, fmt::arg("all", all), where)
                  : little    ? texts.plural("agenda.principle.little_room", little, fmt::arg("of", of), where)
                              : texts.plural("agenda.principle.no_little_room", n, where);
  composer.add(Paragraph{"", {{std::move(sentence), {fact}}}, {composer.note_for({fact})}});
}

void write_principle_autonomy(Composer& composer) {
  auto const& texts = composer.texts();
  auto const tasks = tasks_here(composer);
  if (tasks.empty()) return composer.say(texts.text("agenda.principle.no_tasks"));
  auto const with = [&](std::string_view room) {
    return static_cast<long long>(
        std::count_if(tasks.begin(), tasks.end(), [&](Task const* task) { return task->room == room; }));
  };
  auto const n = static_cast<long long>(tasks.size());
  auto text = texts.plural("agenda.principle.room_of_tasks", n) + " ";
  if (with(tasks.front()->room) == n && !tasks.front()->room.empty()) {
    auto const room = texts.text("task.option." + tasks.front()->room);
    text += n == 1
                ? texts.text("agenda.principle.room_one", fmt::arg("room", room))
                : texts.text("agenda.principle.room_alike", fmt::arg("all", all_of(n, texts)), fmt::arg("room", room));
  } else {
    auto const low = texts.integer(with("low")), middle = texts.integer(with("medium")),
               high = texts.integer(with("high"));
    text += texts.text("agenda.principle.room_mixed", fmt::arg("low", low), fmt::arg("middle", middle),
                       fmt::arg("high", high));
  }
  composer.say(text);
}

void write_reviews(Composer& composer) {
  auto const& texts = composer.texts();
  BulletList list;
  for (auto const* task : tasks_here(composer))
    if (!task->review_date.empty())
      list.items.push_back({texts.text("agenda.reviews.task", fmt::arg("task", task->name),
                                       fmt::arg("date", shown(*task, *find_task_field("review_date"), texts))),
                            {}});
  if (list.items.empty()) return composer.say(texts.text("agenda.reviews.none"));
  composer.say(texts.text("agenda.reviews.intro"));
  composer.add(std::move(list));
}

}  // namespace kansenatlas

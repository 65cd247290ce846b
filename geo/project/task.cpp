#include "geo/project/task.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "geo/base/date.hpp"
#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

using enum TaskFieldKind;

constexpr std::array<std::string_view, 2> duties{"mandatory", "voluntary"};
constexpr std::array<std::string_view, 3> rooms{"low", "medium", "high"};
constexpr std::array<std::string_view, 7> fundings{
    "municipal_fund", "specific_grant", "special_fund_grant", "own_contribution", "participants", "direct", "fees"};
constexpr std::array<std::string_view, 3> judgements{"fits", "partly", "misfits"};

constexpr std::array<TaskField, 41> of_task{{
    {"id", text, &Task::id, {}},
    {"name", text, &Task::name, {}},
    {"law", text, &Task::law, {}},
    {"article", text, &Task::article, {}},
    {"bwb_id", text, &Task::bwb_id, {}},
    {"text_read", text, &Task::text_read, {}},
    {"duty", choice, &Task::duty, duties},
    {"client", text, &Task::client, {}},
    {"body", text, &Task::body, {}},
    {"partition", text, &Task::partition, {}},
    {"expectation", text, &Task::expectation, {}},
    {"room", choice, &Task::room, rooms},
    {"room_reason", text, &Task::room_reason, {}},
    {"powers", text, &Task::powers, {}},
    {"funding", choices, &Task::funding, fundings},
    {"funding_note", text, &Task::funding_note, {}},
    {"amount", number, &Task::amount, {}},
    {"amount_year", year, &Task::amount_year, {}},
    {"amount_area", text, &Task::amount_area, {}},
    {"amount_national", number, &Task::amount_national, {}},
    {"amount_source", text, &Task::amount_source, {}},
    {"costs", series, &Task::costs, {}},
    {"budgets", series, &Task::budgets, {}},
    {"controllability", text, &Task::controllability, {}},
    {"risks", text, &Task::risks, {}},
    {"risk_bearer", text, &Task::risk_bearer, {}},
    {"accountability", text, &Task::accountability, {}},
    {"reference_date", date, &Task::reference_date, {}},
    {"review_date", date, &Task::review_date, {}},
    {"indicators", list, &Task::indicators, {}},
    {"sources", list, &Task::sources, {}},
    {"ambition_funding", choice, &Task::ambition_funding, judgements},
    {"ambition_funding_reason", text, &Task::ambition_funding_reason, {}},
    {"ambition_powers", choice, &Task::ambition_powers, judgements},
    {"ambition_powers_reason", text, &Task::ambition_powers_reason, {}},
    {"risk_place", choice, &Task::risk_place, judgements},
    {"risk_place_reason", text, &Task::risk_place_reason, {}},
    {"scale_fit", choice, &Task::scale_fit, judgements},
    {"scale_fit_reason", text, &Task::scale_fit_reason, {}},
    {"judged_by", text, &Task::judged_by, {}},
    {"judged_on", date, &Task::judged_on, {}},
}};

constexpr std::array<CongruenceFlag, 4> flags{{
    {"ambition_funding", &Task::ambition_funding, &Task::ambition_funding_reason},
    {"ambition_powers", &Task::ambition_powers, &Task::ambition_powers_reason},
    {"risk_place", &Task::risk_place, &Task::risk_place_reason},
    {"scale_fit", &Task::scale_fit, &Task::scale_fit_reason},
}};

std::string wrong_option(TaskField const& field, std::string const& value) {
  std::vector<std::string> const known(field.options.begin(), field.options.end());
  if (std::find(known.begin(), known.end(), value) != known.end()) return {};
  return choose_from(known, value);
}

std::string wrong_options(TaskField const& field, std::string const& value) {
  for (auto const& entry : entries_of(value))
    if (auto const wrong = wrong_option(field, entry); !wrong.empty()) return wrong;
  return {};
}

std::string wrong_id(std::string const& id) {
  bool const is_good = !id.empty() && id.size() <= 60 && id.front() != '-' &&
                       std::all_of(id.begin(), id.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return is_good ? "" : said("an id has lower-case letters, digits and '-'");
}

std::string wrong_number(std::string const& value) {
  auto const number = parse_number(value);
  return number && *number >= 0 ? "" : said("write a number of 0 or more with a decimal point and without separators");
}

std::string wrong_year(std::string const& value) {
  auto const year = parse_integer(value);
  return year && *year >= 1900 && *year <= 2200 ? "" : said("write a year in four digits");
}

std::optional<YearAmount> year_amount(std::string const& entry) {
  auto const sign = entry.find('=');
  if (sign == std::string::npos) return std::nullopt;
  auto const year = trimmed(std::string_view(entry).substr(0, sign));
  auto const amount = trimmed(std::string_view(entry).substr(sign + 1));
  if (!wrong_year(std::string(year)).empty() || !wrong_number(std::string(amount)).empty()) return std::nullopt;
  return YearAmount{static_cast<int>(*parse_integer(year)), *parse_number(amount)};
}

std::string wrong_series(std::string const& value) {
  std::vector<int> years;
  for (auto const& entry : entries_of(value)) {
    auto const one = year_amount(entry);
    if (!one) return said("'{}' is no amount of a year; write 2024=11800000|2025=12000000", entry);
    if (std::find(years.begin(), years.end(), one->year) != years.end())
      return said("{} stands there twice; keep one", one->year);
    years.push_back(one->year);
  }
  return {};
}

}  // namespace

std::span<TaskField const> task_fields() { return of_task; }
std::span<CongruenceFlag const> congruence_flags() { return flags; }

TaskField const* find_task_field(std::string_view key) {
  auto const* const found =
      std::find_if(of_task.begin(), of_task.end(), [&](TaskField const& field) { return field.key == key; });
  return found == of_task.end() ? nullptr : found;
}

std::vector<std::string> task_field_keys() {
  std::vector<std::string> keys;
  for (auto const& field : of_task) keys.emplace_back(field.key);
  return keys;
}

std::string what_is_wrong(TaskField const& field, std::string const& value) {
  if (field.key == "id") return wrong_id(value);
  if (value.empty()) return {};
  switch (field.kind) {
    case choice:
      return wrong_option(field, value);
    case choices:
      return wrong_options(field, value);
    case number:
      return wrong_number(value);
    case year:
      return wrong_year(value);
    case series:
      return wrong_series(value);
    case date:
      return parse_date(value) ? "" : said("write an existing day as YYYY-MM-DD");
    case text:
    case list:
      return {};
  }
  return {};
}

void check_task_value(std::string_view task_id, TaskField const& field, std::string const& value) {
  if (auto const wrong = what_is_wrong(field, value); !wrong.empty())
    throw Error(said("task '{}', {} '{}': {}", task_id, field.key, value, wrong));
}

void check(Task const& task) {
  for (auto const& field : of_task) check_task_value(task.id, field, task.*field.value);
  if (trimmed(task.name).empty()) throw Error(said("task '{}' has no name; give one", task.id));
}

std::vector<std::string> entries_of(std::string const& value) {
  std::vector<std::string> entries;
  for (auto const& entry : split(value, '|'))
    if (auto const name = trimmed(entry); !name.empty()) entries.emplace_back(name);
  return entries;
}

std::optional<double> number_of(std::string const& value) { return parse_number(value); }

std::vector<YearAmount> yearly_of(std::string const& value) {
  std::vector<YearAmount> all;
  for (auto const& entry : entries_of(value))
    if (auto const one = year_amount(entry)) all.push_back(*one);
  std::sort(all.begin(), all.end(), [](YearAmount const& a, YearAmount const& b) { return a.year < b.year; });
  return all;
}

bool is_judgement_field(TaskField const& field) {
  return field.key == "judged_by" || field.key == "judged_on" ||
         std::any_of(flags.begin(), flags.end(), [&](auto const& flag) { return field.key.starts_with(flag.key); });
}

std::vector<std::string> missing_judgements(Task const& task) {
  std::vector<std::string> missing;
  for (auto const& flag : flags) {
    if ((task.*flag.judgement).empty()) missing.emplace_back(flag.key);
    if (trimmed(task.*flag.reason).empty()) missing.push_back(std::string(flag.key) + "_reason");
  }
  if (trimmed(task.judged_by).empty()) missing.emplace_back("judged_by");
  if (task.judged_on.empty()) missing.emplace_back("judged_on");
  return missing;
}

std::vector<std::string> empty_fields(Task const& task) {
  std::vector<std::string> keys;
  for (auto const& field : of_task)
    if (!is_judgement_field(field) && trimmed(task.*field.value).empty()) keys.emplace_back(field.key);
  return keys;
}

}  // namespace kansenatlas

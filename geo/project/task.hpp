#pragma once
// A statutory task (medebewindstaak) as a record: what is asked, by whom, with which room, money, powers and risks.
//
// Every field is a text, so that one table of fields serves the register, the project file, spreadsheets and checks.
// An empty field means "not established"; nothing is guessed.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas {

struct Task {
  std::string id;         // "vr-brandweer"; lower-case letters, digits and '-'
  std::string name;       // "Een brandweer instellen en in stand houden"
  std::string law;        // "Wet veiligheidsregio's"
  std::string article;    // "10, onder e; 25"
  std::string bwb_id;     // "BWBR0027466"; several apart by ';'
  std::string text_read;  // which text of the law was read, or that none was
  std::string duty;       // mandatory, voluntary
  std::string client;     // the ministry that asks
  std::string body;       // who carries it out: VR, OD, GGD, gemeente, or another name
  std::string partition;  // id of the partition in which it is done; "gemeente": every municipality for itself
  std::string expectation;
  std::string room;  // policy room: low, medium, high
  std::string room_reason;
  std::string powers;
  std::string funding;  // how it is paid: any of funding_kinds, apart by '|'
  std::string funding_note;
  std::string amount;           // euro a year, in the area of amount_area
  std::string amount_year;      // 2025
  std::string amount_area;      // code of a region or municipality
  std::string amount_national;  // euro a year in the whole country, same year
  std::string amount_source;
  std::string costs;            // euro by year in amount_area, "2024=11800000|2025=12000000": what the task costs
  std::string budgets;          // the same of what is paid for it
  std::string controllability;  // can the body steer cost?
  std::string risks;
  std::string risk_bearer;
  std::string accountability;  // to whom, how, when
  std::string reference_date;  // of this record, YYYY-MM-DD
  std::string review_date;     // next recalibration, YYYY-MM-DD
  std::string indicators;      // ids that say something about it, apart by '|'
  std::string sources;         // addresses or titles, apart by '|'
  // Judgements that only people make: fits, partly, misfits; each with its reason.
  std::string ambition_funding, ambition_funding_reason;
  std::string ambition_powers, ambition_powers_reason;
  std::string risk_place, risk_place_reason;  // does the risk lie with who can bear it?
  std::string scale_fit, scale_fit_reason;
  std::string judged_by, judged_on;  // YYYY-MM-DD

  friend bool operator==(Task const&, Task const&) = default;
};
using Tasks = std::vector<Task>;

enum class TaskFieldKind { text, choice, choices, number, year, date, list, series };

struct TaskField {
  std::string_view key;  // "room_reason": in files and, with "task.field." before it, of its text
  TaskFieldKind kind = TaskFieldKind::text;
  std::string Task::* value = nullptr;
  std::span<std::string_view const> options;  // of a choice
};
// In the order of a table; id first.
std::span<TaskField const> task_fields();
// nullptr when no field has that key.
TaskField const* find_task_field(std::string_view key);
std::vector<std::string> task_field_keys();

// What is wrong with a value and the way out: a number that is none or negative, a date that is none, an option that
// there is not (near misses named), an id that is no id. Empty when nothing is.
std::string what_is_wrong(TaskField const& field, std::string const& value);
// Throws Error that names task, field and value when something is.
void check_task_value(std::string_view task_id, TaskField const& field, std::string const& value);
void check(Task const& task);

// Entries of a field of kind choices or list.
std::vector<std::string> entries_of(std::string const& value);
std::optional<double> number_of(std::string const& value);
// Entries of a field of kind series, oldest first; an entry that is none is left out.
struct YearAmount {
  int year = 0;
  double amount = 0;
  friend bool operator==(YearAmount const&, YearAmount const&) = default;
};
std::vector<YearAmount> yearly_of(std::string const& value);

// The four judgements on congruence.
struct CongruenceFlag {
  std::string_view key;  // "ambition_funding"
  std::string Task::* judgement = nullptr;
  std::string Task::* reason = nullptr;
};
std::span<CongruenceFlag const> congruence_flags();

// Does it belong to the judgements: one of them, its reason, by whom, when?
bool is_judgement_field(TaskField const& field);
// What is still missing for the judgements to be complete: keys of fields, in order. A judgement needs its reason, and
// with all judgements made, who made them and when.
std::vector<std::string> missing_judgements(Task const& task);
// Fields of the record, judgements apart, that are empty.
std::vector<std::string> empty_fields(Task const& task);

}  // namespace kansenatlas

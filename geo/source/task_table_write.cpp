#include "geo/source/csv_writer.hpp"
#include "geo/source/spreadsheet.hpp"
#include "geo/source/task_table.hpp"

namespace kansenatlas {
namespace {

std::string title_of(TaskField const& field, Texts const& texts) {
  return texts.text("task.field." + std::string(field.key));
}

std::string word_of(std::string const& option, Texts const& texts) { return texts.text("task.option." + option); }

std::vector<std::string> words_of(TaskField const& field, Texts const& texts) {
  std::vector<std::string> words;
  for (auto const option : field.options) words.push_back(word_of(std::string(option), texts));
  return words;
}

SheetColumn column_of(TaskField const& field, Texts const& texts) {
  SheetColumn column{title_of(field, texts),
                     field.kind == TaskFieldKind::text ? 32.0 : 18.0,
                     field.kind == TaskFieldKind::number || field.kind == TaskFieldKind::year,
                     {}};
  if (field.kind == TaskFieldKind::year) column.number_format = "0";
  if (field.kind == TaskFieldKind::choice) column.options = words_of(field, texts);
  return column;
}

std::string cell_of(Task const& task, TaskField const& field, Texts const& texts) {
  std::string const& value = task.*field.value;
  if (field.options.empty()) return value;
  std::string words;
  for (auto const& entry : entries_of(value)) words += (words.empty() ? "" : " | ") + word_of(entry, texts);
  return words;
}

Sheet task_sheet(Tasks const& tasks, Texts const& texts) {
  Sheet sheet{texts.text("task.sheet.tasks"), {}, {}};
  for (auto const& field : task_fields()) sheet.columns.push_back(column_of(field, texts));
  for (auto const& task : tasks) {
    sheet.rows.emplace_back();
    for (auto const& field : task_fields()) sheet.rows.back().push_back(cell_of(task, field, texts));
  }
  return sheet;
}

Sheet term_sheet(std::vector<TaskTerm> const& terms, Texts const& texts) {
  Sheet sheet{texts.text("task.sheet.terms"),
              {{texts.text("task.sheet.term"), 30, false, {}}, {texts.text("task.sheet.meaning"), 110, false, {}}},
              {}};
  sheet.frozen_columns = 1;
  for (auto const& term : terms) sheet.rows.push_back({term.term, term.meaning});
  return sheet;
}

Sheet option_sheet(Texts const& texts) {
  Sheet sheet{texts.text("task.sheet.options"),
              {{texts.text("task.sheet.field"), 40, false, {}}, {texts.text("task.sheet.option"), 34, false, {}}},
              {}};
  sheet.frozen_columns = 1;
  for (auto const& field : task_fields())
    for (auto const& word : words_of(field, texts)) sheet.rows.push_back({title_of(field, texts), word});
  return sheet;
}

}  // namespace

void write_task_spreadsheet(std::filesystem::path const& path, TaskRegister const& tasks, Texts const& texts) {
  write_spreadsheet(path, {task_sheet(tasks.tasks, texts), term_sheet(tasks.terms, texts), option_sheet(texts)});
}

std::string task_csv(Tasks const& tasks) {
  CsvWriter table(task_field_keys());
  for (auto const& task : tasks) {
    std::vector<std::string> cells;
    for (auto const& field : task_fields()) cells.push_back(harmless_cell(task.*field.value));
    table.row(cells);
  }
  return table.text();
}

}  // namespace kansenatlas

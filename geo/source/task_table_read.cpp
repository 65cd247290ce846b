#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/source/csv_table.hpp"
#include "geo/source/spreadsheet.hpp"
#include "geo/source/task_table.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

std::vector<SheetRow> rows_of_csv(fs::path const& path, std::vector<Fault>& faults) {
  auto const table = CsvTable::read(path, path.filename().string(), &faults);
  std::vector<SheetRow> rows{{1, table.columns()}};
  for (int r = 0; r < table.size(); ++r) {
    SheetRow row{table.line(r), {}};
    for (std::size_t c = 0; c < table.columns().size(); ++c)
      row.cells.push_back(original_cell(std::string(table.cell(r, static_cast<int>(c)))));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<SheetRow> rows_of(fs::path const& path, std::vector<Fault>& faults) {
  auto const extension = search_key(path.extension().string());
  if (extension == "xlsx") return read_first_sheet(path);
  if (extension == "csv") return rows_of_csv(path, faults);
  throw UsageError(said("'{}': a table of tasks is an .xlsx or a .csv file", path.string()));
}

TaskField const* field_titled(std::string const& title, std::vector<Texts> const& languages) {
  if (auto const* field = find_task_field(trimmed(title))) return field;
  auto const key = search_key(title);
  for (auto const& texts : languages)
    for (auto const& field : task_fields())
      if (search_key(texts.text("task.field." + std::string(field.key))) == key) return &field;
  return nullptr;
}

// An option by its word in any of the languages; anything else as it stands, for the check to refuse.
std::string option_from(std::string const& word, TaskField const& field, std::vector<Texts> const& languages) {
  for (auto const& texts : languages)
    for (auto const option : field.options)
      if (search_key(texts.text("task.option." + std::string(option))) == search_key(word)) return std::string(option);
  return word;
}

std::string plain_number(std::string const& cell) {
  auto const number = parse_number(cell);
  return number && std::floor(*number) == *number && std::abs(*number) < 1e15 ? fmt::format("{:.0f}", *number) : cell;
}

std::string value_from(std::string const& cell, TaskField const& field, std::vector<Texts> const& languages) {
  std::string const text(trimmed(cell));
  switch (field.kind) {
    case TaskFieldKind::choice:
    case TaskFieldKind::choices: {
      std::vector<std::string> options;
      for (auto const& entry : entries_of(text)) options.push_back(option_from(entry, field, languages));
      return joined(options, "|");
    }
    case TaskFieldKind::number:
    case TaskFieldKind::year:
      return plain_number(text);
    case TaskFieldKind::date:
      return text.size() > 10 && text.ends_with("00:00:00") ? text.substr(0, 10) : text;
    case TaskFieldKind::list:
    case TaskFieldKind::series:
      return joined(entries_of(text), "|");
    case TaskFieldKind::text:
      return cell;
  }
  return cell;
}

// Reads the rows below a header and keeps what is wrong with each.
class TaskReading {
 public:
  TaskReading(std::string file, std::vector<Texts> const& languages, TaskTable& table)
      : m_file(std::move(file)), m_languages(languages), m_table(table) {}

  void take_header(SheetRow const& header) {
    for (auto const& title : header.cells) {
      auto const* field = title.empty() ? nullptr : field_titled(title, m_languages);
      if (field && std::find(m_columns.begin(), m_columns.end(), field) != m_columns.end())
        throw Error(said("{}: column '{}' is there twice; remove one", m_file, title));
      if (!field && !title.empty())
        complain(header.number, title, "", said("is no field of a task; remove the column"));
      m_columns.push_back(field);
    }
    if (std::find(m_columns.begin(), m_columns.end(), find_task_field("id")) == m_columns.end())
      throw Error(said("{}: no column id in row {}; write the table with 'kansenatlas tasks --out' first", m_file,
                       header.number));
  }

  void take(SheetRow const& row) {
    TaskChange change;
    bool is_good = true;
    for (std::size_t c = 0; c < std::min(row.cells.size(), m_columns.size()); ++c) {
      auto const* field = m_columns[c];
      if (!field) continue;
      auto const value = value_from(row.cells[c], *field, m_languages);
      if (field->key == "id") change.id = value;
      is_good = holds(row, *field, value) && is_good;
      if (field->key != "id") change.fields[std::string(field->key)] = value;
    }
    if (is_good && !m_ids.insert(change.id).second) {
      complain(row.number, "id", change.id, said("is there twice; remove one of the rows"));
      is_good = false;
    }
    if (is_good) m_table.rows.push_back(std::move(change));
  }

 private:
  bool holds(SheetRow const& row, TaskField const& field, std::string const& value) {
    auto const wrong = what_is_wrong(field, value);
    if (!wrong.empty()) complain(row.number, std::string(field.key), value, wrong);
    return wrong.empty();
  }

  void complain(int row, std::string field, std::string value, std::string message) {
    m_table.faults.push_back({m_file, row, std::move(field), std::move(value), std::move(message)});
  }

  std::string m_file;
  std::vector<Texts> const& m_languages;
  TaskTable& m_table;
  std::vector<TaskField const*> m_columns;
  std::set<std::string> m_ids;
};

}  // namespace

TaskTable read_task_table(fs::path const& path, std::vector<Texts> const& languages) {
  TaskTable table;
  auto const rows = rows_of(path, table.faults);
  if (rows.empty()) throw Error(said("{}: the first sheet is empty", path.string()));
  TaskReading reading(path.filename().string(), languages, table);
  reading.take_header(rows.front());
  for (std::size_t r = 1; r < rows.size(); ++r) reading.take(rows[r]);
  return table;
}

TaskChanges changes_of(TaskTable const& table, Tasks const& tasks) {
  TaskChanges changes;
  for (auto const& row : table.rows) {
    auto const* known = find_task(tasks, row.id);
    Task const base = known ? *known : Task{};
    TaskChange change{row.id, {}};
    for (auto const& [key, value] : row.fields)
      if (auto const* field = find_task_field(key); base.*field->value != value) change.fields[key] = value;
    if (!change.fields.empty()) changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace kansenatlas

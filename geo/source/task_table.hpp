#pragma once
// Tasks as a table that people fill in: XLSX or CSV, out and in.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/project/task.hpp"
#include "geo/project/task_changes.hpp"
#include "geo/source/fault.hpp"
#include "geo/source/task_register.hpp"

namespace kansenatlas {

// Three sheets: the tasks with lists of choices, the terms, and the possible values. Titles and options in the language
// of `texts`.
void write_task_spreadsheet(std::filesystem::path const& path, TaskRegister const& tasks, Texts const& texts);

// The tasks alone, with the keys of the fields as header and options by their key. Cells are harmless in a spreadsheet.
std::string task_csv(Tasks const& tasks);

// What a filled-in table says, row by row.
struct TaskTable {
  TaskChanges rows;           // every field of the table, also those left empty
  std::vector<Fault> faults;  // rows that cannot be taken, with their row, field and value
};
// XLSX (first sheet) or CSV, by extension. Columns are recognised by key or by their title in any of `languages`;
// options by key or word; amounts and years also as a spreadsheet shows them ("1200.0"), dates also as "2026-11-25
// 00:00:00". A column that is none is a fault; rows without an id are left out with a fault. Throws Error when the file
// cannot be read or has no column id.
TaskTable read_task_table(std::filesystem::path const& path, std::vector<Texts> const& languages);

// The changes that a table makes to `tasks`: only the fields that differ.
TaskChanges changes_of(TaskTable const& table, Tasks const& tasks);

}  // namespace kansenatlas

#pragma once
// Sheets of rows and columns as XLSX: written with a header, frozen panes and lists of choices, read back as text.
#include <filesystem>
#include <string>
#include <vector>

namespace kansenatlas {

struct SheetColumn {
  std::string title;
  double width = 16;                      // in characters
  bool is_number = false;                 // cells that hold a plain decimal number are written as numbers
  std::vector<std::string> options = {};  // a person picks one of these; empty: anything
  // As spreadsheets write it; of the decimals after "0." each cell shows those that it needs: 24, not "24,".
  std::string number_format = "#,##0.##";
  bool is_date = false;  // cells that hold a day (ISO 8601) are written as one
};

struct Sheet {
  std::string name;  // at most 31 letters
  std::vector<SheetColumn> columns;
  std::vector<std::vector<std::string>> rows;  // empty cells stay empty
  int frozen_columns = 2;
  std::string footer = {};  // on every printed page, beside its number
  bool is_list = true;      // of things to filter; else a page to read
};

// What a spreadsheet says of itself.
struct SheetProperties {
  std::string title, subject, status, author;  // empty: not known
  std::string created;                         // ISO 8601; empty: 2024-01-01, never the clock
};

// Same sheets, same bytes, in any locale. Texts are written as texts, so a cell that begins with '=' is never a
// formula. Throws Error when the file cannot be written.
void write_spreadsheet(std::filesystem::path const& path, std::vector<Sheet> const& sheets,
                       SheetProperties const& about = {});

// One row of a sheet as it was read.
struct SheetRow {
  int number = 0;  // in the sheet, the first is 1
  std::vector<std::string> cells;
};
// The first sheet of an XLSX file, its first row included; rows without any text are left out, formulas give their last
// result. Throws Error that names the file: not there, no regular file, no XLSX.
std::vector<SheetRow> read_first_sheet(std::filesystem::path const& path);
struct NamedSheet {
  std::string name;
  std::vector<SheetRow> rows;
};
// Every sheet of it, the same way, in their order.
std::vector<NamedSheet> read_sheets(std::filesystem::path const& path);

// A text that a spreadsheet program would take for a formula ('=', '+', '-', '@', tab or return at its start) with an
// apostrophe before it, for CSV; and the text as it was.
std::string harmless_cell(std::string const& text);
std::string original_cell(std::string const& text);

}  // namespace kansenatlas

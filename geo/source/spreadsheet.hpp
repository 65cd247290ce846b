#pragma once
// Sheets of rows and columns as XLSX: written with a header, frozen panes and lists of choices, read back as text.
#include <filesystem>
#include <string>
#include <vector>

namespace kansenatlas {

struct SheetColumn {
  std::string title;
  double width = 16;                 // in characters
  bool is_number = false;            // cells that hold a plain decimal number are written as numbers
  std::vector<std::string> options;  // a person picks one of these; empty: anything
};

struct Sheet {
  std::string name;  // at most 31 letters
  std::vector<SheetColumn> columns;
  std::vector<std::vector<std::string>> rows;  // empty cells stay empty
};

// Same sheets, same bytes. Texts are written as texts, so a cell that begins with '=' is never a formula. Throws Error
// when the file cannot be written.
void write_spreadsheet(std::filesystem::path const& path, std::vector<Sheet> const& sheets);

// One row of a sheet as it was read.
struct SheetRow {
  int number = 0;  // in the sheet, the first is 1
  std::vector<std::string> cells;
};
// The first sheet of an XLSX file, its first row included; rows without any text are left out, formulas give their last
// result. Throws Error that names the file: not there, no regular file, no XLSX.
std::vector<SheetRow> read_first_sheet(std::filesystem::path const& path);

// A text that a spreadsheet program would take for a formula ('=', '+', '-', '@', tab or return at its start) with an
// apostrophe before it, for CSV; and the text as it was.
std::string harmless_cell(std::string const& text);
std::string original_cell(std::string const& text);

}  // namespace kansenatlas

#pragma once
// A table of comma-separated text (RFC 4180): a header row, then records with as many fields. Quoted fields may hold
// commas, doubled quotes and line breaks; lines end in LF or CRLF; a byte order mark is skipped; the text is UTF-8.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/date.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas {

class CsvTable;

// One record. Valid as long as its table. Each reader of a value throws FaultError that names file, row, field and
// value; a name that is no column throws too.
class CsvRow {
 public:
  CsvRow(CsvTable const& table, int index) : m_table(&table), m_index(index) {}
  [[nodiscard]] int line() const;                         // in the file, the header is 1; of the record's first line
  [[nodiscard]] bool has(std::string_view column) const;  // is there such a column
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view text(std::string_view column) const;
  [[nodiscard]] std::string required(std::string_view column) const;                                 // not empty
  [[nodiscard]] std::vector<std::string> list(std::string_view column, char separator = '|') const;  // empty: no entry
  [[nodiscard]] double number(std::string_view column) const;
  [[nodiscard]] std::optional<double> optional_number(std::string_view column) const;  // empty: nothing
  [[nodiscard]] long long integer(std::string_view column) const;
  [[nodiscard]] bool truth(std::string_view column) const;                        // "true" or "false"
  [[nodiscard]] Date date(std::string_view column) const;                         // YYYY-MM-DD; empty: unknown
  [[nodiscard]] Fault fault(std::string_view column, std::string message) const;  // about that field of this row

 private:
  CsvTable const* m_table;
  int m_index;
};

// What separates the fields of a table by its first line: the semicolon or tab where there is one and no comma, else
// the comma. The project writes commas; other people's spreadsheets may not.
char separator_of(std::string_view text);

class CsvTable {
 public:
  // `origin` names the text in messages. A record with too few or too many fields or a misplaced quote goes into
  // `faults` and is left out; without `faults` it throws FaultError. A text without a header, with two columns of one
  // name, or that is not UTF-8 throws FaultError always.
  static CsvTable parse(std::string_view text, std::string origin, std::vector<Fault>* faults = nullptr,
                        char separator = ',');
  // Throws Error when there is no such file.
  static CsvTable read(std::filesystem::path const& file, std::string origin, std::vector<Fault>* faults = nullptr);

  [[nodiscard]] std::string const& origin() const { return m_origin; }
  [[nodiscard]] std::vector<std::string> const& columns() const { return m_columns; }
  [[nodiscard]] std::optional<int> find_column(std::string_view name) const;
  // Throws FaultError that names the column and those there are.
  [[nodiscard]] int column(std::string_view name) const;
  // Throws FaultError for the first of `names` that is not there.
  void require(std::span<std::string_view const> names) const;

  [[nodiscard]] int size() const { return static_cast<int>(m_lines.size()); }
  [[nodiscard]] CsvRow row(int index) const { return {*this, index}; }
  [[nodiscard]] int line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  [[nodiscard]] std::string_view cell(int row, int column) const;

 private:
  friend class CsvParser;
  struct Cell {
    std::size_t first = 0, length = 0;
  };
  std::string m_origin;
  std::string m_text;  // fields end to end, quotes resolved
  std::vector<std::string> m_columns;
  std::vector<Cell> m_cells;  // row by row
  std::vector<int> m_lines;
};

}  // namespace kansenatlas

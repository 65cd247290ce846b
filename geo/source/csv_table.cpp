#include "geo/source/csv_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"
#include "geo/source/csv_parser.hpp"

namespace kansenatlas {

char separator_of(std::string_view text) {
  auto const header = text.substr(0, text.find('\n'));
  for (char const separator : {',', ';', '\t'})
    if (header.find(separator) != std::string_view::npos) return separator;
  return ',';
}

CsvTable CsvTable::parse(std::string_view text, std::string origin, std::vector<Fault>* faults, char separator) {
  CsvTable table;
  table.m_origin = std::move(origin);
  CsvParser(text, table, faults, separator).run();
  return table;
}

CsvTable CsvTable::read(std::filesystem::path const& file, std::string origin, std::vector<Fault>* faults) {
  return parse(read_whole_file(file), std::move(origin), faults);
}

std::optional<int> CsvTable::find_column(std::string_view name) const {
  auto const at = std::find(m_columns.begin(), m_columns.end(), name);
  if (at == m_columns.end()) return std::nullopt;
  return static_cast<int>(at - m_columns.begin());
}

int CsvTable::column(std::string_view name) const {
  if (auto const found = find_column(name)) return *found;
  throw FaultError(
      {m_origin, 1, std::string(name), "", said("there is no such column; there are: {}", joined(m_columns, ", "))});
}

void CsvTable::require(std::span<std::string_view const> names) const {
  for (auto const name : names) static_cast<void>(column(name));
}

std::string_view CsvTable::cell(int row, int column) const {
  auto const& at = m_cells[static_cast<std::size_t>(row) * m_columns.size() + static_cast<std::size_t>(column)];
  return std::string_view(m_text).substr(at.first, at.length);
}

int CsvRow::line() const { return m_table->line(m_index); }

bool CsvRow::has(std::string_view column) const { return m_table->find_column(column).has_value(); }

std::string_view CsvRow::text(int column) const { return m_table->cell(m_index, column); }

std::string_view CsvRow::text(std::string_view column) const { return text(m_table->column(column)); }

Fault CsvRow::fault(std::string_view column, std::string message) const {
  auto const index = m_table->find_column(column);
  return {m_table->origin(), line(), std::string(column), index ? std::string(text(*index)) : "", std::move(message)};
}

std::string CsvRow::required(std::string_view column) const {
  auto const found = text(column);
  if (found.empty()) throw FaultError(fault(column, said("may not be empty; fill it in")));
  return std::string(found);
}

std::vector<std::string> CsvRow::list(std::string_view column, char separator) const {
  auto const found = text(column);
  return found.empty() ? std::vector<std::string>{} : split(found, separator);
}

double CsvRow::number(std::string_view column) const {
  if (auto const number = parse_number(text(column))) return *number;
  throw FaultError(fault(column, said("is not a number; write it with a decimal point and without spaces")));
}

std::optional<double> CsvRow::optional_number(std::string_view column) const {
  if (text(column).empty()) return std::nullopt;
  return number(column);
}

long long CsvRow::integer(std::string_view column) const {
  if (auto const number = parse_integer(text(column))) return *number;
  throw FaultError(fault(column, said("is not a whole number")));
}

bool CsvRow::truth(std::string_view column) const {
  auto const found = text(column);
  if (found == "true") return true;
  if (found == "false") return false;
  throw FaultError(fault(column, said("write true or false")));
}

Date CsvRow::date(std::string_view column) const {
  auto const found = text(column);
  if (found.empty()) return {};
  if (auto const date = parse_date(found)) return *date;
  throw FaultError(fault(column, said("is not a day; write YYYY-MM-DD")));
}

}  // namespace kansenatlas

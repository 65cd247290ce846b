#include "geo/source/csv_writer.hpp"

#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

void append_field(std::string& text, std::string_view field, char separator) {
  bool const has_edge_space = !field.empty() && (field.front() == ' ' || field.back() == ' ');
  if (!has_edge_space && field.find_first_of("\"\r\n") == std::string_view::npos &&
      field.find(separator) == std::string_view::npos) {
    text += field;
    return;
  }
  text += '"';
  for (char const c : field) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

}  // namespace

CsvWriter::CsvWriter(std::vector<std::string> const& columns, char separator)
    : m_columns(columns.size()), m_separator(separator) {
  row(columns);
}

void CsvWriter::row(std::vector<std::string> const& fields) {
  if (fields.size() != m_columns)
    throw std::logic_error(fmt::format("{} fields in a table of {} columns", fields.size(), m_columns));
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) m_text += m_separator;
    append_field(m_text, fields[i], m_separator);
  }
  if (fields.size() == 1 && fields.front().empty()) m_text += "\"\"";
  m_text += '\n';
}

std::string csv_number(double value) {
  if (std::isnan(value)) return "";
  if (value == std::floor(value) && std::fabs(value) < 1e15) return fmt::format("{:.0f}", value == 0 ? 0.0 : value);
  return fmt::format("{}", value);
}

}  // namespace kansenatlas

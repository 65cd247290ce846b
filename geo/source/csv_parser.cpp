#include "geo/source/csv_parser.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/source/utf8.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

int line_at(std::string_view text, std::size_t position) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

}  // namespace

CsvParser::CsvParser(std::string_view text, CsvTable& table, std::vector<Fault>* faults, char separator)
    : m_text(text), m_table(table), m_faults(faults), m_separator(separator) {
  if (m_text.starts_with(byte_order_mark)) m_text.remove_prefix(byte_order_mark.size());
}

void CsvParser::run() {
  auto const valid = valid_utf8_length(m_text);
  if (valid < m_text.size())
    throw FaultError(
        {m_table.m_origin, line_at(m_text, valid), "", "", said("the text is not UTF-8; save the file as UTF-8")});
  m_table.m_text.reserve(m_text.size());
  take_header();
  while (!at_end()) {
    int const line = m_line;
    if (read_record())
      take_record(line);
    else
      complain(line, m_complaint);
  }
}

void CsvParser::take_header() {
  bool const is_whole = !m_text.empty() && read_record();
  if (!is_whole || (m_record.size() == 1 && m_record.front().length == 0))
    throw FaultError({m_table.m_origin, 1, "", "", said("there is no header row with the names of the columns")});
  for (auto const& cell : m_record) {
    auto const name = m_table.m_text.substr(cell.first, cell.length);
    if (m_table.find_column(name))
      throw FaultError({m_table.m_origin, 1, name, name, said("two columns have this name; rename or remove one")});
    m_table.m_columns.push_back(name);
  }
}

void CsvParser::take_record(int line) {
  bool const is_blank = m_record.size() == 1 && m_record.front().length == 0 && m_table.m_columns.size() > 1;
  if (is_blank) return;
  if (m_record.size() != m_table.m_columns.size()) {
    complain(line, said("the row has {} fields where the header has {}; quote a field that holds a '{}'",
                        m_record.size(), m_table.m_columns.size(), m_separator));
    return;
  }
  m_table.m_cells.insert(m_table.m_cells.end(), m_record.begin(), m_record.end());
  m_table.m_lines.push_back(line);
}

void CsvParser::complain(int line, std::string message) {
  Fault fault{m_table.m_origin, line, "", "", std::move(message)};
  if (!m_faults) throw FaultError(std::move(fault));
  m_faults->push_back(std::move(fault));
}

bool CsvParser::read_record() {
  m_record.clear();
  while (true) {
    bool const is_quoted = !at_end() && m_text[m_at] == '"';
    if (!(is_quoted ? read_quoted_field() : read_field())) {
      skip_to_next_line();
      return false;
    }
    if (at_end()) return true;
    if (m_text[m_at] != m_separator) {
      end_line();
      return true;
    }
    ++m_at;
  }
}

bool CsvParser::read_field() {
  char const ends[] = {m_separator, '\r', '\n', '"'};
  auto const end = std::min(m_text.find_first_of({ends, std::size(ends)}, m_at), m_text.size());
  m_record.push_back({m_table.m_text.size(), end - m_at});
  m_table.m_text += m_text.substr(m_at, end - m_at);
  m_at = end;
  if (at_end() || m_text[m_at] != '"') return true;
  m_complaint =
      said("a quote stands inside a field that does not begin with one; quote the whole field and double the quote");
  return false;
}

bool CsvParser::read_quoted_field() {
  auto const first = m_table.m_text.size();
  ++m_at;
  while (true) {
    auto const quote = m_text.find('"', m_at);
    if (quote == std::string_view::npos) {
      m_complaint = said("a quote is opened and never closed");
      return false;
    }
    m_table.m_text += m_text.substr(m_at, quote - m_at);
    m_line += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                          m_text.begin() + static_cast<std::ptrdiff_t>(quote), '\n'));
    m_at = quote + 1;
    if (at_end() || m_text[m_at] != '"') break;
    m_table.m_text += '"';
    ++m_at;
  }
  m_record.push_back({first, m_table.m_text.size() - first});
  if (at_end() || m_text[m_at] == m_separator || m_text[m_at] == '\n' || m_text[m_at] == '\r') return true;
  m_complaint = said("text follows a closing quote; double a quote that belongs to the field");
  return false;
}

void CsvParser::skip_to_next_line() {
  m_at = std::min(m_text.find('\n', m_at), m_text.size());
  if (!at_end()) end_line();
}

void CsvParser::end_line() {
  if (m_text[m_at] == '\r') ++m_at;
  if (!at_end() && m_text[m_at] == '\n') ++m_at;
  ++m_line;
}

}  // namespace kansenatlas

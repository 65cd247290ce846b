#pragma once
// Comma-separated text (RFC 4180) with LF line ends; a field is quoted only where it must be. Where a comma is the
// decimal sign, a semicolon can stand between the fields.
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas {

class CsvWriter {
 public:
  // Begins with the header row.
  explicit CsvWriter(std::vector<std::string> const& columns, char separator = ',');
  // A row with one field a column; a wrong number of fields is a fault of the program and throws std::logic_error.
  void row(std::vector<std::string> const& fields);
  [[nodiscard]] std::string const& text() const { return m_text; }

 private:
  std::size_t m_columns;
  char m_separator;
  std::string m_text;
};

// The shortest decimal text that reads back as the same number ("12.5"); "" for NaN.
std::string csv_number(double value);

}  // namespace kansenatlas

#pragma once
// The state machine behind CsvTable: one pass over the bytes.
#include <string>
#include <string_view>
#include <vector>

#include "geo/source/csv_table.hpp"

namespace kansenatlas {

class CsvParser {
 public:
  CsvParser(std::string_view text, CsvTable& table, std::vector<Fault>* faults, char separator = ',');
  void run();

 private:
  [[nodiscard]] bool at_end() const { return m_at == m_text.size(); }
  // Reads one record into m_record; false when its quotes are misplaced (m_complaint says how).
  bool read_record();
  bool read_field();
  bool read_quoted_field();
  void skip_to_next_line();
  void end_line();
  void take_header();
  void take_record(int line);
  void complain(int line, std::string message);

  std::string_view m_text;
  CsvTable& m_table;
  std::vector<Fault>* m_faults;
  char m_separator;
  std::size_t m_at = 0;
  int m_line = 1;
  std::vector<CsvTable::Cell> m_record;
  std::string m_complaint;
};

}  // namespace kansenatlas

#include "geo/source/folder_reading.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

template <class Read, class Value>
Value value_or(std::vector<Fault>& faults, Read read, Value otherwise) {
  try {
    return read();
  } catch (FaultError const& error) {
    faults.push_back(error.fault());
    return otherwise;
  }
}

}  // namespace

std::string LenientRow::required(std::string_view column) const {
  return value_or(*m_faults, [&] { return m_row.required(column); }, std::string());
}

double LenientRow::number(std::string_view column) const {
  return value_or(*m_faults, [&] { return m_row.number(column); }, 0.0);
}

double LenientRow::optional_number(std::string_view column) const {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  return value_or(*m_faults, [&] { return m_row.optional_number(column).value_or(none); }, none);
}

long long LenientRow::integer(std::string_view column) const {
  return value_or(*m_faults, [&] { return m_row.integer(column); }, 0LL);
}

bool LenientRow::truth(std::string_view column) const {
  return value_or(*m_faults, [&] { return m_row.truth(column); }, false);
}

Date LenientRow::date(std::string_view column) const {
  return value_or(*m_faults, [&] { return m_row.date(column); }, Date{});
}

void FolderReader::each_row(std::string const& file, std::vector<std::string> const& columns,
                            std::function<void(LenientRow const&)> const& take) {
  try {
    auto const table = CsvTable::read(m_folder / file, file, &m_faults);
    table.require(std::vector<std::string_view>(columns.begin(), columns.end()));
    for (int r = 0; r < table.size(); ++r) take(LenientRow(table.row(r), m_faults));
  } catch (FaultError const& error) {
    m_faults.push_back(error.fault());
  } catch (Error const& error) {
    note(file, said("{}; every table of the folder must be there", error.what()));
  }
}

bool FolderReader::is_new(std::map<std::string, int>& seen, LenientRow const& row, std::string_view column) {
  auto const [at, is_first] = seen.emplace(row.text(column), row.line());
  if (!is_first) row.blame(column, said("stands in row {} too; keep one of them", at->second));
  return is_first;
}

void FolderReader::note_stray_files(std::string const& subfolder, std::set<std::string> const& expected) {
  std::error_code ignored;
  std::vector<std::string> stray;
  for (auto const& entry : fs::recursive_directory_iterator(m_folder / subfolder, ignored)) {
    auto const file = entry.path().lexically_relative(m_folder).generic_string();
    if (entry.is_regular_file() && !expected.contains(file)) stray.push_back(file);
  }
  std::sort(stray.begin(), stray.end());
  for (auto const& file : stray)
    note(file, said("nothing in the catalogue refers to this file; name it there or remove it"));
}

std::vector<std::string> FolderReader::codes() const {
  std::vector<std::string> codes;
  for (auto const& municipality : m_atlas.municipalities) codes.push_back(municipality.code);
  return codes;
}

}  // namespace kansenatlas

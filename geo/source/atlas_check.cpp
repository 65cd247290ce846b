#include "geo/source/atlas_check.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "geo/source/atlas_check_parts.hpp"
#include "geo/source/csv_table.hpp"

namespace kansenatlas {
namespace {

bool row_has(CsvRow const& row, std::vector<std::pair<std::string, std::string>> const& key) {
  return std::all_of(key.begin(), key.end(), [&](auto const& field) { return row.text(field.first) == field.second; });
}

// From findings to rows of the tables in a folder; each table is opened once.
class FolderLocator {
 public:
  explicit FolderLocator(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  Fault fault_of(Finding const& finding) {
    bool const is_table = !finding.table.starts_with("boundaries/");
    auto const file = finding.table + (is_table ? ".csv" : ".txt");
    Fault fault{file, 0, finding.field, finding.value, finding.message};
    if (!is_table || finding.key.empty()) return fault;
    auto const& table = opened(file);
    for (int r = 0; r < table.size() && fault.row == 0; ++r)
      if (row_has(table.row(r), finding.key)) fault.row = table.line(r);
    return fault;
  }

 private:
  CsvTable const& opened(std::string const& file) {
    auto const at = m_tables.find(file);
    if (at != m_tables.end()) return at->second;
    std::vector<Fault> told_before;
    return m_tables.emplace(file, CsvTable::read(m_folder / file, file, &told_before)).first->second;
  }

  std::filesystem::path m_folder;
  std::map<std::string, CsvTable> m_tables;
};

}  // namespace

std::vector<Finding> check_country(Country const& country, std::vector<KnownHole> const* holes) {
  Findings findings;
  check_municipalities(*country.atlas, findings);
  check_partitions(*country.atlas, findings);
  check_indicators(*country.atlas, findings);
  check_mergers(*country.atlas, findings);
  check_figures(*country.atlas, findings);
  check_ground(country, holes, findings);
  return findings;
}

FolderReading check_data_folder(std::filesystem::path const& folder) {
  auto reading = read_data_folder(folder);
  FolderLocator locator(folder);
  for (auto const& finding : check_country(reading.country, &reading.holes))
    reading.faults.push_back(locator.fault_of(finding));
  std::stable_sort(reading.faults.begin(), reading.faults.end(),
                   [](Fault const& a, Fault const& b) { return std::tie(a.file, a.row) < std::tie(b.file, b.row); });
  return reading;
}

}  // namespace kansenatlas

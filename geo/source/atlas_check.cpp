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

// Was this very value blamed already? What is read in its place is no fault of its own.
bool is_blamed(std::vector<Fault> const& faults, Fault const& fault) {
  return std::any_of(faults.begin(), faults.end(), [&](Fault const& told) {
    return told.file == fault.file && told.field == fault.field && told.row == fault.row;
  });
}

// A sum of the municipalities says nothing where one of them, or where it lies, could not be read.
bool spoils_sums(Fault const& fault) {
  return fault.file == "municipalities.csv" || fault.file.starts_with("memberships/");
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

// A row of municipalities.csv that could not be read: what adds up all municipalities says nothing then.
bool loses_a_municipality(Fault const& fault) {
  return fault.file == "municipalities.csv" && (fault.field.empty() || fault.field == "code");
}

}  // namespace

std::vector<Finding> check_country(Country const& country, CrossChecks const* checks) {
  Findings findings;
  check_municipalities(*country.atlas, findings);
  check_partitions(*country.atlas, findings);
  check_indicators(*country.atlas, findings);
  check_mergers(*country.atlas, findings);
  check_figures(*country.atlas, findings);
  check_ground(country, checks ? &checks->holes : nullptr, findings);
  if (checks) check_totals(*country.atlas, checks->totals, findings);
  return findings;
}

FolderReading check_data_folder(std::filesystem::path const& folder) {
  auto reading = read_data_folder(folder);
  FolderLocator locator(folder);
  auto checks = reading.checks;
  if (std::any_of(reading.faults.begin(), reading.faults.end(), spoils_sums)) checks.totals.clear();
  auto findings = check_country(reading.country, &checks);
  auto const read_faults = reading.faults;
  if (std::any_of(read_faults.begin(), read_faults.end(), loses_a_municipality))
    std::erase_if(findings, [](Finding const& finding) { return finding.table.starts_with("observations/"); });
  for (auto const& finding : findings)
    if (auto fault = locator.fault_of(finding); !is_blamed(read_faults, fault))
      reading.faults.push_back(std::move(fault));
  std::stable_sort(reading.faults.begin(), reading.faults.end(),
                   [](Fault const& a, Fault const& b) { return std::tie(a.file, a.row) < std::tie(b.file, b.row); });
  return reading;
}

}  // namespace kansenatlas

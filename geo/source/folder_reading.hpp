#pragma once
// The parts that read_data_folder is made of. Each reads one or more tables of the folder into the atlas, notes what is
// wrong and goes on.
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "geo/source/csv_table.hpp"
#include "geo/source/data_folder.hpp"

namespace kansenatlas {

// One row of which each field is judged by itself: a bad one is noted and read as empty.
class LenientRow {
 public:
  LenientRow(CsvRow row, std::vector<Fault>& faults) : m_row(row), m_faults(&faults) {}
  [[nodiscard]] bool has(std::string_view column) const { return m_row.has(column); }
  [[nodiscard]] std::string text(std::string_view column) const { return std::string(m_row.text(column)); }
  [[nodiscard]] std::string required(std::string_view column) const;
  [[nodiscard]] std::vector<std::string> list(std::string_view column) const { return m_row.list(column); }
  [[nodiscard]] double number(std::string_view column) const;
  [[nodiscard]] double optional_number(std::string_view column) const;  // empty: NaN
  [[nodiscard]] long long integer(std::string_view column) const;
  [[nodiscard]] bool truth(std::string_view column) const;
  [[nodiscard]] Date date(std::string_view column) const;
  [[nodiscard]] int line() const { return m_row.line(); }
  // The value that the word in that column stands for.
  template <class Value>
  [[nodiscard]] Value word(std::string_view column, std::optional<Value> (*from)(std::string_view),
                           std::string_view choices) const {
    if (auto const value = from(m_row.text(column))) return *value;
    blame(column, said("is none of: {}", choices));
    return Value{};
  }
  void blame(std::string_view column, std::string message) const {
    m_faults->push_back(m_row.fault(column, std::move(message)));
  }

 private:
  CsvRow m_row;
  std::vector<Fault>* m_faults;
};

class FolderReader {
 public:
  explicit FolderReader(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  void read_settings();
  void read_sources();
  void read_municipalities();
  void read_themes();
  void read_mergers();
  void read_partitions();
  void read_indicators();
  void read_observations();
  void read_arrangements();
  void read_ground();
  void read_holes();
  void read_totals();
  FolderReading finish() &&;

 private:
  // The rows of one table that has those columns; a fault of the whole table is noted and gives no rows.
  void each_row(std::string const& file, std::vector<std::string> const& columns,
                std::function<void(LenientRow const&)> const& take);
  void note(std::string file, std::string message) {
    m_faults.push_back({std::move(file), 0, "", "", std::move(message)});
  }
  // Notes a value that stands in that column for the second time.
  bool is_new(std::map<std::string, int>& seen, LenientRow const& row, std::string_view column);

  void read_regions(Partition& partition);
  void read_memberships(Partition& partition);
  std::vector<Observation> read_series(std::string const& file, Indicator const& indicator);
  [[nodiscard]] bool is_known_area(std::string const& code, int map_year) const;
  void note_stray_files(std::string const& subfolder, std::set<std::string> const& expected);
  [[nodiscard]] std::vector<std::string> codes() const;

  std::filesystem::path m_folder;
  std::vector<Fault> m_faults;
  Atlas m_atlas;
  Ground m_ground;
  std::vector<KnownHole> m_holes;
  std::vector<PublishedTotal> m_totals;
  bool m_lacks_municipalities = false;        // a row of them could not be read: no blame for references to it
  std::map<std::string, int> m_municipality;  // code to index
  std::set<std::string> m_published_areas;    // regions, and municipalities of other years
};

// "rmbw.werkloosheid" -> "observations/rmbw/werkloosheid.csv".
std::string observation_file_of(std::string_view indicator_id);

}  // namespace kansenatlas

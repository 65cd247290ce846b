#pragma once
// The tables of a data folder while they are being made: nothing is written before all of them are right.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "geo/source/csv_writer.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas {

class TableSet {
 public:
  // `name` relative to the folder: "regions/provincie.csv". Two tables of one name throw std::logic_error.
  void add(std::string const& name, CsvWriter const& table);
  [[nodiscard]] std::map<std::string, std::string> const& texts() const { return m_texts; }

  // Writes each table whose bytes differ from what is there, and removes tables of an earlier run that are no longer
  // made, from the folders that hold one table a region, partition or series. Other files stay as they are.
  void write_to(std::filesystem::path const& folder) const;

 private:
  std::map<std::string, std::string> m_texts;
};

}  // namespace kansenatlas

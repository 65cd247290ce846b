#pragma once
// What the making of the facts reads: the publishers' files and the tables that we wrote ourselves.
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "geo/source/csv_table.hpp"
#include "geo/source/facts_table_set.hpp"

namespace kansenatlas {

// One run: where to read, what was made, what was wrong.
class FactsRun {
 public:
  // `sources` holds regions/ and indicators/, `catalogue` our own tables.
  FactsRun(std::filesystem::path sources, std::filesystem::path catalogue)
      : m_sources(std::move(sources)), m_catalogue(std::move(catalogue)) {}

  // "regions/gemeente_namen.csv". Broken records become faults; a missing file throws Error.
  CsvTable source(std::string const& name);
  // "partitions.csv" of the catalogue.
  CsvTable authored(std::string const& name);
  void complain(Fault fault) { m_faults.push_back(std::move(fault)); }

  TableSet tables;
  [[nodiscard]] std::vector<Fault> const& faults() const { return m_faults; }

 private:
  std::filesystem::path m_sources, m_catalogue;
  std::vector<Fault> m_faults;
};

// The code of each municipality of the map year, with its official name; from the list of names.
using MunicipalityNames = std::map<std::string, std::string>;

}  // namespace kansenatlas

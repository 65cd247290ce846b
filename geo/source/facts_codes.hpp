#pragma once
// Which municipality codes figures may use, and to which year's municipal map a set of codes belongs.
#include <optional>
#include <set>
#include <string>

#include "geo/source/facts_input.hpp"

namespace kansenatlas {

enum class CodeUse { known, left_out, unknown };

class MunicipalityCodes {
 public:
  // Codes of the map year, of vanished municipalities (the list of mergers and catalogue/further_mergers.csv), and
  // those that catalogue/other_codes.csv explains.
  MunicipalityCodes(FactsRun& run, MunicipalityNames const& municipalities);

  [[nodiscard]] CodeUse use_of(std::string const& code) const;

  // The map in which exactly `codes` can occur: no municipality that had vanished on 1 January, and of each later date
  // of mergers at least one municipality that was still to vanish (mergers within the year itself may be in it or
  // not). The year of the figures where that fits, else the nearest later map, else the nearest earlier one; nothing
  // when none fits. Only the list of mergers decides, not what the catalogue adds.
  [[nodiscard]] std::optional<int> map_year(std::set<std::string> const& codes, int year) const;

  // Municipalities of the map year and of every later map that is the same.
  [[nodiscard]] std::set<std::string> const& current() const { return m_current; }

 private:
  [[nodiscard]] bool fits(std::set<std::string> const& codes, int map_year) const;

  std::set<std::string> m_current, m_kept, m_left_out;
  std::map<Date, std::set<std::string>> m_vanished;
};

}  // namespace kansenatlas

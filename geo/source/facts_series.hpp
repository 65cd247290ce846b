#pragma once
// The figures in one publisher's file, series by series, as they stand there.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "geo/source/facts_codes.hpp"

namespace kansenatlas {

struct SourceFigure {
  double value = 0, ci_low = 0, ci_high = 0;
  bool has_interval = false, is_model_estimate = false;
};

struct Series {
  std::map<int, std::map<std::string, SourceFigure>> by_year;  // year -> area -> figure
};

struct SeriesFile {
  std::map<std::pair<std::string, std::string>, Series> series;  // by name and population ("18plus", or empty)
  std::map<int, int> map_years;                                  // municipal map of each year
  std::map<int, std::set<std::string>> areas;                    // every area that has a figure in that year
};

// Reads a table of indicator_id, year, region_code, value and, where they are there, ci_low, ci_high, flag, age. The
// whole country is "NL". Reports a value that is no number or lies outside its own interval, an unknown municipality,
// two figures for one area and year, a year whose codes fit no municipal map, and two populations with the same value
// in every area unless catalogue/set_aside.csv leaves one of them out.
SeriesFile read_series_file(FactsRun& run, MunicipalityCodes const& codes, std::string const& name,
                            std::string const& folder);

// "gezondheidsmonitor.overgewicht.18plus".
std::string series_id(std::string const& folder, std::string const& name, std::string const& population);

}  // namespace kansenatlas

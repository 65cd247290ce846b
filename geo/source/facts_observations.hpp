#pragma once
// observations/FOLDER/NAME[.POPULATION].csv: one series.
#include <set>

#include "geo/source/facts_series.hpp"

namespace kansenatlas {

struct SeriesWording {
  std::set<int> provisional_years;
  std::string absent;  // why an area of the map has no figure: "missing", "not_applicable"; empty: by the rule below
};

// Sorted by year and area; the columns ci_low and ci_high only where some figure has them, map_year only where a year
// differs from the newest. An area of the file without a figure in this series gets a row that says "missing" when at
// least half of the municipalities of that year have one; in a smaller series it gets no row, because nearly all are
// outside the survey.
CsvWriter observation_table(SeriesFile const& file, Series const& series, SeriesWording const& wording,
                            std::set<std::string> const& current);

int newest_year(Series const& series);

}  // namespace kansenatlas

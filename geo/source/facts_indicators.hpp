#pragma once
// themes.csv, indicators.csv and observations/*.csv of the data folder.
#include "geo/source/facts_input.hpp"

namespace kansenatlas {

// Every series of every table of the catalogue. Reports a series without a place in the catalogue, a place without a
// series, and a name, unit, theme, source or weight that is missing or unknown.
void make_indicators(FactsRun& run, MunicipalityNames const& municipalities);

}  // namespace kansenatlas

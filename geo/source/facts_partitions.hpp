#pragma once
// partitions.csv, regions/*.csv and memberships/*.csv of the data folder.
#include "geo/source/facts_input.hpp"

namespace kansenatlas {

// Every partition of the catalogue: those of CBS from the list of areas (two columns a partition), the dated
// omgevingsdiensten from a table a date. Reports a municipality in no region or in two, an unknown municipality, a
// region with two names, and a title or doubt of the catalogue that belongs to nothing.
void make_partitions(FactsRun& run, MunicipalityNames const& municipalities);

}  // namespace kansenatlas

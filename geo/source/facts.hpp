#pragma once
// The facts of the Netherlands (data/nl) from the publishers' files: the same bytes each time.
#include <filesystem>
#include <vector>

#include "geo/base/progress.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas {

struct FactsReport {
  int tables = 0;
  std::vector<Fault> faults;  // not empty: nothing was written
};

// Reads SOURCES/regions, SOURCES/indicators and the authored tables in `catalogue`; checks them against each other;
// writes the data folder when all is well (data/SOURCES.md says what comes from where and by which rules). Throws
// Error when a file is missing or cannot be written.
FactsReport make_facts(std::filesystem::path const& sources, std::filesystem::path const& catalogue,
                       std::filesystem::path const& folder, Progress& progress);

}  // namespace kansenatlas

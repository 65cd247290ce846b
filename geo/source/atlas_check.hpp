#pragma once
// What contradicts itself in facts that could be read: every fault, located.
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "geo/source/data_folder.hpp"

namespace kansenatlas {

// A contradiction, with the row that it stands in named by what the row says of itself.
struct Finding {
  std::string table;  // "indicators", "memberships/corop", "observations/rmbw/schulden"
  std::vector<std::pair<std::string, std::string>>
      key;  // {"year", "2022"}, {"area", "GM0001"}; empty: the table as a whole
  std::string field, value, message;
};

// Sizes out of bounds, references to nothing, regions without a municipality, unknown units, intervals that do not hold
// their value, percentages outside 0..100, totals that are not the sum of their parts, and boundaries that overlap,
// leave gaps, or differ from the published areas.
//
// A network cannot tell a gap from a hole that belongs there (Baarle-Hertog, water within the coastline): with
// `checks`, every hole that is not among them is a gap, and sums are compared with its totals; without, holes are taken
// as they are.
std::vector<Finding> check_country(Country const& country, CrossChecks const* checks = nullptr);

// Reads the folder and checks what could be read; the faults of both, ordered by file and row.
FolderReading check_data_folder(std::filesystem::path const& folder);

// The faults of an atlas file; rows are those of its tables (fid). Throws Error when it cannot be read at all.
std::vector<Fault> check_atlas_file(std::filesystem::path const& path);

}  // namespace kansenatlas

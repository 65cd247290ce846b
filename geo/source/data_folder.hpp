#pragma once
// The facts as tidy text files (data/nl): what a person can read, diff and mend.
#include <filesystem>
#include <string>
#include <vector>

#include "geo/source/atlas_file.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas {

// A hole in the whole that is no gap: foreign ground, or water within the coastline (boundaries/holes.csv).
struct KnownHole {
  std::string network;  // "coast" or "water"
  RdPoint at;           // a point in it, to within 100 m
  std::string what;
};

// What a publisher gives for the country or a region as a whole (totals.csv): the municipalities must add up to it.
struct PublishedTotal {
  std::string area;   // "NL", or the code of a region of any partition
  std::string field;  // one of those that check_totals can add up
  double value = 0;
  double slack = 0;  // how far the sum may be off: the rounding of the publisher
  std::string source;
  int row = 0;  // in totals.csv
};

struct FolderReading {
  Country country;  // as far as it could be read
  std::vector<KnownHole> holes;
  std::vector<PublishedTotal> totals;
  std::vector<Fault> faults;  // every one that was met; empty: all is well
};

// Reads everything and goes on after a fault. Throws Error only when the folder is not there or no municipality can be
// read.
FolderReading read_data_folder(std::filesystem::path const& folder);

}  // namespace kansenatlas

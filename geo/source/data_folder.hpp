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

struct FolderReading {
  Country country;  // as far as it could be read
  std::vector<KnownHole> holes;
  std::vector<Fault> faults;  // every one that was met; empty: all is well
};

// Reads everything and goes on after a fault. Throws Error only when the folder is not there or no municipality can be
// read.
FolderReading read_data_folder(std::filesystem::path const& folder);

}  // namespace kansenatlas

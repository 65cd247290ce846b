#pragma once
// The facts as tidy text files (data/nl): what a person can read, diff and mend.
#include <filesystem>
#include <vector>

#include "geo/source/atlas_file.hpp"
#include "geo/source/cross_checks.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas {

struct FolderReading {
  Country country;  // as far as it could be read
  CrossChecks checks;
  std::vector<Fault> faults;  // every one that was met; empty: all is well
};

// Reads everything and goes on after a fault. Throws Error only when the folder is not there or no municipality can be
// read.
FolderReading read_data_folder(std::filesystem::path const& folder);

}  // namespace kansenatlas

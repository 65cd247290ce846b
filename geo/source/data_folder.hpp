#pragma once
// The facts as tidy text files (data/nl): what a person can read, diff and mend.
#include <filesystem>
#include <string>
#include <vector>

#include "geo/source/atlas_file.hpp"

namespace kansenatlas {

// One thing wrong with the facts, located.
struct Fault {
  std::string file;    // relative to the folder
  int row = 0;         // line in the file, header is 1; 0: the file as a whole
  std::string field;
  std::string value;
  std::string message; // what is wrong and what to do
};

struct FolderReading {
  Country country;             // as far as it could be read
  std::vector<Fault> faults;   // every one that was met; empty: all is well
};

// Reads everything and goes on after a fault. Throws Error only when the folder is not there or no municipality can be read.
FolderReading read_data_folder(std::filesystem::path const& folder);

}  // namespace kansenatlas

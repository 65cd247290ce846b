#pragma once
// One agenda as files: the document, its facts, its maps.
#include <filesystem>
#include <string>
#include <vector>

#include "geo/agenda/material.hpp"
#include "geo/chart/palette.hpp"

namespace kansenatlas {

struct WrittenAgenda {
  std::string region;  // its code
  std::string title;
  std::vector<std::string> files;  // names within the folder, the document first
  int open_boxes = 0, facts = 0;
  std::vector<std::string> warnings;
};

// Writes NAME.md, NAME.facts.json and the maps into `folder`, which must exist. Throws Error when one of the files is
// there already and `may_overwrite` is false, or cannot be written.
WrittenAgenda write_agenda(Material const& material, int region, Palettes const& palettes,
                           std::filesystem::path const& folder, bool may_overwrite);

}  // namespace kansenatlas

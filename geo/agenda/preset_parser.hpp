#pragma once
// From the lines of a filled template to its sections.
#include "geo/agenda/preset.hpp"

namespace kansenatlas {

// Throws Error that names file and line.
PresetText parsed_preset(std::string const& file, std::vector<FilledLine> const& lines,
                         std::map<std::string, PolicySource> const& sources);

}  // namespace kansenatlas

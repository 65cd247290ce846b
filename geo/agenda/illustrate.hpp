#pragma once
// Draws the figures of a draft beside it and fills in their text alternatives and source lines.
#include <filesystem>
#include <vector>

#include "geo/agenda/draft.hpp"
#include "geo/agenda/material.hpp"
#include "geo/chart/palette.hpp"

namespace kansenatlas {

// Writes each figure into `folder`; gives the names of the files. A figure that cannot be drawn becomes a warning of
// the draft and leaves it; a file that cannot be written throws Error.
std::vector<std::string> illustrate(Draft& draft, Material const& material, int region, Palettes const& palettes,
                                    std::filesystem::path const& folder);

}  // namespace kansenatlas

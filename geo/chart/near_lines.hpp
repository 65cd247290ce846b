#pragma once
// What of a line can be seen.
#include <vector>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

// The stretches of the lines whose segments come near `frame`, so that a map of one region does not carry the country.
// Lines that are near all along stay as they are.
std::vector<PageLine> near_lines(std::vector<PageLine> const& lines, PageBox const& frame);

}  // namespace kansenatlas

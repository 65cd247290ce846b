#pragma once
// Gaps in a polygon layer that are none: ground that no municipality of the atlas has.
#include <vector>

#include "geo/boundary/build.hpp"
#include "geo/boundary/ground.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas::cli {

// Takes from `faults` the gaps on foreign ground within the country (Baarle-Hertog) and on water within the coastline,
// and gives them back. `layer` has the CRS of the faults; without one nothing is taken.
std::vector<BoundaryFault> take_known_ground(std::vector<BoundaryFault>& faults, PolygonLayer const& layer,
                                             Ground const& ground);

}  // namespace kansenatlas::cli

#pragma once
// Where a layer's regions border on each other, as straight pieces.
#include <span>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

struct BorderPiece {
  RdPoint from, to;
  double weight = 1;  // 1/2 where two neighbours each drew a line of their own
};

// The lines between different regions; the outer border of the whole is left out. Where neighbours do not share their
// vertices, a piece of either's line counts half when there is ground of another region `reach_m` to its outer side.
// `units`: the polygons that `network` was built of. `region_of`: one a unit, -1 for none.
std::vector<BorderPiece> inner_border_of(Network const& network, std::span<MultiPolygon const> units,
                                         std::span<int const> region_of, double reach_m);

double length_of(std::span<BorderPiece const> pieces);

// The part of `lines` that runs within `tolerance_m` of `others` (the buffer measure of Goodchild & Hunter 1997);
// lines that only cross count for at most that width.
double length_near(std::span<BorderPiece const> lines, std::span<BorderPiece const> others, double tolerance_m);

}  // namespace kansenatlas

#pragma once
// Inhabitants of the ground that two layers share, by areal interpolation: within a unit that carries a number, every
// square metre counts alike.
#include <span>
#include <vector>

#include "geo/overlay/area_table.hpp"

namespace kansenatlas {

// One entry a row of the table; `carried`: inhabitants of each unit of that side, spread over its own area.
std::vector<double> inhabitants_of_pairs(std::span<CommonArea const> table, Side side, std::span<double const> carried,
                                         std::span<MultiPolygon const> polygons_of_side);

// The same from a third layer, by way of the pieces themselves (see pieces.hpp). `pieces`: one a row.
std::vector<double> inhabitants_of_pieces(std::span<MultiPolygon const> pieces, std::span<double const> carried,
                                          std::span<MultiPolygon const> carriers);

}  // namespace kansenatlas

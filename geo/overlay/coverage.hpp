#pragma once
// Ground of one side that the other does not cover.
#include <span>
#include <vector>

#include "geo/overlay/area_table.hpp"

namespace kansenatlas {

// Per unit of `side`, in m2. `doubled`: the pieces where units of the other side overlap each other, which would else
// count twice (ground that three of them claim is counted once too little).
std::vector<double> uncovered_m2(std::span<CommonArea const> table, Side side, std::span<MultiPolygon const> own,
                                 std::span<MultiPolygon const> doubled);

}  // namespace kansenatlas

#pragma once
// The outline of an area on a map so small that the stroke itself can hide what it surrounds.
#include <vector>

#include "geo/base/units.hpp"

namespace kansenatlas::viewer {

struct SmallGround;
using SmallLines = std::vector<std::vector<RdPoint>>;

// An islet or enclave that would be a blot.
bool is_speck(std::vector<RdPoint> const& line);

// Along the coast; but where strokes of `pen_m` metres on the ground would cover more than a quarter of the land, as on
// an archipelago, one line around it all, over the water. Without specks, unless there is nothing else.
SmallLines small_outline(SmallGround const& ground, std::vector<int> const& members, double pen_m);

}  // namespace kansenatlas::viewer

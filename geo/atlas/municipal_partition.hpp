#pragma once
// Each municipality a region of its own, for questions that ask for a region.
#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

// Id "gemeente"; regions in atlas order with the municipalities' codes and names, on the day of their inhabitants
// (1-1-2024), with the source of the first partition of that day.
Partition municipal_partition(Atlas const& atlas);

}  // namespace kansenatlas

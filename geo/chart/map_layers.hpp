#pragma once
// The ground as layers of a drawing.
#include <vector>

#include "geo/chart/map_content.hpp"
#include "geo/chart/projection.hpp"

namespace kansenatlas {

// Land, municipal borders, coast, and the outlines of partitions, from the bottom up, cut off at `frame`.
std::vector<Layer> ground_layers(MapContent const& content, Network const& network, Projection const& projection,
                                 PageBox frame, double scale);

// The closed lines between land and everything else.
std::vector<PageLine> shores(Network const& network, Projection const& projection);

}  // namespace kansenatlas

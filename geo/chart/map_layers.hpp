#pragma once
// The ground as layers of a drawing.
#include <vector>

#include "geo/chart/map_content.hpp"
#include "geo/chart/projection.hpp"

namespace kansenatlas {

// The borders of each of the content's outlines, without bends that are too fine for the paper.
std::vector<std::vector<PageLine>> outlines_on_paper(MapContent const& content, Network const& network,
                                                     Projection const& projection, double scale);

// Land, municipal borders, the rim of the focus, coast, and `outlines` as above, from the bottom up, cut off at
// `frame`.
std::vector<Layer> ground_layers(MapContent const& content, Network const& network, Projection const& projection,
                                 std::vector<std::vector<PageLine>> const& outlines, PageBox frame, double scale);

// The closed lines between land and everything else.
std::vector<PageLine> shores(Network const& network, Projection const& projection);

}  // namespace kansenatlas

#pragma once
// What is wrong with a polygon layer as a tiling of the ground.
#include <string>
#include <vector>

#include "geo/boundary/build.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas {

struct PolygonLayerCheck {
  PolygonLayer layer;  // a unit a feature, with the features that cannot take part
  // Invalid rings, overlaps and gaps, in that order, largest first; in metres (EPSG:28992 for a layer in degrees) or,
  // for a layer without a CRS, in its own units.
  std::vector<BoundaryFault> faults;
  bool is_in_metres = true;
};

// "FILE#LAYER" or "FILE#LAYER:FIELD" of any of the four formats; without FIELD features are named by their number.
// Throws UsageError for an address without a layer, Error as read_polygon_layer does.
PolygonLayerCheck check_polygon_layer(std::string const& text);

}  // namespace kansenatlas

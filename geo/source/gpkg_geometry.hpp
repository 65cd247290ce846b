#pragma once
// Geometry as GeoPackage stores it (OGC 12-128r18, 2.1.3): a header with the envelope, then well-known binary.
#include <cstddef>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

constexpr int rd_new_srs_id = 28992;

// Shells run anticlockwise and holes clockwise, as they come; an empty multipolygon is marked as empty.
std::vector<std::byte> gpkg_multipolygon(MultiPolygon const& polygons, int srs_id = rd_new_srs_id);

}  // namespace kansenatlas

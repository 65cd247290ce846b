#pragma once
// The worked example of Nowosad & Stepinski (2018), figure 1: two maps of a box of 10 by 8 (package sabre, MIT).
#include <string>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas::test {

std::vector<MultiPolygon> nowosad_map1();  // r1 top left, r2 bottom left, r3 top right, r4 bottom right
std::vector<MultiPolygon> nowosad_map2();  // z1, z2, z3

// One closed ring as a polygon.
MultiPolygon shape(std::vector<RdPoint> const& ring);
// An upright rectangle.
MultiPolygon box(double west, double south, double east, double north);

// The layer as GeoJSON with the field "code"; `crs` is the member "crs" with its comma, or empty.
std::string geojson(std::vector<std::string> const& codes, std::vector<MultiPolygon> const& polygons,
                    std::string const& crs);

}  // namespace kansenatlas::test

#pragma once
// Polygons whose every border can be checked by hand.
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas::test {

// A closed rectangle, anticlockwise.
std::vector<RdPoint> rectangle(double x, double y, double width, double height);

// The squares of a board, row by row from the south-west, 1 km wide.
std::vector<MultiPolygon> board_polygons(int columns, int rows);

}  // namespace kansenatlas::test

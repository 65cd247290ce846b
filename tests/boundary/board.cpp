#include "tests/boundary/board.hpp"

namespace kansenatlas::test {

std::vector<RdPoint> rectangle(double x, double y, double width, double height) {
  return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
}

std::vector<MultiPolygon> board_polygons(int columns, int rows) {
  std::vector<MultiPolygon> units;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      units.push_back({{{rectangle(column * 1000.0, row * 1000.0, 1000, 1000)}}});
  return units;
}

}  // namespace kansenatlas::test

#include "geo/congruence/contiguity.hpp"

#include <random>

#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

// Units in a rectangle, row by row, each bordering on those beside, above and below it.
Adjacency board(int columns, int rows) {
  Adjacency adjacency;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      auto& neighbours = adjacency.of.emplace_back();
      int const unit = row * columns + column;
      if (row > 0) neighbours.push_back({unit - columns, 1});
      if (column > 0) neighbours.push_back({unit - 1, 1});
      if (column + 1 < columns) neighbours.push_back({unit + 1, 1});
      if (row + 1 < rows) neighbours.push_back({unit + columns, 1});
    }
  return adjacency;
}

}  // namespace

TEST_CASE("a region in two pieces has its larger piece first") {
  auto const adjacency = board(4, 2);
  std::vector<int> const region_of{0, 1, 0, 0,  //
                                   1, 1, 0, -1};
  CHECK(parts_of(adjacency, region_of, 0) == std::vector<std::vector<int>>{{2, 3, 6}, {0}});
  CHECK(part_count(adjacency, region_of, 0) == 2);
  CHECK(part_count(adjacency, region_of, 1) == 1);
  CHECK(part_count(adjacency, region_of, 2) == 0);
  CHECK(parts_of(adjacency, region_of, 2).empty());
}

TEST_CASE("the middle of a row holds its region together, its ends do not") {
  auto const adjacency = board(3, 1);
  std::vector<int> const region_of{0, 0, 0};
  CHECK_FALSE(is_articulation(adjacency, region_of, 0));
  CHECK(is_articulation(adjacency, region_of, 1));
  CHECK_FALSE(is_articulation(adjacency, region_of, 2));
  CHECK_FALSE(is_articulation(adjacency, std::vector<int>{0, -1, 0}, 1));
  CHECK_FALSE(is_articulation(adjacency, std::vector<int>{0, 1, 0}, 1));
}

TEST_CASE("a unit borders on the regions of its neighbours only") {
  auto const adjacency = board(3, 1);
  std::vector<int> const region_of{0, 1, 2};
  CHECK(borders_on(adjacency, region_of, 0, 1));
  CHECK_FALSE(borders_on(adjacency, region_of, 0, 2));
}

TEST_CASE("a unit is an articulation exactly when its region has more parts without it") {
  auto const adjacency = board(6, 5);
  std::mt19937 random(3);
  int articulations = 0;
  for (int round = 0; round < 100; ++round) {
    std::vector<int> region_of;
    for (int unit = 0; unit < 30; ++unit) region_of.push_back(static_cast<int>(random() % 3) - (random() % 9 == 0));
    for (int unit = 0; unit < 30; ++unit) {
      int const region = region_of[static_cast<std::size_t>(unit)];
      auto without = region_of;
      without[static_cast<std::size_t>(unit)] = -1;
      bool const breaks =
          region >= 0 && part_count(adjacency, without, region) > part_count(adjacency, region_of, region);
      CHECK(is_articulation(adjacency, region_of, unit) == breaks);
      articulations += breaks;
    }
  }
  CHECK(articulations > 100);
}

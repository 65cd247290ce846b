#include "geo/welfare/position.hpp"

#include <cmath>
#include <vector>

#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("equal values share the best rank and the next rank is skipped") {
  auto const positions = positions_of(std::vector<double>{10, 8, 8, 5}, Direction::higher_is_better);
  CHECK(positions[0].rank == 1);
  CHECK(positions[1].rank == 2);
  CHECK(positions[2].rank == 2);
  CHECK(positions[3].rank == 4);
  CHECK(positions[3].of == 4);
}

TEST_CASE("of ten values three are in the best quarter and three in the worst") {
  std::vector<double> values;
  for (int i = 1; i <= 10; ++i) values.push_back(i);
  auto const positions = positions_of(values, Direction::lower_is_better);
  CHECK(positions[2].quarter == Quarter::best);
  CHECK(positions[3].quarter == Quarter::middle);
  CHECK(positions[6].quarter == Quarter::middle);
  CHECK(positions[7].quarter == Quarter::worst);
}

TEST_CASE("a missing value has no rank and does not count") {
  auto const positions = positions_of(std::vector<double>{1, std::nan(""), 3, 4, 5}, Direction::higher_is_better);
  CHECK(positions[1].rank == 0);
  CHECK(positions[1].quarter == Quarter::none);
  CHECK(positions[0].of == 4);
  CHECK(positions[0].quarter == Quarter::worst);
}

TEST_CASE("without a direction, with few values or with equal values nobody is in a quarter") {
  CHECK(positions_of(std::vector<double>{1, 2, 3, 4}, Direction::none)[0].quarter == Quarter::none);
  CHECK(positions_of(std::vector<double>{1, 2, 3}, Direction::higher_is_better)[0].quarter == Quarter::none);
  CHECK(positions_of(std::vector<double>{2, 2, 2, 2}, Direction::higher_is_better)[0].quarter == Quarter::none);
}

TEST_CASE("two values that read the same are the same") {
  CHECK(compared(3.14, 3.06, 1) == Comparison::equal);
  CHECK(compared(3.16, 3.06, 1) == Comparison::higher);
  CHECK(compared(-0.4, 0.4, 0) == Comparison::equal);
}

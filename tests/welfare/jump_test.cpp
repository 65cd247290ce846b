#include "geo/welfare/jump.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("a step that dwarfs all others is a jump, a steady rise is none") {
  std::vector<YearValue> const ferry{{2017, 0.5}, {2018, 0.5}, {2020, 23.9}, {2021, 23.9}, {2022, 24.0}};
  auto const jump = jump_in(ferry);
  REQUIRE(jump);
  CHECK(jump->from_year == 2018);
  CHECK(jump->to_year == 2020);
  CHECK(jump->from == 0.5);
  CHECK(jump->to == 23.9);
  CHECK_FALSE(jump_in(std::vector<YearValue>{{2017, 10}, {2018, 20}, {2019, 31}, {2020, 40}}));
  CHECK_FALSE(jump_in(std::vector<YearValue>{{2017, 10}, {2018, 10}, {2019, 12}, {2020, 12}}));
}

TEST_CASE("too few years, or years without a value, make no jump") {
  CHECK_FALSE(jump_in(std::vector<YearValue>{{2017, 1}, {2018, 1}, {2019, 50}}));
  CHECK_FALSE(jump_in(std::vector<YearValue>{{2017, 1}, {2018, 1}, {2019, std::nan("")}, {2020, 50}}));
  CHECK_FALSE(jump_in(std::vector<YearValue>{{2017, 1}, {2018, 1}, {2019, 1}, {2020, 1}}));
}

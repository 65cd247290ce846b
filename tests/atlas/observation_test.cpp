#include "geo/atlas/observation.hpp"

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

Observation figure(std::string_view area, int year, double value) {
  Observation observation;
  observation.area = AreaCode(area);
  observation.year = static_cast<std::int16_t>(year);
  observation.value = value;
  return observation;
}

}  // namespace

TEST_CASE("figures are found by indicator, year and area, in whatever order they came") {
  Observations const all({{figure("GM0003", 2022, 3), figure("GM0001", 2023, 1), figure("GM0001", 2022, 2)}, {}});
  CHECK(all.size() == 3);
  CHECK(all.years(0) == std::vector<int>{2022, 2023});
  CHECK(all.of(0, 2022).size() == 2);
  CHECK(all.find(0, 2022, AreaCode("GM0003"))->value == 3);
  CHECK(all.find(0, 2021, AreaCode("GM0003")) == nullptr);
  CHECK(all.find(0, 2023, AreaCode("GM0002")) == nullptr);
  CHECK(all.of(1).empty());
  CHECK(all.of(7).empty());
}

TEST_CASE("two figures for one area and year are refused") {
  CHECK_THROWS_WITH(Observations({{figure("GM0001", 2022, 1), figure("GM0001", 2022, 2)}}), Catch::Contains("GM0001"));
}

TEST_CASE("an area code compares as its text and refuses what does not fit") {
  CHECK(AreaCode("GM0003") < AreaCode("GM0010"));
  CHECK(AreaCode("NL").text() == "NL");
  CHECK(AreaCode("GM0003").is_municipality());
  CHECK_THROWS_AS(AreaCode("abcdefghijklmnop"), Error);
}

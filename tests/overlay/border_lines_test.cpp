#include "geo/overlay/border_lines.hpp"

#include "geo/boundary/build.hpp"
#include "tests/overlay/nowosad.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

std::vector<BorderPiece> border_of(std::vector<MultiPolygon> const& units, std::vector<int> const& regions,
                                   double reach = 1e-5) {
  return inner_border_of(build_network("map", units).network, units, regions, reach);
}

}  // namespace

TEST_CASE("the inner borders of the published example are 18 and 21 long and share 1") {
  auto const a = border_of(nowosad_map1(), {0, 1, 2, 3}), b = border_of(nowosad_map2(), {0, 1, 2});
  CHECK(length_of(a) == Approx(18));
  CHECK(length_of(b) == Approx(21));
  CHECK(length_near(a, b, 1e-8) == Approx(1).margin(1e-6));
  CHECK(length_near(b, a, 1e-8) == Approx(1).margin(1e-6));
}

TEST_CASE("a line beside another is near it within the tolerance only") {
  std::vector<BorderPiece> const line{{{0, 0}, {100, 0}, 1}}, beside{{{20, 5}, {60, 5}, 1}},
      across{{{50, -9}, {50, 9}, 1}};
  CHECK(length_near(line, beside, 4.9) == Approx(0).margin(1e-9));
  CHECK(length_near(line, beside, 5.1) == Approx(42.0).margin(0.1));
  CHECK(length_near(line, across, 3) == Approx(6));
  CHECK(length_near(line, line, 0.001) == Approx(100));
  CHECK(length_near(line, {}, 5) == 0);
}

TEST_CASE("regions of one code have no border between them") {
  CHECK(length_of(border_of(nowosad_map1(), {0, 0, 1, 1})) == Approx(8));
}

TEST_CASE("neighbours that each drew their own line share half of each") {
  std::vector<MultiPolygon> const units{box(0, 0, 10, 10), box(10.4, 0, 20, 10)};
  CHECK(length_of(border_of(units, {0, 1}, 1)) == Approx(10));
  CHECK(length_of(border_of(units, {0, 1}, 0.1)) == Approx(0).margin(1e-9));
}

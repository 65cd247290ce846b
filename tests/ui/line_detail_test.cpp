#include "app/viewer/map/line_detail.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace kansenatlas::viewer;

TEST_CASE("points that do not show are left out, corners stay") {
  Line const line{{0, 0}, {100, 3}, {200, 0}, {200, 100}};
  CHECK(thinned(line, 5) == Line{{0, 0}, {200, 0}, {200, 100}});
  CHECK(thinned(line, 2) == line);
}

TEST_CASE("a closed line never collapses to a point") {
  Line const island{{0, 0}, {10, 0}, {10, 10}, {0, 0}};
  CHECK(thinned(island, 1000).size() == 3);
}

TEST_CASE("fineness follows the scale in powers of the root of two") {
  CHECK(tolerance_for(100) == Approx(16 * std::sqrt(2.0)));
  CHECK(tolerance_for(110) == Approx(32));
  CHECK(tolerance_for(150) == Approx(32));
  CHECK(tolerance_for(200) == Approx(32 * std::sqrt(2.0)));
}

TEST_CASE("a short line on its own is a speck, one that meets another or is closed is not") {
  Line const alone{{0, 0}, {3, 0}}, long_one{{10, 10}, {90, 10}}, joined{{90, 10}, {92, 10}},
      loop{{5, 5}, {6, 5}, {5, 6}, {5, 5}};
  auto const kept = without_specks({alone, long_one, joined, loop}, 20);
  REQUIRE(kept.size() == 3);
  CHECK(kept[0] == long_one);
  CHECK(kept[1] == joined);
  CHECK(kept[2] == loop);
}

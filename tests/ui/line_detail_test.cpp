#include "app/viewer/map/line_detail.hpp"

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

TEST_CASE("fineness follows the scale in powers of two") {
  CHECK(tolerance_for(100) == 16);
  CHECK(tolerance_for(110) == 32);
  CHECK(tolerance_for(200) == 32);
}

#include "app/viewer/map/pick.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;

TEST_CASE("every cell of the board is found at its middle and near its corners") {
  auto const country = test::toy_country(7, 5);
  PickIndex const index(country.ground->triangles);
  for (int unit = 0; unit < 35; ++unit) {
    auto const box = bounds_of(country.ground->coast, {unit});
    CAPTURE(unit);
    for (double const part : {0.02, 0.5, 0.98})
      CHECK(index.municipality_at({box.minimum.x + part * box.width_m(), box.minimum.y + part * box.height_m()}) ==
            unit);
  }
}

TEST_CASE("outside the country there is nothing to pick") {
  auto const country = test::toy_country();
  auto const box = bounds_of(country.ground->coast);
  PickIndex const index(country.ground->triangles);
  CHECK(index.municipality_at({box.minimum.x - 1, box.minimum.y}) == -1);
  CHECK(index.municipality_at({box.maximum.x, box.maximum.y + 1}) == -1);
  CHECK(PickIndex().municipality_at({155000, 463000}) == -1);
  CHECK(PickIndex(Triangulation{}).municipality_at({0, 0}) == -1);
}

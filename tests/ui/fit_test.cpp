// The country beside what lies over the map.
#include "app/viewer/map/fit.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;

namespace {

constexpr MapSize frame{800, 600};
RdBox const square{{0, 0}, {100'000, 100'000}};

bool everywhere(RdPoint place) { return place.x > 0 && place.x < 100'000 && place.y > 0 && place.y < 100'000; }

bool covers(TakenBox const& box, Camera const& camera) {
  for (double x = box.left; x <= box.right; x += 5)
    for (double y = box.top; y <= box.bottom; y += 5)
      if (everywhere(to_place(camera, frame, {x, y}))) return true;
  return false;
}

}  // namespace

TEST_CASE("without anything in the way the box fills the map as before") {
  CHECK(fitted_beside(square, frame, 20, {}, everywhere) == fitted(square, frame, 20));
  CHECK(fitted_beside(square, frame, 20, {{0, 0, 90, 200}}, everywhere) == fitted(square, frame, 20));
}

TEST_CASE("a legend moves the box aside, at the same scale where there is room") {
  TakenBox const legend{10, 10, 180, 250};
  auto const plain = fitted(square, frame, 20);
  REQUIRE(covers(legend, plain));
  auto const beside = fitted_beside(square, frame, 20, {legend}, everywhere);
  CHECK_FALSE(covers(legend, beside));
  CHECK(beside.metres_per_px == Approx(plain.metres_per_px));
}

TEST_CASE("where moving is not enough the box becomes smaller, and is whole in view") {
  TakenBox const legend{10, 10, 330, 300};
  auto const beside = fitted_beside(square, frame, 20, {legend}, everywhere);
  CHECK_FALSE(covers(legend, beside));
  CHECK(beside.metres_per_px > fitted(square, frame, 20).metres_per_px);
  auto const low = to_screen(beside, frame, square.minimum), high = to_screen(beside, frame, square.maximum);
  CHECK(low.x_px >= 19.9);
  CHECK(high.x_px <= 780.1);
  CHECK(high.y_px >= 19.9);
  CHECK(low.y_px <= 580.1);
}

TEST_CASE("what covers everything is not run away from") {
  TakenBox const all{0, 0, 800, 600};
  auto const beside = fitted_beside(square, frame, 20, {all}, everywhere);
  CHECK(beside.metres_per_px < 1.8 * fitted(square, frame, 20).metres_per_px);
}

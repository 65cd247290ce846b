#include "app/viewer/map/camera.hpp"

#include <cmath>

#include "app/viewer/map/map_texture.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;

namespace {

constexpr MapSize window{1600, 900};

bool is_near(RdPoint a, RdPoint b) { return std::hypot(a.x - b.x, a.y - b.y) < 1e-6; }

}  // namespace

TEST_CASE("a place on the screen is the same place again") {
  Camera const camera{{155000, 463000}, 250};
  RdPoint const place{121000, 487000};
  CHECK(is_near(to_place(camera, window, to_screen(camera, window, place)), place));
  CHECK(to_screen(camera, window, camera.centre).x_px == Approx(800));
  CHECK(to_screen(camera, window, {155000, 463250}).y_px == Approx(449));
}

TEST_CASE("zooming keeps the place under the cursor, also at the limits") {
  Camera camera{{155000, 463000}, 250};
  ScreenPoint const cursor{1234, 71};
  RdPoint const under = to_place(camera, window, cursor);
  for (double const factor : {1.25, 1e6, 0.5, 1e-6}) {
    camera = zoomed(camera, window, cursor, factor);
    CAPTURE(factor, camera.metres_per_px);
    CHECK(is_near(to_place(camera, window, cursor), under));
    CHECK(camera.metres_per_px >= 2);
    CHECK(camera.metres_per_px <= 4000);
  }
}

TEST_CASE("dragging moves the map along with the hand") {
  Camera const before{{155000, 463000}, 100};
  auto const at = to_screen(before, window, {160000, 470000});
  auto const after = to_screen(panned(before, 30, -12), window, {160000, 470000});
  CHECK(after.x_px == Approx(at.x_px + 30));
  CHECK(after.y_px == Approx(at.y_px - 12));
}

TEST_CASE("a fitted box lies in view with its margin, in the middle") {
  RdBox box;
  box.include(RdPoint{13000, 306000});
  box.include(RdPoint{278000, 619000});
  auto const camera = fitted(box, window, 24);
  auto const top = to_screen(camera, window, {145500, 619000}), bottom = to_screen(camera, window, {145500, 306000});
  CHECK(top.x_px == Approx(800));
  CHECK(top.y_px == Approx(24));
  CHECK(bottom.y_px == Approx(876));
}

TEST_CASE("a moved map is moved by whole pixels and leaves strips open") {
  Camera const drawn{{0, 0}, 10};
  auto const now = panned(drawn, 100.3, 0);
  auto const box = box_after_move(drawn, {1640, 940}, now, window);
  CHECK(box.left == 80);
  CHECK(box.right == 1720);
  CHECK(box.top == -20);
  auto const open = uncovered(box, window);
  REQUIRE(open.size() == 1);
  CHECK(open[0].right == 80);
  CHECK(open[0].bottom == 900);
}

TEST_CASE("a map seen from farther away than it was drawn leaves four strips that tile the rest") {
  Camera const drawn{{0, 0}, 10}, now{{0, 0}, 20};
  auto const box = box_after_move(drawn, window, now, window);
  double open_px = 0;
  for (auto const& strip : uncovered(box, window)) open_px += (strip.right - strip.left) * (strip.bottom - strip.top);
  CHECK(open_px == Approx(1600 * 900 - 800 * 450));
}

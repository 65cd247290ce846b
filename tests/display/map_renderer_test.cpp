#include "app/viewer/map/map_renderer.hpp"

#include <filesystem>
#include <memory>
#include <optional>

#include "app/viewer/window.hpp"
#include "geo/base/error.hpp"
#include "geo/boundary/outline.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;

namespace {

namespace fs = std::filesystem;

constexpr Rgba white{255, 255, 255, 255}, green{40, 160, 60, 255}, sea{220, 230, 240, 255}, red{200, 30, 30, 255};

std::unique_ptr<Window> window_or_none() {
  try {
    return std::make_unique<Window>(WindowSettings{"Kansenatlas", 400, 300, true});
  } catch (Error const&) {
    return nullptr;
  }
}

struct Stage {
  explicit Stage(Window& shown_in)
      : window(shown_in), renderer(fs::path(KANSENATLAS_SOURCE) / "shaders", country.ground) {
    auto const cells = country.atlas->municipalities.size();
    scene.background = sea;
    scene.fills = {{white}, {green}, {white, Hatch::rising}};
    scene.fill_of.assign(cells, 0);
    frame.width_px = 400;
    frame.height_px = frame.window_height_px = 300;
    frame.camera = fitted(bounds_of(country.ground->coast), {400, 300});
  }

  Picture drawn() {
    window.clear({0, 0, 0, 255});
    renderer.draw(scene, frame);
    return window.picture();
  }
  [[nodiscard]] ScreenPoint at(RdPoint place) const {
    auto const point = to_screen(frame.camera, {400, 300}, place);
    return {point.x_px + frame.x_px, point.y_px + frame.y_px};
  }
  [[nodiscard]] RdPoint middle_of(int unit) const {
    auto const box = bounds_of(country.ground->coast, {unit});
    return {(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2};
  }

  Window& window;
  Country country = test::toy_country();
  MapRenderer renderer;
  MapScene scene;
  MapFrame frame;
};

Rgba colour_at(Picture const& picture, ScreenPoint at) {
  auto const index = 4 * (static_cast<std::size_t>(at.y_px) * static_cast<std::size_t>(picture.width_px) +
                          static_cast<std::size_t>(at.x_px));
  return {picture.rgba[index], picture.rgba[index + 1], picture.rgba[index + 2], 255};
}

}  // namespace

TEST_CASE("a municipality has the colour of its fill and the sea that of the background") {
  auto const window = window_or_none();
  if (!window) SKIP_TEST("no display with OpenGL 3.3");
  Stage stage(*window);
  stage.scene.fill_of[8] = 1;
  auto const picture = stage.drawn();
  CHECK(colour_at(picture, stage.at(stage.middle_of(8))) == green);
  CHECK(colour_at(picture, stage.at(stage.middle_of(9))) == white);
  CHECK(colour_at(picture, {3, 3}) == sea);

  stage.scene.fill_of[8] = 0;
  stage.scene.fill_of[9] = 1;
  auto const next = stage.drawn();
  CHECK(colour_at(next, stage.at(stage.middle_of(8))) == white);
  CHECK(colour_at(next, stage.at(stage.middle_of(9))) == green);
}

TEST_CASE("an outline runs along its arcs only, over its casing") {
  auto const window = window_or_none();
  if (!window) SKIP_TEST("no display with OpenGL 3.3");
  Stage stage(*window);
  auto const& halves = stage.country.atlas->partitions;
  auto const ggd = std::find_if(halves.begin(), halves.end(), [](auto const& p) { return p.base_id() == "ggd_regio"; });
  stage.scene.fill_of.assign(stage.scene.fill_of.size(), 1);
  stage.scene.outlines = {{outline_of(stage.country.ground->coast, ggd->region_of), {red, 4, 2, 0, 0}}};
  auto const picture = stage.drawn();
  auto const box = bounds_of(stage.country.ground->coast);
  auto on_border = stage.at({(box.minimum.x + box.maximum.x) / 2, stage.middle_of(0).y});
  CHECK(colour_at(picture, on_border) == red);
  on_border.x_px += 3;
  CHECK(colour_at(picture, on_border) == white);
  on_border.x_px += 4;
  CHECK(colour_at(picture, on_border) == green);
}

TEST_CASE("what is selected has an edge that the borders of partitions can be read over") {
  auto const window = window_or_none();
  if (!window) SKIP_TEST("no display with OpenGL 3.3");
  Stage stage(*window);
  auto const& halves = stage.country.atlas->partitions;
  auto const ggd = std::find_if(halves.begin(), halves.end(), [](auto const& p) { return p.base_id() == "ggd_regio"; });
  stage.scene.outlines = {{outline_of(stage.country.ground->coast, ggd->region_of), {red, 2, 1, 0, 0}}};
  stage.drawn();
  stage.scene.selected = members_of(*ggd, ggd->region_of[0]);
  auto const picture = stage.drawn();
  auto const box = bounds_of(stage.country.ground->coast, stage.scene.selected);
  auto const middle = stage.middle_of(0);
  auto place = stage.at({box.maximum.x, middle.y});  // on the border of the partition
  CHECK(colour_at(picture, place) == red);
  place.x_px -= 3;
  CHECK(colour_at(picture, place) == Rgba{255, 214, 64, 255});
  place = stage.at({box.minimum.x, middle.y});  // no border of a partition runs here
  CHECK(colour_at(picture, place) == Rgba{12, 14, 18, 255});
  place.x_px += 2.5;
  CHECK(colour_at(picture, place) == Rgba{255, 214, 64, 255});
  CHECK(colour_at(picture, stage.at(middle)) == white);

  int at_border = 0;  // alone it is too small for a wide edge, and shows over the border
  while (ggd->region_of[static_cast<std::size_t>(at_border + 1)] == ggd->region_of[0]) ++at_border;
  stage.scene.selected = {at_border};
  auto const small = stage.drawn();
  CHECK(colour_at(small, stage.at({box.maximum.x, stage.middle_of(at_border).y})) == Rgba{12, 14, 18, 255});
  CHECK(colour_at(small, stage.at(stage.middle_of(at_border))) == white);
}

TEST_CASE("while the map moves its picture moves along, and at rest it is drawn again") {
  auto const window = window_or_none();
  if (!window) SKIP_TEST("no display with OpenGL 3.3");
  Stage stage(*window);
  stage.scene.fill_of[14] = 1;
  stage.drawn();
  CHECK_FALSE(stage.renderer.redraw_due_s());
  stage.frame.is_final = false;
  stage.frame.now_s = 1;
  stage.frame.camera = panned(stage.frame.camera, 90, -40);
  CHECK(colour_at(stage.drawn(), stage.at(stage.middle_of(14))) == green);
  REQUIRE(stage.renderer.redraw_due_s());
  stage.frame.now_s = 1 + *stage.renderer.redraw_due_s();
  auto const rested = stage.drawn();
  CHECK_FALSE(stage.renderer.redraw_due_s());
  stage.frame.is_final = true;
  CHECK(rested.rgba == stage.drawn().rgba);
}

TEST_CASE("the map keeps to its area of the window") {
  auto const window = window_or_none();
  if (!window) SKIP_TEST("no display with OpenGL 3.3");
  Stage stage(*window);
  stage.frame.x_px = 100;
  stage.frame.y_px = 50;
  stage.frame.width_px = 200;
  stage.frame.height_px = 150;
  stage.frame.camera = fitted(bounds_of(stage.country.ground->coast), {200, 150});
  auto const picture = stage.drawn();
  CHECK(colour_at(picture, {99, 100}) == Rgba{0, 0, 0, 255});
  CHECK(colour_at(picture, {150, 49}) == Rgba{0, 0, 0, 255});
  CHECK(colour_at(picture, {101, 51}) == sea);
  CHECK(colour_at(picture, {299, 199}) == sea);
  CHECK(colour_at(picture, {300, 199}) == Rgba{0, 0, 0, 255});
}

TEST_CASE("a municipality without a value is hatched") {
  auto const window = window_or_none();
  if (!window) SKIP_TEST("no display with OpenGL 3.3");
  Stage stage(*window);
  stage.scene.fill_of[8] = 2;
  auto const picture = stage.drawn();
  auto const middle = stage.at(stage.middle_of(8));
  int darker = 0;
  for (int dx = 0; dx < 14; ++dx) darker += colour_at(picture, {middle.x_px + dx, middle.y_px}).red < 230;
  CHECK(darker >= 2);
  CHECK(darker <= 8);
}

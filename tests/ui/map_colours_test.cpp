// Land without data, the lightest class and what is no municipality are told apart in every palette on offer.
#include <cmath>

#include "app/viewer/scene.hpp"
#include "geo/chart/palette.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;

namespace {

struct Lab {
  double l, a, b;
};

double linear(std::uint8_t channel) {
  double const c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// OKLab (Ottosson 2020).
Lab lab_of(Rgba colour) {
  double const r = linear(colour.red), g = linear(colour.green), b = linear(colour.blue);
  double const l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  double const m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  double const s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

double distance(Rgba a, Rgba b) {
  auto const x = lab_of(a), y = lab_of(b);
  return std::sqrt((x.l - y.l) * (x.l - y.l) + (x.a - y.a) * (x.a - y.a) + (x.b - y.b) * (x.b - y.b));
}

}  // namespace

TEST_CASE("the lightest class and land without a value stand out from sea and abroad in every palette") {
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto country = test::toy_country();
  auto const project = first_project(*country.atlas);
  State state(std::move(country), {}, test::both_catalogues(), project);
  auto const background = scene_of(state).background;
  CHECK(distance(background, fill_without_value().colour) > 0.1);
  CHECK(fill_without_value().hatch != viewer::Hatch::none);
  int looked_at = 0;
  for (auto const& palette : palettes.all) {
    if (palette.kind != PaletteKind::sequential) continue;
    CAPTURE(palette.id);
    auto const lightest = palette.colours(5).front();
    Rgba const colour{lightest.red, lightest.green, lightest.blue, 255};
    CHECK(distance(background, colour) > 0.07);
    ++looked_at;
  }
  CHECK(looked_at >= 5);
}

TEST_CASE("no class of the usual palette can be taken for sea or abroad") {
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto country = test::toy_country();
  auto const project = first_project(*country.atlas);
  State state(std::move(country), {}, test::both_catalogues(), project);
  auto const background = scene_of(state).background;
  for (int classes = 3; classes <= 9; ++classes)
    for (auto const colour : palettes.named(ClassChoice{}.palette).colours(classes)) {
      CAPTURE(classes, hex_of(colour));
      CHECK(distance(background, {colour.red, colour.green, colour.blue, 255}) > 0.05);
    }
}

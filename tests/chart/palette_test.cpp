#include "geo/chart/palette.hpp"

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {
Palettes const& palettes() {
  static Palettes const all = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  return all;
}
}  // namespace

TEST_CASE(
    "every class of a sequential palette is clearly darker than the one before, so that greyscale keeps its order") {
  for (auto const& palette : palettes().all) {
    if (palette.kind != PaletteKind::sequential) continue;
    for (int classes = 2; classes <= 9; ++classes) {
      auto const colours = palette.colours(classes);
      for (std::size_t i = 1; i < colours.size(); ++i) {
        CAPTURE(palette.id, classes, i);
        CHECK(luminance_of(colours[i]) < 0.93 * luminance_of(colours[i - 1]));
      }
    }
  }
}

TEST_CASE("a diverging palette is lightest in the middle") {
  for (auto const& palette : palettes().all) {
    if (palette.kind != PaletteKind::diverging) continue;
    auto const colours = palette.colours(5);
    CAPTURE(palette.id);
    CHECK(luminance_of(colours[2]) > luminance_of(colours[1]));
    CHECK(luminance_of(colours[1]) > luminance_of(colours[0]));
    CHECK(luminance_of(colours[2]) > luminance_of(colours[3]));
    CHECK(luminance_of(colours[3]) > luminance_of(colours[4]));
  }
}

TEST_CASE("colours are read and written as #rrggbb, and mixing ends at its ends") {
  CHECK(hex_of(colour_from_hex("#1b6fA8")) == "#1b6fa8");
  CHECK_THROWS_AS(colour_from_hex("1b6fa8"), Error);
  CHECK_THROWS_AS(colour_from_hex("#1b6fag"), Error);
  CHECK(mixed({10, 20, 30}, {200, 100, 0}, 0) == Colour{10, 20, 30});
  CHECK(mixed({10, 20, 30}, {200, 100, 0}, 1) == Colour{200, 100, 0});
}

// What large letters and small windows must not lose.
#include <filesystem>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/words.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {

bool holds(WidgetRect const& rect, ImVec2 at) {
  return at.x > rect.minimum.x && at.x < rect.maximum.x && at.y > rect.minimum.y && at.y < rect.maximum.y;
}

bool is_in_window(WidgetRect const& rect) {
  auto const window = ImGui::GetIO().DisplaySize;
  return rect.minimum.x >= 0 && rect.minimum.y >= 0 && rect.maximum.x <= window.x && rect.maximum.y <= window.y;
}

double contrast(double a, double b) { return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05); }

}  // namespace

TEST_CASE("a cell of the matrix is as large as its figure, and the shades keep their key") {
  UiDriver driver(test::toy_country(), 1280, 720);
  driver.run("show_matrix");
  for (int const percent : {100, 200, 300}) {
    driver.set_scale(percent);
    auto const at = driver.ui.widgets.at("matrix");
    auto const* font = driver.ui.fonts.small;
    CAPTURE(percent);
    CHECK(at.width() / 3 > font->CalcTextSizeA(font->FontSize, 1e6F, 0, "0,00").x);
    CHECK(at.height() / 3 > font->FontSize);
    CHECK(driver.said("matrix.key") == "\u2264 0,4 – 1");
  }
}

TEST_CASE("the matrix counts people in thousands, in figures of the language and without k or M") {
  UiDriver driver(test::toy_country());
  driver.run("show_matrix");
  driver.run("matrix_measure", "moves");
  auto const key = driver.said("matrix.key");
  CHECK(key.starts_with("0 – "));
  CHECK(key.ends_with(" duizend inwoners"));
  driver.run("language", "en");
  CHECK(driver.said("matrix.key").ends_with(" thousand inhabitants"));
}

TEST_CASE("figures on any shade of a palette have a contrast of 4.5 at least") {
  UiDriver driver(test::toy_country());
  for (auto const& colour : driver.state.caches.palettes.named("blues").colours(64)) {
    double const ink = ink_on(colour) == IM_COL32_WHITE ? 1 : 0;
    CHECK(contrast(luminance_of(colour), ink) >= 4.5);
  }
}

TEST_CASE("the card at the cursor leaves the municipality in view and stays within the window") {
  for (int const percent : {100, 150, 300}) {
    UiDriver driver(test::toy_country(), 1280, 720);
    driver.set_scale(percent);
    for (auto const* code : {"GM0001", "GM0006", "GM0020", "GM0036"}) {
      driver.run("hover", code);
      driver.frames(3);
      CAPTURE(percent);
      CAPTURE(std::string(code));
      auto const card = driver.ui.widgets.at("card");
      auto const& at = driver.state.ui.hovered_at;
      ImVec2 const cursor{driver.ui.map_area.minimum.x + static_cast<float>(at.x_px),
                          driver.ui.map_area.minimum.y + static_cast<float>(at.y_px)};
      if (percent < 300) CHECK_FALSE(holds(card, cursor));
      CHECK(is_in_window(card));
    }
  }
}

TEST_CASE("the Netherlands: an unfolded card shows what fits, says what is left out, and keeps figure and source") {
  if (!std::filesystem::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{std::filesystem::path(KANSENATLAS_SHARE "/nl.gpkg")};
  ImGui::GetIO().DisplaySize = {1280, 720};
  for (int const percent : {100, 200}) {
    driver.set_scale(percent);
    driver.run("hover", "Tilburg");
    driver.state.ui.is_card_expanded = true;
    driver.frames(8);
    CAPTURE(percent);
    CHECK(is_in_window(driver.ui.widgets.at("card")));
    CHECK_FALSE(driver.said("card.value").empty());
  }
}

TEST_CASE("the interval of a composite score keeps its bar at 300 %") {
  UiDriver driver(test::toy_country(), 1920, 1080);
  driver.run("welfare_composite");
  driver.run("toggle_composite");
  for (int const percent : {100, 200, 300}) {
    driver.set_scale(percent);
    CAPTURE(percent);
    std::string first;
    for (auto const& [name, rect] : driver.ui.widgets)
      if (name.starts_with("composite.GM") && name.ends_with(".bar")) first = name.substr(0, name.size() - 4);
    REQUIRE_FALSE(first.empty());
    auto const row = driver.ui.widgets.at(first), bar = driver.ui.widgets.at(first + ".bar");
    CHECK(bar.width() >= driver.ui.px(40));
    CHECK(bar.maximum.x <= row.maximum.x);
    CHECK(bar.maximum.y <= row.maximum.y + 1);
  }
}

TEST_CASE("a figure without a direction has no favourable quarter, so the table explains none") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  atlas.indicators[0].direction = Direction::none;
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  {
    UiDriver driver(std::move(country));
    driver.run("welfare_map");
    CHECK(driver.said("figures.quarters") == "no");
  }
  UiDriver driver(test::toy_country());
  driver.run("welfare_map");
  CHECK(driver.said("figures.quarters") == "yes");
}

TEST_CASE("a class with one value is not called a range") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_map");
  auto map = *level_map(driver.state);
  map.classes.minimum = 1;
  map.classes.uppers = {1, 2, 2};
  CHECK(class_text(driver.state, map, 0).find(" – ") == std::string::npos);
  CHECK(class_text(driver.state, map, 1).find(" – ") == std::string::npos);
  CHECK(class_text(driver.state, map, 2).find(">") == std::string::npos);
}

TEST_CASE("lines about an area are read as one sentence") {
  CHECK(in_one_paragraph("Hollands Midden\nrang 1 van 25\ntotaal 0,56") ==
        "Hollands Midden: rang 1 van 25; totaal 0,56.");
  CHECK(in_one_paragraph("Hollands Midden") == "Hollands Midden");
}

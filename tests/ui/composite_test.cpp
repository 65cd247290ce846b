// The score over many indicators: off until asked for, and answering to its choices.
#include <filesystem>

#include "app/viewer/welfare.hpp"
#include "app/viewer/welfare_words.hpp"
#include "geo/base/error.hpp"
#include "geo/welfare/composite_material.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

TEST_CASE("the composite score is off, with its caution, until somebody makes it") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_composite");
  CHECK(driver.said("composite.caution").starts_with("Let op"));
  CHECK_FALSE(driver.state.caches.welfare.composite.answer);
  driver.run("composite_weight", "milieu=2");
  CHECK(driver.state.view().figures.score.quarters.empty());
  driver.click("toggle_composite");
  driver.frames(2);
  REQUIRE(driver.state.caches.welfare.composite.answer);
  CHECK(driver.has("composite.GM0001"));
  CHECK(driver.said("composite.caution").starts_with("Let op"));
  driver.run("open_panel", "figures");
  driver.frames(2);
  REQUIRE(driver.has("composite.drop"));
  driver.run("toggle_composite");
  CHECK_FALSE(driver.has("composite.GM0001"));
}

TEST_CASE("a slider weighs a theme, all weights at nought leave nothing to average, and one button sets them even") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_composite");
  driver.run("toggle_composite");
  driver.run("open_panel", "figures");
  driver.frames(2);
  CHECK(driver.said("weight.milieu") == "1");
  driver.click("weight.milieu");
  driver.frames(2);
  CHECK(driver.said("weight.milieu") == "1,5");
  CHECK(driver.state.caches.welfare.composite.answer->rules.theme_weights.front() == 1.5);
  driver.run("composite_weight", "milieu=0");
  driver.frames(2);
  CHECK(driver.said("composite.empty").starts_with("Alle gewichten zijn 0"));
  driver.click("composite.even");
  driver.frames(2);
  CHECK(driver.said("weight.milieu") == "1");
  CHECK(driver.has("composite.GM0001"));
  CHECK_THROWS_AS(driver.run("composite_weight", "milieu=9"), UsageError);
  CHECK_THROWS_AS(driver.run("composite_weight", "mileu=1"), UsageError);
}

TEST_CASE("a geometric mean takes scores above nought, so it leaves the z-scores, and they leave it") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_composite");
  driver.run("toggle_composite");
  driver.run("composite_averaging", "geometric");
  CHECK(normalisation_of(driver.state.view().figures.score) == Normalisation::min_max);
  driver.run("composite_normalisation", "z");
  CHECK(averaging_of(driver.state.view().figures.score) == Averaging::arithmetic);
}

TEST_CASE("the Netherlands: the window's score is the command's, rank and interval in words for every region") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("welfare_composite");
  driver.run("welfare_level", "veiligheidsregio");
  driver.run("toggle_composite");
  driver.frames(2);
  auto const& state = driver.state;
  auto const& composite = *state.caches.welfare.composite.answer;
  auto const again =
      composite_result(composite_material(state.atlas(), composite.partition, false, false), {}, 1000, 1);
  REQUIRE(again.ranks == composite.result.ranks);
  CHECK(again.of == 25);
  for (std::size_t i = 0; i < again.ranks.size(); ++i) {
    CHECK(again.intervals[i].low == composite.result.intervals[i].low);
    CHECK(again.intervals[i].low <= again.intervals[i].median);
    CHECK(again.intervals[i].median <= again.intervals[i].high);
  }
  CHECK(driver.said("composite.VR20").find("rangbereik") != std::string::npos);
  CHECK(welfare_in_words(state).size() > 26);
  driver.click("composite.VR20");
  CHECK(state.ui.selection.partition == "veiligheidsregio");
}

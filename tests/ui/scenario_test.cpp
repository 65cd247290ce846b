// "What if" in the window: municipalities painted into another region, with what that does.
#include <filesystem>

#include "app/viewer/actions.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/variant_marks.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/congruence/scores.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {

RdPoint middle_of(UiDriver const& driver, int municipality) {
  auto const box = box_of_municipality(driver.state, municipality);
  return {(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2};
}

ScenarioReport const& report(UiDriver const& driver) { return driver.state.caches.variant->report; }

// The toy country's veiligheidsregios are pairs of columns; the brush is that of the last two.
void begin_scenario(UiDriver& driver) {
  driver.run("new_scenario", "veiligheidsregio");
  driver.run("brush", driver.state.caches.variant->report.after.regions.back().code);
}

}  // namespace

TEST_CASE("without a variant the window says how to begin") {
  UiDriver driver(test::toy_country());
  driver.click("work_scenario");
  CHECK_FALSE(driver.said("scenario.start").empty());
  CHECK_FALSE(driver.said("scenario.hint").empty());
  driver.click("base.pick");
  driver.click("base.choose.veiligheidsregio");
  REQUIRE(chosen_scenario(driver.state));
  CHECK(chosen_scenario(driver.state)->base == "veiligheidsregio");
  CHECK_FALSE(driver.said("scenario.unchanged").empty());
}

TEST_CASE("a click on the map moves a municipality to the chosen region") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.move_to(driver.on_screen(middle_of(driver, 1)));
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
  REQUIRE(report(driver).changes.size() == 1);
  CHECK(report(driver).changes[0].municipality == 1);
  CHECK(driver.has("moved.GM0002"));
  auto const scene = scene_of(driver.state);
  CHECK(scene.fills[scene.fill_of[1]].hatch != viewer::Hatch::none);
  CHECK(variant_marks(driver.state)[5] == VariantMark::in_brush);
}

TEST_CASE("dragging over municipalities is one step for undo") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.move_to(driver.on_screen(middle_of(driver, 0)));
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  for (int i = 1; i < 4; ++i) driver.move_to(driver.on_screen(middle_of(driver, i)));
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
  CHECK(report(driver).changes.size() == 4);
  driver.run("undo");
  CHECK(report(driver).changes.empty());
  driver.run("redo");
  CHECK(report(driver).changes.size() == 4);
}

TEST_CASE("with painting switched off a click selects") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.press({Key::letter, 'P'});
  driver.move_to(driver.on_screen(middle_of(driver, 1)));
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
  CHECK(report(driver).changes.empty());
  CHECK(driver.state.ui.selection.municipality == 1);
  driver.click("paint");  // from the panel, as the keyboard does
  CHECK(report(driver).changes.size() == 1);
}

TEST_CASE("the move under the cursor is weighed before it is made, and then comes out so") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.move_to(driver.on_screen(middle_of(driver, 3)));
  REQUIRE(driver.state.caches.variant->preview);
  auto const preview = driver.state.caches.variant->preview->effect;
  CHECK_FALSE(driver.said("preview.to").empty());
  driver.run("paint", "GM0004");
  for (std::size_t k = 0; k < preview.standings.size(); ++k)
    CHECK(report(driver).effects[k].after.agreement.v_measure == Approx(preview.standings[k].agreement.v_measure));
}

TEST_CASE("regions are made, named, merged and split, and a broken one is found on the map") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.run("paint", "GM0001");  // far from the last two columns
  CHECK(driver.said("scenario.whole").empty());
  auto const brush = driver.state.ui.scenario.brush;
  REQUIRE(driver.has("part." + brush + ".1"));
  CHECK(driver.said("brush." + brush).find("2 delen") != std::string::npos);
  driver.run("create_region", "Midden");
  CHECK(report(driver).after.regions.size() == 4);
  driver.run("paint", "GM0009");
  driver.run("rename_region", "Hart");
  CHECK(report(driver).changes.size() == 2);
  driver.run("merge_region", report(driver).after.regions.front().code == driver.state.ui.scenario.brush
                                 ? report(driver).after.regions.back().code
                                 : report(driver).after.regions.front().code);
  CHECK(report(driver).dissolved.size() == 1);
  driver.run("select", "GM0036");
  driver.run("split_region", "Hoek");
  CHECK(driver.state.ui.scenario.brush != brush);
}

TEST_CASE("what is locked stays, and the notice says so") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.run("lock_municipality", "GM0001");
  CHECK_THROWS_AS(driver.run("paint", "GM0001"), Error);
  driver.run("lock_municipality", "GM0001");
  driver.run("paint", "GM0001");
  CHECK(report(driver).changes.size() == 1);
  driver.click("lock_partition");
  CHECK_THROWS_AS(driver.run("paint", "GM0002"), Error);
  CHECK(report(driver).changes.size() == 1);
}

TEST_CASE("a size floor is shown beside the regions that do not reach it") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.run("paint", "GM0004");
  driver.run("size_floor", "12000");  // twelve municipalities of a thousand inhabitants
  CHECK(report(driver).below_floor.size() == 1);
  CHECK(driver.said("brush." + report(driver).below_floor.front()).find("onder") != std::string::npos);
  CHECK_THROWS_AS(driver.run("size_floor", "veel"), UsageError);
}

TEST_CASE("the size floor is part of the scenario and can be undone") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.run("size_floor", "12000");
  CHECK(chosen_scenario(driver.state)->size_floor == 12000);
  CHECK(report(driver).size_floor == 12000);
  driver.run("undo");
  CHECK(chosen_scenario(driver.state)->size_floor == 0);
  CHECK(report(driver).size_floor == 0);
  driver.run("redo");
  CHECK(report(driver).size_floor == 12000);
}

TEST_CASE("a municipality that was in no region goes back to none") {
  auto country = test::toy_country();
  auto atlas = std::make_shared<Atlas>(*country.atlas);
  for (auto& partition : atlas->partitions)
    if (partition.id == "veiligheidsregio") partition.region_of[0] = -1;
  country.atlas = atlas;
  UiDriver driver(country);
  begin_scenario(driver);
  driver.run("paint", "GM0001");
  REQUIRE(report(driver).changes.size() == 1);
  driver.click("put_back.GM0001");
  CHECK(report(driver).changes.empty());
  CHECK(report(driver).after.region_of[0] == -1);
}

TEST_CASE("a variant stands among the partitions like any other, and goes when it is deleted") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.run("paint", "GM0001");
  auto const id = driver.state.ui.scenario.id;
  driver.run("compare", "veiligheidsregio " + id);
  REQUIRE(driver.state.caches.pair);
  CHECK(driver.state.caches.matrix->partitions.size() == 4);
  driver.run("select", "GM0001");
  CHECK_FALSE(driver.said("member." + id).empty());
  driver.run("work_scenario");
  driver.run("delete_scenario");
  CHECK(driver.state.atlas().partitions.size() == 3);
  driver.run("work_congruence");
  CHECK_FALSE(driver.state.caches.pair);
  driver.run("undo");
  CHECK(driver.state.atlas().partitions.size() == 4);
}

TEST_CASE("the region that is selected stays selected while its variant changes") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  auto const id = driver.state.ui.scenario.id;
  driver.run("paint", "GM0001");
  auto const code = driver.state.ui.scenario.brush;
  auto const* partition = find_partition(driver.state.atlas(), id);
  driver.state.ui.selection = {-1, id, region_named(*partition, code)};
  driver.run("paint", "GM0002");
  auto const& selection = driver.state.ui.selection;
  auto const* now = find_partition(driver.state.atlas(), id);
  REQUIRE(selection.region >= 0);
  CHECK(now->regions[static_cast<std::size_t>(selection.region)].code == code);
}

TEST_CASE("what if Heusden moved to Brabant-Noord's service?") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("new_scenario", "omgevingsdienst@2026-01-01");
  driver.run("brush", "Omgevingsdienst Brabant Noord");
  driver.run("paint", "Heusden");
  auto const& found = report(driver);
  REQUIRE(found.changes.size() == 1);
  CHECK(driver.has("moved.GM0797"));
  for (auto const& effect : found.effects) {
    if (effect.other->base_id() != "veiligheidsregio") continue;
    auto const scores =
        scores_of(driver.state.atlas(), found.after, *effect.other, Weight::inhabitants, &driver.state.ground().water);
    CHECK(effect.after.agreement.v_measure == Approx(scores.v_measure).epsilon(1e-12));
    CHECK(effect.after.agreement.v_measure > effect.before.agreement.v_measure);
  }
  CHECK_FALSE(driver.said("effect.veiligheidsregio").empty());
}

TEST_CASE("beside every other partition the window gives VI and both directions of nesting") {
  UiDriver driver(test::toy_country());
  begin_scenario(driver);
  driver.run("paint", "GM0001");
  REQUIRE_FALSE(report(driver).effects.empty());
  for (auto const& effect : report(driver).effects) {
    auto const id = effect.other->base_id();
    CAPTURE(id);
    CHECK_THAT(driver.said("effect_vi." + id),
               Catch::Contains(driver.state.texts().number(effect.after.agreement.variation_of_information, 3)));
    CHECK_THAT(driver.said("effect_back." + id), Catch::Contains("buiten de variant"));
  }
}

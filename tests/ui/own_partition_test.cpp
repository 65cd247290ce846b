// A partition of one's own, made in the window and then used like any other.
#include <algorithm>

#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/welfare.hpp"
#include "geo/base/error.hpp"
#include "geo/project/project_file.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {

ImVec2 middle_on_screen(UiDriver const& driver, int municipality) {
  auto const box = box_of_municipality(driver.state, municipality);
  return driver.on_screen({(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2});
}

UserPartitions const& own_partitions(UiDriver const& driver) { return *driver.state.project().partitions; }

std::vector<std::string> codes_of_regions(UserPartition const& partition) {
  std::vector<std::string> codes;
  for (auto const& region : partition.regions) codes.push_back(region.code);
  return codes;
}

// The two first municipalities against the rest.
void make_one(UiDriver& driver) {
  driver.run("own_add", "GM0001");
  driver.run("own_add", "GM0002");
  driver.run("open_own");
  driver.click("own_select");
}

}  // namespace

TEST_CASE("without a choice the window says what to do first") {
  UiDriver driver(test::toy_country());
  driver.click("work_scenario");
  driver.click("open_own");
  CHECK(driver.state.ui.side == SidePanel::own);
  CHECK_FALSE(driver.said("own.nobody").empty());
  CHECK_FALSE(driver.said("own_select.missing").empty());
  driver.click("own_select");
  CHECK(own_partitions(driver).empty());
}

TEST_CASE("municipalities drawn on the map become a region against the rest") {
  UiDriver driver(test::toy_country());
  driver.run("open_own");
  driver.move_to(middle_on_screen(driver, 0));
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  for (int i = 1; i < 4; ++i) driver.move_to(middle_on_screen(driver, i));
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
  CHECK(driver.state.ui.own.municipalities == std::vector{0, 1, 2, 3});
  auto const scene = scene_of(driver.state);
  CHECK(scene.fills[scene.fill_of[2]].hatch != viewer::Hatch::none);
  CHECK(scene.fills[scene.fill_of[9]].hatch == viewer::Hatch::none);
  // From one that is chosen the pointer takes them out.
  driver.move_to(middle_on_screen(driver, 3));
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  driver.move_to(middle_on_screen(driver, 2));
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
  CHECK(driver.state.ui.own.municipalities == std::vector{0, 1});
  CHECK_FALSE(driver.said("own.selected").empty());
  driver.click("own.name");
  driver.type("Jeugdhulp west");
  driver.press_tab();
  driver.click("own.date");
  driver.type("31-1-2026");
  driver.press_tab();
  driver.click("own.task");
  driver.type("jeugdhulp");
  driver.press_tab();
  driver.click("own_select");
  REQUIRE(own_partitions(driver).size() == 1);
  auto const& own = own_partitions(driver).front();
  CHECK(own.id == "jeugdhulp-west");
  CHECK(own.name == "Jeugdhulp west");
  CHECK(own.date == Date{2026, 1, 31});
  CHECK(own.task == "jeugdhulp");
  REQUIRE(own.regions.size() == 2);
  CHECK(own.regions[1].municipalities == std::vector<std::string>{"GM0001", "GM0002"});
  CHECK(own.regions[0].municipalities.size() == driver.state.atlas().municipalities.size() - 2);
  CHECK(driver.state.ui.own.from == own.id);
  CHECK(driver.state.ui.own.municipalities.empty());
  driver.run("undo");
  CHECK(own_partitions(driver).empty());
  CHECK_FALSE(driver.said("own_select.missing").empty());  // the panel starts anew
  driver.run("redo");
  CHECK(own_partitions(driver).size() == 1);
}

TEST_CASE("everything can be done by keyboard: found, taken, looked at under the cross") {
  UiDriver driver(test::toy_country());
  driver.run("open_own");
  driver.run("select", "GM0008");
  driver.run("open_own");
  driver.press({Key::letter, 'A'});
  CHECK(driver.state.ui.own.municipalities == std::vector{7});
  driver.press({Key::letter, 'A'});
  CHECK(driver.state.ui.own.municipalities.empty());
  driver.run("select", "VR01");
  driver.run("open_own");
  driver.press({Key::letter, 'A'});
  CHECK(driver.state.ui.own.municipalities.size() == 12);
  driver.run("own_clear");
  driver.state.ui.wants_focus = viewer::Area::map;
  driver.frames(3);
  driver.press_key(ImGuiKey_LeftArrow);
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.ui.own.municipalities.size() == 1);
}

TEST_CASE("regions of a partition are merged into an own one beside it") {
  UiDriver driver(test::toy_country());
  driver.run("open_own");
  driver.click("own.pick");
  driver.click("own.choose.veiligheidsregio");
  CHECK_FALSE(driver.said("own_merge.missing").empty());
  driver.click("own.region.VR02");
  driver.click("own.region.VR03");
  CHECK(driver.said("own_merge.missing").empty());
  driver.click("own_merge");
  REQUIRE(own_partitions(driver).size() == 1);
  auto const& own = own_partitions(driver).front();
  CHECK(codes_of_regions(own) == std::vector<std::string>{"VR01", "VR02"});
  CHECK(own.regions[1].municipalities.size() == 24);
  CHECK(own.date == Date{2024, 1, 1});  // of the partition that it starts from
  CHECK(find_partition(driver.state.atlas(), "veiligheidsregio")->regions.size() == 3);
}

TEST_CASE("a region is split by the selection, which may reach beyond it") {
  UiDriver driver(test::toy_country());
  driver.run("own_from", "veiligheidsregio");
  for (auto const* code : {"GM0001", "GM0002", "GM0003"}) driver.run("own_add", code);  // the third is in VR02
  CHECK_THROWS_WITH(driver.run("own_split"), Catch::Contains("één regio"));
  driver.run("own_toggle_region", "VR01");
  driver.run("own_region", "Hoek");
  driver.click("own_split");
  REQUIRE(own_partitions(driver).size() == 1);
  auto const& own = own_partitions(driver).front();
  REQUIRE(own.regions.size() == 4);
  auto const hoek =
      std::find_if(own.regions.begin(), own.regions.end(), [](auto const& r) { return r.name == "Hoek"; });
  REQUIRE(hoek != own.regions.end());
  CHECK(hoek->municipalities == std::vector<std::string>{"GM0001", "GM0002"});
}

TEST_CASE("what would make nonsense of a region is refused, with the way out, in the language of the window") {
  UiDriver driver(test::toy_country());
  driver.run("own_from", "veiligheidsregio");
  driver.run("own_toggle_region", "VR01");
  driver.run("own_add", "GM0003");
  CHECK_THROWS_WITH(driver.run("own_split"), Catch::Contains("ligt in Veiligheidsregio 1"));
  driver.run("own_clear");
  driver.run("own_take_regions");
  CHECK_THROWS_WITH(driver.run("own_split"), Catch::Contains("blijft niets over"));
  driver.run("language", "en");
  CHECK_THROWS_WITH(driver.run("own_split"), Catch::Contains("nothing is left"));
  CHECK_THROWS_WITH(driver.run("own_date", "soon"), Catch::Contains("soon"));
  driver.run("own_from", "none");
  for (auto const& municipality : driver.state.atlas().municipalities) driver.run("own_add", municipality.code);
  CHECK_THROWS_WITH(driver.run("own_select"), Catch::Contains("nothing is left outside"));
  CHECK(own_partitions(driver).empty());
}

TEST_CASE("an own partition is changed in place, region by region, and each change can be undone") {
  UiDriver driver(test::toy_country());
  make_one(driver);
  auto const id = driver.state.ui.own.from;
  driver.run("own_add", "GM0036");
  driver.run("own_region", "Oost");
  driver.click("own_add_region");
  REQUIRE(own_partitions(driver).size() == 1);
  CHECK(own_partitions(driver).front().regions.size() == 3);
  CHECK(driver.state.ui.own.from == id);
  driver.run("own_name", "Anders");
  CHECK(own_partitions(driver).front().name == "Anders");
  CHECK(own_partitions(driver).front().id == id);
  CHECK_THROWS_WITH(driver.run("own_name", " "), Catch::Contains("naam nodig"));
  // A region whose municipalities all go elsewhere vanishes, and that is said.
  driver.run("own_add", "GM0036");
  driver.run("own_region", "Nog oostelijker");
  driver.run("own_add_region");
  CHECK(own_partitions(driver).front().regions.size() == 3);
  REQUIRE_FALSE(driver.state.ui.notices.empty());
  CHECK(driver.state.ui.notices.back().text.find("Oost heeft geen gemeenten meer") != std::string::npos);
  driver.run("own_copy");
  CHECK(own_partitions(driver).size() == 2);
  CHECK(own_partitions(driver).back().name == "Anders (kopie)");
  driver.click("own_delete");
  CHECK(own_partitions(driver).size() == 1);
  for (int i = 0; i < 6; ++i) driver.run("undo");
  CHECK(own_partitions(driver).empty());
}

TEST_CASE("an own partition stands in every list, overlay, matrix, pair, variant, figure and agenda") {
  UiDriver driver(test::toy_country());
  make_one(driver);
  auto const id = driver.state.ui.own.from;
  driver.run("work_map");
  driver.click("slot2.pick");
  driver.click("slot2.choose." + id);
  CHECK(driver.state.view().partitions[1].id == id);
  CHECK_FALSE(driver.state.caches.outlines.at(id).empty());
  driver.run("work_congruence");
  auto const& in_matrix = driver.state.caches.matrix->partitions;
  CHECK(std::any_of(in_matrix.begin(), in_matrix.end(), [&](auto const* p) { return p->id == id; }));
  driver.run("compare", id + " veiligheidsregio");
  REQUIRE(driver.state.caches.pair);
  CHECK(driver.state.caches.pair->scores.regions_a == 2);
  driver.run("new_scenario", id);
  REQUIRE(chosen_scenario(driver.state));
  CHECK(chosen_scenario(driver.state)->base == id);
  REQUIRE(driver.state.caches.variant);
  driver.run("plan_towards", id);
  CHECK(driver.state.caches.plan);
  driver.run("indicator", "toy.hoogte");
  driver.run("work_welfare");
  driver.run("welfare_level", id);
  CHECK(areas_of_level(driver.state) == 2);
  driver.run("work_agenda");
  driver.run("agenda_partition", id);
  CHECK(driver.state.ui.agenda.partition == id);
  CHECK_FALSE(driver.state.ui.agenda.region.empty());
  driver.run("open_own");
  CHECK_THROWS_WITH(driver.run("own_delete"), Catch::Contains("Variant 1"));
}

TEST_CASE("an own partition of the window is kept in the project file") {
  UiDriver driver(test::toy_country());
  make_one(driver);
  auto const read = project_from_text(to_project_text(driver.state.project()), "test");
  CHECK(*read.partitions == own_partitions(driver));
}

TEST_CASE("a change that a variant on the partition could not follow is refused") {
  UiDriver driver(test::toy_country());
  driver.run("own_from", "veiligheidsregio");
  driver.run("own_copy");
  auto const id = driver.state.ui.own.from;
  driver.run("new_scenario", id);
  driver.run("brush", "VR02");
  driver.run("paint", "GM0001");
  driver.run("open_own");
  driver.run("own_toggle_region", "VR01");
  driver.run("own_toggle_region", "VR02");
  CHECK_THROWS_AS(driver.run("own_merge"), Error);  // VR02 would be gone
  CHECK(own_partitions(driver).front().regions.size() == 3);
}

TEST_CASE("the real municipalities of Midden-Brabant become a partition with the name of the largest") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  UiDriver driver{test::atlas_file()};
  driver.run("own_add", "VR20");
  driver.run("open_own");
  CHECK(driver.state.ui.own.municipalities.size() > 5);
  driver.click("own_select");
  REQUIRE(own_partitions(driver).size() == 1);
  auto const& regions = own_partitions(driver).front().regions;
  CHECK(std::any_of(regions.begin(), regions.end(),
                    [](auto const& r) { return r.name == "Regio met Tilburg" || r.name == "Regio met Breda"; }));
}

// Comparing partitions: matrix, pair, mismatch map.
#include <algorithm>
#include <filesystem>

#include "app/viewer/actions.hpp"
#include "app/viewer/deviations.hpp"
#include "app/viewer/scene.hpp"
#include "geo/base/error.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {}  // namespace

TEST_CASE("a cell of the matrix opens the pair, the row's partition first") {
  UiDriver driver(test::toy_country());
  driver.click("work_congruence");
  REQUIRE(driver.has("matrix"));
  REQUIRE(driver.state.caches.matrix->partitions.size() == 3);
  auto const at = driver.ui.widgets["matrix"];
  driver.point_at("matrix", at.width() / 3, -at.height() / 3);  // first row, third column
  CHECK(driver.said("matrix.cell").starts_with("Veiligheidsregios en GGDs"));
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
  CHECK(driver.state.ui.congruence.a == "veiligheidsregio");
  CHECK(driver.state.ui.congruence.b == "ggd_regio");
  CHECK(driver.has("pair.v"));
}

TEST_CASE("the matrix is walked with the arrows and a pair opened with Enter") {
  UiDriver driver(test::toy_country());
  driver.run("work_congruence");
  for (int i = 0; i < 4 && driver.state.ui.focused != viewer::Area::map; ++i) driver.press({Key::f6});
  driver.press_key(ImGuiKey_DownArrow);
  driver.press_key(ImGuiKey_RightArrow);
  driver.press_key(ImGuiKey_RightArrow);
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.ui.congruence.a == "omgevingsdienst");
  CHECK(driver.state.ui.congruence.b == "ggd_regio");
}

TEST_CASE("the matrix shows what the scores say") {
  UiDriver driver(test::toy_country());
  driver.run("compare", "omgevingsdienst ggd_regio");
  auto const& matrix = *driver.state.caches.matrix;
  auto const& scores = driver.state.caches.pair->scores;
  auto const& cell = matrix.scores.at(1, 2);
  CHECK(matrix.partitions[1]->id == "omgevingsdienst");
  CHECK(matrix.partitions[2]->id == "ggd_regio");
  CHECK(cell.agreement.v_measure == Approx(scores.v_measure));
  CHECK(cell.outside_weight == Approx(scores.a_in_b.inhabitants));
}

TEST_CASE("the pair can be swapped and compared with another") {
  UiDriver driver(test::toy_country());
  driver.run("compare", "veiligheidsregio ggd_regio");
  driver.click("swap_pair");
  CHECK(driver.state.ui.congruence.a == "ggd_regio");
  CHECK(driver.state.caches.pair->a == "ggd_regio");
  driver.run("compare_second", "omgevingsdienst");
  CHECK(driver.state.caches.pair->b == "omgevingsdienst");
  CHECK_THROWS_AS(driver.run("compare", "ggd_regio"), UsageError);
  CHECK_THROWS_AS(driver.run("compare", "ggd_regio ggd_regio"), UsageError);
  CHECK_THROWS_AS(driver.run("matrix_measure", "niets"), UsageError);
}

TEST_CASE("the work areas keep their own side panel") {
  UiDriver driver(test::toy_country());
  driver.run("open_panel", "sources");
  driver.press({Key::digit, '2', true});
  CHECK(driver.state.ui.side == SidePanel::pair);
  CHECK(driver.has("tab.pair"));
  driver.press({Key::digit, '1', true});
  CHECK(driver.state.ui.side == SidePanel::sources);
}

TEST_CASE("Brabant: the eight municipalities around Tilburg are hatched, named, and one click away") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("compare", "veiligheidsregio ggd_regio");
  driver.run("show_differences");
  auto const& state = driver.state;
  auto const scene = scene_of(state);
  int deviating = 0;
  for (auto const fill : scene.fill_of) deviating += fill != 0;
  CHECK(deviating == 8);
  CHECK(scene.outlines.size() == 2);
  CHECK(scene.fills[scene.fill_of[static_cast<std::size_t>(state.caches.pair->scores.a_in_b.outliers.front())]].hatch !=
        viewer::Hatch::none);
  CHECK(driver.said("pair.a_in_b").find("Tilburg") != std::string::npos);
  CHECK(driver.said("pair.v") == "0,987");
  auto const before = state.ui.camera;
  REQUIRE(driver.has("pair.a_in_b.GM0855"));
  driver.click("pair.a_in_b.GM0855");
  CHECK(state.ui.camera.metres_per_px < before.metres_per_px);
}

TEST_CASE("where one partition nests in the other, those that deviate the other way round are hatched and counted") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("compare", "veiligheidsregio provincie");
  driver.run("show_differences");
  auto const& back = driver.state.caches.pair->scores.b_in_a.outliers;
  REQUIRE_FALSE(back.empty());
  auto const scene = scene_of(driver.state);
  CHECK(std::count_if(scene.fill_of.begin(), scene.fill_of.end(), [](auto fill) { return fill != 0; }) ==
        static_cast<long>(back.size()));
  CHECK(scene.fills[scene.fill_of[static_cast<std::size_t>(back.front())]].hatch == viewer::Hatch::falling);
  CHECK(driver.said("deviation.none") == "Elke veiligheidsregio ligt binnen één provincie.");
  CHECK(driver.said("deviation.falsetrue") == std::to_string(back.size()));
}

TEST_CASE("figures for experts stay folded until they are asked for") {
  UiDriver driver(test::toy_country());
  driver.run("compare", "veiligheidsregio ggd_regio");
  CHECK_FALSE(driver.has("expert.ari"));
  driver.run("toggle_expert");
  CHECK(driver.has("expert.ari"));
}

TEST_CASE("who is in no region is told in the pair, and two versions of a partition are told apart") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  auto older = atlas.partitions[2];
  older.id = "ggd_regio@2020-01-01";
  older.date = {2020, 1, 1};
  older.region_of[0] = -1;
  atlas.partitions[2].date = {2024, 1, 1};
  atlas.partitions.insert(atlas.partitions.begin() + 2, older);
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  UiDriver driver(country);
  driver.run("compare", "ggd_regio@2020-01-01 ggd_regio");
  CHECK_THAT(driver.said("pair.excluded"), Catch::Contains("Eén gemeente telt niet mee"));
  CHECK_THAT(driver.said("pair.a_in_b"), Catch::Contains("1-1-2020) ligt in één") && Catch::Contains("1-1-2024)"));
  driver.run("compare", "veiligheidsregio ggd_regio");
  CHECK(driver.said("pair.excluded").empty());
}

TEST_CASE("the matrix says which of its partitions leave municipalities out, and a cell who does not count in it") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  atlas.partitions[1].region_of[0] = atlas.partitions[1].region_of[7] = -1;
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  UiDriver driver(country);
  driver.run("work_congruence");
  driver.run("show_matrix");
  CHECK_THAT(
      driver.said("matrix.excluded.omgevingsdienst"),
      Catch::Contains("Omgevingsdiensts: 2 gemeenten zijn in geen regio") && Catch::Contains("Veld 1 en Veld 8"));
  CHECK(driver.said("matrix.excluded.veiligheidsregio").empty());
  auto const& partitions = driver.state.caches.matrix->partitions;
  auto const place = [&](std::string const& id) {
    return std::find_if(partitions.begin(), partitions.end(), [&](auto const* p) { return p->id == id; }) -
           partitions.begin();
  };
  float const cell = driver.ui.widgets.at("matrix").width() / static_cast<float>(partitions.size());
  auto const middle = static_cast<float>(partitions.size() - 1) / 2;
  auto const off = [&](std::string const& id) { return (static_cast<float>(place(id)) - middle) * cell; };
  driver.point_at("matrix", off("veiligheidsregio"), off("omgevingsdienst"));
  CHECK_THAT(driver.said("matrix.cell"), Catch::Contains("2 gemeenten tellen niet mee"));
  driver.point_at("matrix", off("veiligheidsregio"), off("ggd_regio"));
  CHECK_THAT(driver.said("matrix.cell"), !Catch::Contains("tellen niet mee"));
}

TEST_CASE("an own partition that leaves municipalities out says so in the matrix and in the pair") {
  UiDriver driver(test::toy_country());
  UserPartition own{"deel", "Deel", "", "", "", "", {}, "", "", {{"west", "West", {"GM0001", "GM0002"}}}};
  driver.state.history.apply(with_partition(driver.state.project(), own), "viewer.action.own_select");
  driver.frames(2);
  driver.run("compare", "deel veiligheidsregio");
  CHECK_THAT(driver.said("pair.excluded"), Catch::Contains("34 gemeenten tellen niet mee"));
  CHECK_THAT(driver.said("matrix.excluded.deel"), Catch::Contains("34 gemeenten zijn in geen regio"));
}

TEST_CASE("the pair can be laid beside chance, as the command does, and anew for another pair") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("compare", "veiligheidsregio ggd_regio");
  CHECK(driver.said("pair.chance").empty());
  driver.run("toggle_chance");
  driver.frames(3);
  CHECK(driver.said("pair.chance").find("gemiddeld 0,731") != std::string::npos);
  driver.run("compare", "omgevingsdienst veiligheidsregio");
  driver.frames(3);
  CHECK(driver.said("pair.chance").find("omgevingsdiensten (1-1-2026)") != std::string::npos);
  driver.run("toggle_chance");
  CHECK(driver.said("pair.chance").empty());
}

TEST_CASE("two dates of one partition tell what merged and what was renamed, the older first whatever the order") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("compare", "veiligheidsregio ggd_regio");
  CHECK(driver.said("pair.history.0").empty());
  for (auto const* ids : {"omgevingsdienst@2023-01-01 omgevingsdienst@2024-01-01",
                          "omgevingsdienst@2024-01-01 omgevingsdienst@2023-01-01"}) {
    driver.run("compare", ids);
    CHECK_THAT(driver.said("pair.history.0"),
               Catch::Contains("Samengevoegd") && Catch::Contains("tot Omgevingsdienst Veluwe"));
    CHECK(driver.said("pair.history.1").empty());
  }
}

TEST_CASE("who deviates is listed in the order of the sentence: most inhabitants first") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("compare", "veiligheidsregio ggd_regio");
  auto const top = [&](std::string const& code) { return driver.ui.widgets["pair.a_in_b." + code].minimum.y; };
  REQUIRE(driver.has("pair.a_in_b.GM0855"));
  CHECK(top("GM0855") < top("GM0867"));  // Tilburg, Waalwijk
  CHECK(top("GM0867") < top("GM0766"));  // Dongen
}

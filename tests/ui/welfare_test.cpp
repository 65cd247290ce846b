// Looking at figures of broad welfare: browser, classes, level, and the map, table and chart as one.
#include "app/viewer/welfare.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "app/viewer/scene.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "geo/base/error.hpp"
#include "geo/chart/map_chart.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::atlas_file;
using kansenatlas::test::has_atlas;
using kansenatlas::test::UiDriver;

namespace {

void release_mouse(UiDriver& driver) {
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
}

}  // namespace

TEST_CASE("Ctrl+4 opens the work area for broad welfare with its browser, table and strip") {
  UiDriver driver(test::toy_country());
  driver.press({Key::digit, '4', true});
  CHECK(driver.state.ui.work == WorkArea::welfare);
  CHECK(driver.has("browse.toy.hoogte"));
  CHECK(driver.has("area.GM0036"));
  CHECK(driver.has("strip"));
  CHECK(driver.has("slide.2022"));
  CHECK(driver.said("browse.toy.hoogte") == "2022–2023 · 36 van 36 gemeenten");
}

TEST_CASE("the browser finds an indicator, folds themes, and a click shows it") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.click("browser.search");
  driver.type("aant");
  CHECK_FALSE(driver.has("browse.toy.hoogte"));
  driver.click("browse.toy.aantal");
  CHECK(driver.state.view().indicator == "toy.aantal");
  for (int i = 0; i < 4; ++i) driver.state.ui.wants_search = false;
  driver.ui.browser_words.clear();
  driver.frames(2);
  driver.click("theme.milieu");
  CHECK_FALSE(driver.has("browse.toy.hoogte"));
  driver.click("theme.milieu");
  CHECK(driver.has("browse.toy.hoogte"));
  CHECK_THROWS_AS(driver.run("unfold_theme", "niets"), UsageError);
}

TEST_CASE("how figures are looked at is kept in the project file and comes back when it is opened") {
  auto const file = std::filesystem::temp_directory_path() / fmt::format("kansenatlas-figures-{}.json", ::getpid());
  UiDriver driver(test::toy_country());
  driver.run("welfare_scale");
  for (auto const& [action, argument] :
       std::initializer_list<std::pair<char const*, char const*>>{{"welfare_level", "omgevingsdienst"},
                                                                  {"since_year", "2022"},
                                                                  {"spot_weights", "queen_b"},
                                                                  {"area_order", "name"},
                                                                  {"toggle_supplementary", ""},
                                                                  {"toggle_composite", ""},
                                                                  {"composite_weight", "milieu=1.5"},
                                                                  {"composite_averaging", "geometric"},
                                                                  {"toggle_winsorised", ""},
                                                                  {"year", "2022"},
                                                                  {"class_method", "quantile"}})
    driver.run(action, argument);
  auto const before = driver.state.view();
  CHECK(before.figures.level == "omgevingsdienst");
  driver.run("save_project_as", file.string());
  driver.run("new_project");
  CHECK(driver.state.view().figures == FiguresView{});
  CHECK(driver.state.ui.welfare.view == WelfareView::map);
  driver.run("open_project", file.string());
  std::filesystem::remove(file);
  driver.frames(2);
  CHECK(driver.state.ui.welfare.view == WelfareView::scale);
  CHECK(driver.state.view().indicator == before.indicator);
  CHECK(driver.state.view().year == 2022);
  CHECK(driver.state.view().class_method == "quantile");
  auto figures = driver.state.view().figures;
  figures.chart = before.figures.chart;  // a tab of the window: saved, and no step for undo
  CHECK(figures == before.figures);
  CHECK(level_partition(driver.state)->id == "omgevingsdienst");
}

TEST_CASE("the level and the choices of a score are steps that can be undone, one slide of a weight one step") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.run("welfare_level", "omgevingsdienst");
  driver.run("toggle_composite");
  driver.run("composite_weight", "milieu=1.5");
  driver.run("composite_weight", "milieu=2");
  CHECK(driver.state.history.undo_title() == "viewer.action.composite_weight");
  driver.run("undo");
  CHECK(driver.state.view().figures.score.quarters.empty());
  driver.run("undo");
  CHECK_FALSE(driver.state.view().figures.score.is_made);
  driver.run("undo");
  driver.frames(2);
  CHECK(level_partition(driver.state) == nullptr);
  CHECK(driver.has("area.GM0036"));
  driver.run("redo");
  CHECK(level_partition(driver.state)->id == "omgevingsdienst");
}

TEST_CASE("a project that names a way to normalise that there is not is not opened, and the present one stays") {
  auto const file = std::filesystem::temp_directory_path() / fmt::format("kansenatlas-score-{}.json", ::getpid());
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  std::ofstream(file) << R"({"format": "kansenatlas project", "version": 5,
    "view": {"figures": {"score": {"normalisation": "zz"}}}})";
  auto const before = driver.state.view();
  CHECK_THROWS_WITH(driver.run("open_project", file.string()), Catch::Contains("unknown normalisation 'zz'"));
  std::filesystem::remove(file);
  CHECK(driver.state.view() == before);
}

TEST_CASE("a row of the table selects its area on the map and in the strip, and stays beside them") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.click("area.GM0036");
  CHECK(driver.state.ui.selection.municipality == 35);
  CHECK(driver.state.ui.side == SidePanel::figures);
  CHECK(scene_of(driver.state).selected == std::vector<int>{35});
  CHECK(selected_areas(driver.state) == std::vector<int>{35});
}

TEST_CASE("pointing at a row lights the municipality on the map up") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.point_at("area.GM0035");
  CHECK(driver.state.ui.welfare.hovered == 34);
  CHECK(scene_of(driver.state).hovered == 34);
  CHECK(driver.said("figures.words").starts_with("Veld 35\n6,0"));
  driver.move_to({2, 2});
  CHECK(driver.state.ui.welfare.hovered == -1);
}

TEST_CASE("on a level of regions a click on the map selects the region, and pointing outlines it whole") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.run("welfare_level", "omgevingsdienst");
  auto const& label = driver.state.ground().labels[0].at;
  driver.move_to(driver.on_screen(label));
  auto const scene = scene_of(driver.state);
  CHECK(scene.hovered_with.size() == 12);
  CHECK(scene.outlines.size() == 1);
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  release_mouse(driver);
  CHECK(driver.state.ui.selection.partition == "omgevingsdienst");
  CHECK(driver.state.ui.selection.region == 0);
  CHECK(driver.has("area.so0001") == false);
  CHECK(driver.has("area.so01"));
  CHECK(scene_of(driver.state).selected.size() == 12);
}

TEST_CASE("the map of regions is coloured by the values of the regions") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.run("welfare_level", "omgevingsdienst");
  auto const& figures = level_figures(driver.state)->figures;
  REQUIRE(figures.values.size() == 3);
  CHECK(figures.values[0].value == Approx(1.5));
  CHECK(figures.values[2].value == Approx(5.5));
  auto const scene = scene_of(driver.state);
  CHECK(scene.fill_of[0] == scene.fill_of[11]);
  CHECK(scene.fill_of[0] != scene.fill_of[35]);
  driver.run("welfare_level", "none");
  CHECK(level_figures(driver.state)->figures.values.size() == 36);
}

TEST_CASE("J and K walk along the rank") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.run("welfare_level", "omgevingsdienst");
  driver.press({Key::letter, 'J'});
  CHECK(driver.state.ui.selection.region == 2);  // the highest: rank 1
  driver.press({Key::letter, 'J'});
  CHECK(driver.state.ui.selection.region == 1);
  driver.press({Key::letter, 'K'});
  CHECK(driver.state.ui.selection.region == 2);
}

TEST_CASE("the strip under the map answers the keyboard: arrows walk along the dots, Enter selects") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.run("welfare_level", "omgevingsdienst");
  for (int i = 0; i < 60; ++i) {
    driver.press_tab();
    if (ImGui::GetIO().NavVisible && driver.ui.chart_hovered == -1 && driver.state.ui.welfare.hovered == -1) {
      driver.press_key(ImGuiKey_RightArrow);
      if (!driver.said("strip.words").empty()) break;
    }
  }
  CHECK(driver.said("strip.words").starts_with("Omgevingsdienst 1\n≈ 1,5"));
  driver.press_key(ImGuiKey_RightArrow);
  CHECK(driver.said("strip.words").starts_with("Omgevingsdienst 2\n≈ 3,5"));
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.ui.selection.region == 1);
}

TEST_CASE("classes: method, number and fit are shown and can be changed") {
  UiDriver driver(test::toy_country());
  driver.run("open_panel", "classes");
  REQUIRE(driver.state.ui.work == WorkArea::welfare);
  CHECK(driver.has("histogram"));
  CHECK(driver.said("classes.fit").starts_with("GVF 0,9"));
  driver.click("class_method");
  driver.click("class_method.equal");
  CHECK(driver.state.view().class_method == "equal");
  driver.click("class_count.3");
  CHECK(level_map(driver.state)->classes.classes() == 3);
  CHECK(driver.said("class.0") == "12");
}

TEST_CASE("breaks of one's own are kept with the project, refused when they do not ascend, and can be dragged") {
  UiDriver driver(test::toy_country());
  driver.run("open_panel", "classes");
  driver.run("class_breaks", "2.5 4.5");
  auto const& view = driver.state.view();
  CHECK(view.class_breaks == std::vector<double>{2.5, 4.5});
  CHECK(level_map(driver.state)->classes.counts == std::vector<int>{12, 12, 12});
  CHECK_THROWS_AS(driver.run("class_breaks", "4 3"), UsageError);
  CHECK_THROWS_AS(driver.run("class_breaks", "veel"), UsageError);
  REQUIRE(driver.has("break.1"));
  driver.point_at("break.1");
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  auto const handle = driver.ui.widgets["break.1"];
  driver.move_to({handle.centre().x + 20, handle.centre().y});
  release_mouse(driver);
  CHECK(driver.state.view().class_breaks[0] == 2.5);
  CHECK(driver.state.view().class_breaks[1] > 4.5);
  driver.run("undo");
  driver.run("class_breaks", "none");
  CHECK(driver.state.view().class_breaks.empty());
}

TEST_CASE("a break moves by keyboard: Tab to it, an arrow for each step, and undo takes it back") {
  UiDriver driver(test::toy_country());
  driver.run("open_panel", "classes");
  driver.run("class_breaks", "2.5 4.5");
  for (int i = 0; i < 90 && driver.state.view().class_breaks == std::vector<double>{2.5, 4.5}; ++i) {
    driver.press_tab();
    driver.press_key(ImGuiKey_RightArrow);
  }
  CHECK(driver.state.view().class_breaks[0] == Approx(2.6));
  CHECK(driver.state.view().class_breaks[1] == 4.5);
}

TEST_CASE("in the other work areas too a figure leads to its source") {
  UiDriver driver(test::toy_country());
  driver.click("legend.source");
  CHECK(driver.said("source_card.id") == "toy.hoogte");
  driver.run("select", "GM0001");
  driver.click("municipality.source");
  CHECK(driver.state.ui.side == SidePanel::sources);
  driver.run("select", "VR01");
  driver.click("region.source");
  CHECK(driver.state.ui.work == WorkArea::map);
  CHECK(driver.state.ui.side == SidePanel::sources);
}

TEST_CASE("the years below the map are clicked, dragged along, or stepped through with the bracket keys") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  driver.click("slide.2022");
  CHECK(driver.state.view().year == 2022);
  driver.press({Key::right_bracket});
  CHECK(level_map(driver.state)->year == 2023);
  driver.point_at("slide.2023");
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  driver.move_to(driver.ui.widgets["slide.2022"].centre());
  release_mouse(driver);
  CHECK(driver.state.view().year == 2022);
}

TEST_CASE("typed breaks are read in the notation of the language") {
  UiDriver driver(test::toy_country());
  driver.run("open_panel", "classes");
  driver.click("class_breaks");
  for (int i = 0; i < 40; ++i) driver.press_key(ImGuiKey_Backspace);
  driver.type("1,5; 3,5");
  driver.press_key(ImGuiKey_Enter);
  driver.frames(2);
  CHECK(driver.state.view().class_breaks == std::vector<double>{1.5, 3.5});
}

TEST_CASE("one click leads from a figure to where it comes from") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  REQUIRE(driver.has("welfare.source"));
  driver.click("welfare.source");
  CHECK(driver.state.ui.work == WorkArea::welfare);
  CHECK(driver.state.ui.side == SidePanel::sources);
  CHECK(driver.said("source_card.id") == "toy.hoogte");
  CHECK(driver.said("source_card.source") == "Kansenatlas, Speelbord");
  CHECK(driver.said("source_card.aggregation").starts_with("gemiddelde, gewogen met inwoners"));
  driver.click("source_card.close");
  CHECK_FALSE(driver.has("source_card.source"));
}

TEST_CASE("with fixed classes every year has the same bounds") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{atlas_file()};
  driver.run("work_welfare");
  driver.run("indicator", "rmbw.werkloosheid");
  auto const free_bounds = breaks_of(level_map(driver.state)->classes);
  driver.run("toggle_fixed_classes");
  auto const newest = breaks_of(level_map(driver.state)->classes);
  auto const newest_year = level_map(driver.state)->year;
  driver.run("previous_year");
  CHECK(level_map(driver.state)->year < newest_year);
  CHECK(breaks_of(level_map(driver.state)->classes) == newest);
  CHECK(newest != free_bounds);
}

TEST_CASE("an area without a figure says why, and is no class") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{atlas_file()};
  driver.run("work_welfare");
  driver.run("indicator", "rmbw.werkloosheid");
  driver.run("select", "Schiermonnikoog");
  driver.run("open_panel", "figures");
  auto const& level = *level_figures(driver.state);
  for (std::size_t i = 0; i < level.figures.values.size(); ++i)
    if (!level.figures.values[i].has_value()) {
      CHECK_FALSE(level.figures.values[i].note.empty());
      CHECK(scene_of(driver.state).fill_of[i] == 0);
    }
}

TEST_CASE("indicators of the same name are told apart by their series") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  atlas.sources.push_back(atlas.sources[0]);
  atlas.sources[1].id = "ander";
  atlas.sources[1].title = "Tweede reeks";
  atlas.indicators[1].name_nl = atlas.indicators[0].name_nl;
  atlas.indicators[1].source = "ander";
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  UiDriver driver(std::move(country));
  driver.run("work_welfare");
  CHECK(driver.said("browse.toy.hoogte.name") == "hoogte · Speelbord");
  CHECK(driver.said("browse.toy.aantal.name") == "hoogte · Tweede reeks");
}

TEST_CASE("window and paper write the same classes in the same order") {
  UiDriver driver(test::toy_country());
  driver.run("work_welfare");
  MapSpec spec;
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  spec.atlas = &driver.state.atlas();
  spec.ground = &driver.state.ground();
  spec.palettes = &palettes;
  spec.choropleth = ChoroplethChoice{.indicator = level_map(driver.state)->indicator, .breaks = {}, .palette = {}};
  std::string on_paper;
  for (auto const& entry : describe_map(spec, driver.state.texts()).legend)
    on_paper += fmt::format("{}{}  ({})", on_paper.empty() ? "" : "\n", entry.text, entry.count);
  CHECK(driver.said("legend.classes") == on_paper);
}

TEST_CASE("in a small window the map keeps its classes") {
  auto const classes_at = [](int width_px, int height_px) {
    UiDriver driver(test::toy_country(), width_px, height_px);
    driver.run("work_welfare");
    return driver.said("legend.classes");
  };
  auto const classes = classes_at(1600, 900);
  REQUIRE_FALSE(classes.empty());
  CHECK(classes_at(1024, 700) == classes);
}

TEST_CASE("the sheet of sources is in the language of the window") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  atlas.sources[0].title_en = "Board";
  atlas.sources[0].doubts = "een spel";
  atlas.sources[0].doubts_en = "a game";
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  UiDriver driver(std::move(country));
  driver.run("open_panel", "sources");
  CHECK(driver.said("source.toy") == "Speelbord");
  driver.run("language", "en");
  CHECK(driver.said("source.toy") == "Board (Speelbord)");
  CHECK(driver.said("source.doubts.toy").find("a game") != std::string::npos);
}

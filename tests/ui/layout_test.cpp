// The window at every size: nothing in the bar at the top overlaps, and every control can be reached.
#include <array>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "app/viewer/panels/legend_content.hpp"
#include "app/viewer/scene.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::overlap;
using kansenatlas::test::UiDriver;

namespace {

struct WindowSize {
  int width, height;
};
constexpr std::array sizes{WindowSize{1024, 768}, WindowSize{1920, 1080}};
constexpr std::array percents{100, 200, 300};
constexpr std::array works{"work_map",      "show_matrix",   "show_differences", "show_legal",    "work_scenario",
                           "work_opgaven",  "work_agenda",   "welfare_map",      "welfare_spots", "welfare_profile",
                           "welfare_years", "welfare_scale", "welfare_composite"};

WidgetRect on_screen(FocusStop const& stop) {
  auto const* window = ImGui::FindWindowByID(stop.window);
  return {{window->Pos.x + stop.minimum.x, window->Pos.y + stop.minimum.y},
          {window->Pos.x + stop.maximum.x, window->Pos.y + stop.maximum.y}};
}

std::string text_of(WidgetRect const& rect) {
  return fmt::format("{:.0f},{:.0f} - {:.0f},{:.0f}", rect.minimum.x, rect.minimum.y, rect.maximum.x, rect.maximum.y);
}

std::string name_at(UiDriver const& driver, WidgetRect const& rect) {
  for (auto const& [name, at] : driver.ui.widgets)
    if (std::abs(at.centre().x - rect.centre().x) < 3 && std::abs(at.centre().y - rect.centre().y) < 3) return name;
  return "?";
}

std::vector<std::string> overlaps_in_top_bar(UiDriver const& driver) {
  std::vector<WidgetRect> rects;
  for (auto const& stop : driver.ui.stops)
    if (stop.window == ImGui::FindWindowByName("top")->ID) rects.push_back(on_screen(stop));
  std::vector<std::string> found;
  for (std::size_t a = 0; a < rects.size(); ++a)
    for (std::size_t b = a + 1; b < rects.size(); ++b)
      if (overlap(rects[a], rects[b])) found.push_back(name_at(driver, rects[a]) + " and " + name_at(driver, rects[b]));
  return found;
}

// In the window as far as it scrolls; `slack`: a line that can be clicked is a little wider than what it holds.
bool is_within(WidgetRect const& rect, ImGuiWindow const& window, float slack) {
  float const right = window.Pos.x + window.Size.x + window.ScrollMax.x - window.Scroll.x;
  float const bottom = window.Pos.y + window.Size.y + window.ScrollMax.y - window.Scroll.y;
  bool const scrolls_sideways = (window.Flags & ImGuiWindowFlags_HorizontalScrollbar) != 0;
  bool const is_wide_enough = scrolls_sideways || rect.maximum.x <= window.Pos.x + window.Size.x + slack;
  return is_wide_enough && rect.maximum.x <= right + slack && rect.maximum.y <= bottom + slack &&
         rect.minimum.x >= window.Pos.x - window.Scroll.x - slack &&
         rect.minimum.y >= window.Pos.y - window.Scroll.y - slack;
}

bool can_scroll(ImGuiWindow const& window) {
  return window.ScrollMax.y < 1 || (window.Flags & ImGuiWindowFlags_NoScrollbar) == 0;
}

std::vector<std::string> out_of_reach(UiDriver const& driver) {
  std::vector<std::string> found;
  float const slack = 6 * driver.ui.scale;
  for (auto const& stop : driver.ui.stops) {
    if (ImGui::FindWindowByID(stop.window)->SkipItems) continue;  // scrolled out of view, so not laid out
    auto rect = on_screen(stop);
    auto const name = name_at(driver, rect);
    for (auto const* window = ImGui::FindWindowByID(stop.window); window; window = window->ParentWindow) {
      bool const is_child = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0;
      if (!is_within(rect, *window, slack) || (!can_scroll(*window) && rect.maximum.y > window->Pos.y + window->Size.y))
        found.push_back(fmt::format("{} at {} in {}", name, text_of(rect), window->Name));
      if (!is_child) break;
      rect = {window->Pos, {window->Pos.x + window->Size.x, window->Pos.y + window->Size.y}};
    }
  }
  return found;
}

void start_scenario(UiDriver& driver) {
  driver.run("new_scenario", "omgevingsdienst");
  driver.run("brush", "so01");
}

bool holds_country(UiDriver const& driver) {
  auto const box = bounds_of(driver.state.ground().coast);
  auto const& ui = driver.state.ui;
  auto const low = to_screen(ui.camera, ui.map_size, box.minimum),
             high = to_screen(ui.camera, ui.map_size, box.maximum);
  return low.x_px >= 0 && high.y_px >= 0 && high.x_px <= ui.map_size.width_px && low.y_px <= ui.map_size.height_px;
}

}  // namespace

TEST_CASE("at no size do two things in the bar at the top overlap, in both languages") {
  for (auto const& size : sizes) {
    UiDriver driver(test::toy_country(), size.width, size.height);
    for (int const percent : percents) {
      driver.set_scale(percent);
      for (auto const* language : {"nl", "en"})
        for (auto const* work : {"work_map", "work_scenario", "work_welfare", "work_opgaven", "work_agenda"}) {
          driver.run("language", language);
          driver.run(work);
          CAPTURE(size.width);
          CAPTURE(percent);
          CAPTURE(std::string(language));
          CAPTURE(std::string(work));
          CHECK(overlaps_in_top_bar(driver) == std::vector<std::string>{});
          CHECK(driver.has("menu"));
        }
    }
  }
}

TEST_CASE("at every size each control lies within its window, or that window scrolls to it") {
  for (auto const& size : sizes) {
    UiDriver driver(test::toy_country(), size.width, size.height);
    start_scenario(driver);
    driver.run("select", "VR01");
    for (int const percent : percents) {
      driver.set_scale(percent);
      for (auto const* language : {"nl", "en"})
        for (auto const* work : works)
          for (bool const has_side : {true, false}) {
            driver.run("language", language);
            driver.run(work);
            driver.state.ui.is_side_open = has_side;
            driver.frames(4);
            CAPTURE(size.width);
            CAPTURE(percent);
            CAPTURE(std::string(language));
            CAPTURE(std::string(work));
            CHECK(out_of_reach(driver) == std::vector<std::string>{});
          }
    }
  }
}

TEST_CASE("in the narrowest bar a sign opens the search field, which gives way again after Esc") {
  UiDriver driver(test::toy_country(), 1024, 768);
  driver.set_scale(300);
  REQUIRE_FALSE(driver.has("search"));
  driver.click("search.open");
  REQUIRE(driver.has("search"));
  driver.type("Veld 8");
  CHECK_FALSE(driver.state.ui.work != WorkArea::map);
  CHECK(driver.has("found.GM0008"));
  driver.press_key(ImGuiKey_Escape);
  driver.frames(2);
  CHECK(driver.has("search.open"));
}

TEST_CASE("the list of indicators stays within the window at every size") {
  for (auto const& size : sizes)
    for (int const percent : percents) {
      UiDriver driver(test::toy_country(), size.width, size.height);
      driver.set_scale(percent);
      driver.run("choose_indicator");
      auto const field = driver.ui.widgets.at("indicator.search");
      CAPTURE(percent);
      CHECK(field.minimum.x >= 0);
      CHECK(field.maximum.x <= static_cast<float>(size.width));
    }
}

TEST_CASE("where the choices fold away the map has a legend of its own, which L folds to a button") {
  UiDriver driver(test::toy_country(), 1920, 1080);
  CHECK_FALSE(driver.has("toggle_legend"));
  driver.set_scale(300);
  for (auto const* work : {"work_map", "show_differences", "work_scenario"}) {
    if (std::string_view(work) == "work_scenario") start_scenario(driver);
    if (std::string_view(work) == "show_differences") driver.run("compare", "veiligheidsregio omgevingsdienst");
    driver.run(work);
    CAPTURE(std::string(work));
    REQUIRE(driver.has("toggle_legend"));
    driver.state.ui.wants_legend = true;
    driver.frames(3);
    CHECK_FALSE(driver.said("legend.outlines").empty());
    driver.run("toggle_legend");
    CHECK(driver.said("legend.outlines").empty());
    CHECK(driver.has("toggle_legend"));
    driver.state.ui.wants_legend.reset();
  }
}

TEST_CASE("in the agenda the legend names the partitions that are drawn, however narrow the map is") {
  UiDriver driver(test::toy_country(), 1280, 720);
  driver.run("work_agenda");
  driver.state.ui.wants_legend = true;
  driver.frames(3);
  CHECK(driver.said("legend.outlines").find("GGD") != std::string::npos);
  CHECK(driver.said("legend.classes").find("(6)") != std::string::npos);
}

TEST_CASE("a country that is seen whole is fitted anew when its room changes, until somebody moves the map") {
  UiDriver driver(test::toy_country(), 1280, 720);
  REQUIRE(holds_country(driver));
  driver.run("work_agenda");  // its panel is wider
  CHECK(holds_country(driver));
  auto const narrow = driver.state.ui.camera;
  driver.run("toggle_side");
  CHECK(driver.state.ui.camera.metres_per_px < narrow.metres_per_px);
  driver.run("pan_left");
  auto const moved = driver.state.ui.camera;
  driver.run("toggle_side");
  CHECK(driver.state.ui.camera == moved);
}

TEST_CASE("what was selected elsewhere is no third border on the map of a pair") {
  UiDriver driver(test::toy_country());
  driver.run("select", "VR01");
  CHECK_FALSE(scene_of(driver.state).selected.empty());
  driver.run("compare", "veiligheidsregio omgevingsdienst");
  driver.run("show_differences");
  CHECK(scene_of(driver.state).selected.empty());
  driver.run("open_panel", "selection");
  CHECK_FALSE(scene_of(driver.state).selected.empty());
}

TEST_CASE("spots are counted by municipality, also where regions are looked at") {
  UiDriver driver(test::toy_country());
  driver.run("welfare_level", "veiligheidsregio");
  driver.run("welfare_spots");
  CHECK(legend_content(driver.state).about.find("Gemeenten") != std::string::npos);
  driver.run("welfare_map");
  CHECK(legend_content(driver.state).about.find("Veiligheidsregio") != std::string::npos);
}

TEST_CASE("the variant's legend explains the tint and the hatch as soon as they are there") {
  UiDriver driver(test::toy_country());
  driver.run("new_scenario", "omgevingsdienst");
  CHECK(variant_entries(driver.state).empty());
  driver.run("brush", "so01");
  CHECK(variant_entries(driver.state).size() == 1);
  driver.run("paint", "GM0030");
  CHECK(variant_entries(driver.state).size() == 2);
  CHECK(driver.said("variant.legend") == "verplaatst naar de gekozen regio");
}

TEST_CASE("a legend is as tall as its rows, and its button covers no words, also without a title") {
  UiDriver driver(test::toy_country(), 1280, 720);
  driver.run("compare", "veiligheidsregio omgevingsdienst");
  driver.run("show_differences");
  for (int const scale : {100, 200, 300}) {
    driver.set_scale(scale);
    driver.state.ui.wants_legend = true;
    driver.frames(3);
    if (!driver.has("legend.row.0")) continue;  // the panel beside the map explains
    CAPTURE(scale);
    CHECK(driver.ui.widgets["legend.row.0"].maximum.x <= driver.ui.widgets["toggle_legend"].minimum.x);
  }
  REQUIRE(driver.has("legend.row.0"));
  driver.set_scale(100);
  driver.run("work_welfare");
  driver.frames(3);
  auto const rows = legend_content(driver.state).entries.size();
  auto const& last = driver.ui.widgets[fmt::format("legend.row.{}", rows - 1)];
  REQUIRE_FALSE(driver.ui.legend.is_empty());
  CHECK(driver.ui.legend.maximum.y - last.maximum.y < 16);
}

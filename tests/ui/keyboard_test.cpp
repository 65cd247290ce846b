// The whole window without a mouse.
#include <set>

#include <imgui_internal.h>

#include "app/viewer/actions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {

// The widget that the keyboard is on.
std::string focused(UiDriver const& driver) {
  auto const& context = *GImGui;
  if (!context.NavWindow) return {};
  for (auto const& [name, rect] : driver.ui.widgets) {
    auto const id = context.ActiveId != 0 ? context.ActiveId : context.NavId;
    for (auto const& stop : driver.ui.stops)
      if (stop.item == id) {
        auto const* window = ImGui::FindWindowByID(stop.window);
        ImVec2 const at{window->Pos.x + (stop.minimum.x + stop.maximum.x) / 2,
                        window->Pos.y + (stop.minimum.y + stop.maximum.y) / 2};
        if (std::abs(rect.centre().x - at.x) < 3 && std::abs(rect.centre().y - at.y) < 3) return name;
      }
  }
  return {};
}

}  // namespace

TEST_CASE("F6 goes round the areas and Shift+F6 back") {
  UiDriver driver(test::toy_country());
  driver.run("next_area");
  auto const first = driver.state.ui.focused;
  std::set<viewer::Area> seen{first};
  for (int i = 0; i < 3; ++i) {
    driver.press({Key::f6});
    seen.insert(driver.state.ui.focused);
  }
  CHECK(seen.size() == 4);
  driver.press({Key::f6});
  CHECK(driver.state.ui.focused == first);
  driver.press({Key::f6, 0, false, true});
  driver.press({Key::f6});
  CHECK(driver.state.ui.focused == first);
}

TEST_CASE("Tab reaches every part of the window, shows where it is, and comes round") {
  UiDriver driver(test::toy_country());
  std::set<std::string> reached;
  for (int i = 0; i < 60; ++i) {
    driver.press_tab();
    auto const name = focused(driver);
    CAPTURE(i);
    CHECK_FALSE(name.empty());
    CAPTURE(name);
    CHECK_FALSE(GImGui->NavDisableHighlight);
    reached.insert(name);
  }
  for (char const* name : {"menu", "search", "language.en", "scale_up", "slot1.toggle", "slot3.pick", "indicator",
                           "colours", "zoom_in", "tab.notes"}) {
    CAPTURE(name);
    CHECK(reached.contains(name));
  }
}

TEST_CASE("Shift+Tab goes back the way that Tab came") {
  UiDriver driver(test::toy_country());
  for (int i = 0; i < 5; ++i) driver.press_tab();
  auto const here = focused(driver);
  driver.press_tab();
  CHECK(focused(driver) != here);
  driver.press_tab(true);
  CHECK(focused(driver) == here);
}

TEST_CASE("Enter presses the button that Tab led to") {
  UiDriver driver(test::toy_country());
  for (int i = 0; i < 60 && focused(driver) != "language.en"; ++i) driver.press_tab();
  REQUIRE(focused(driver) == "language.en");
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.ui.language == Language::en);
}

TEST_CASE("with the map in focus the arrows move it, Enter selects under the cross and Esc lets go") {
  UiDriver driver(test::toy_country());
  driver.run("whole_country");
  for (int i = 0; i < 4 && driver.state.ui.focused != viewer::Area::map; ++i) driver.press({Key::f6});
  REQUIRE(driver.state.ui.focused == viewer::Area::map);
  auto const before = driver.state.ui.camera.centre;
  driver.press_key(ImGuiKey_RightArrow);
  CHECK(driver.state.ui.camera.centre.x > before.x);
  driver.press_key(ImGuiKey_LeftArrow);
  driver.press_key(ImGuiKey_Enter);
  auto const chosen = driver.state.ui.selection.municipality;
  REQUIRE(chosen >= 0);
  CHECK(chosen == driver.state.caches.pick.municipality_at(driver.state.ui.camera.centre));
  driver.press_key(ImGuiKey_Escape);
  CHECK(driver.state.ui.selection.is_empty());
}

TEST_CASE("Esc closes what is open: the search, a picker, the list of actions") {
  UiDriver driver(test::toy_country());
  driver.press({Key::letter, 'F', true});
  driver.type("veld");
  CHECK(driver.has("found.GM0001"));
  driver.press_key(ImGuiKey_Escape);
  driver.frames(2);
  CHECK_FALSE(driver.has("found.GM0001"));
  driver.run("choose_indicator");
  CHECK(driver.has("indicator.search"));
  driver.press_key(ImGuiKey_Escape);
  driver.press_key(ImGuiKey_Escape);
  CHECK_FALSE(driver.has("indicator.search"));
  driver.run("command_palette");
  CHECK(driver.has("palette.words"));
  driver.press_key(ImGuiKey_Escape);
  driver.press_key(ImGuiKey_Escape);
  CHECK_FALSE(driver.has("palette.words"));
}

TEST_CASE("a partition is chosen with the keyboard alone") {
  UiDriver driver(test::toy_country());
  for (int i = 0; i < 60 && focused(driver) != "slot1.pick"; ++i) driver.press_tab();
  driver.press_key(ImGuiKey_Enter);
  REQUIRE(driver.has("slot1.choose.ggd_regio"));
  for (int i = 0; i < 12 && focused(driver) != "slot1.choose.ggd_regio"; ++i) driver.press_tab();
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.view().partitions[0].id == "ggd_regio");
}

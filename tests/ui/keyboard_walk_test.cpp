// Every work area by Tab alone: nothing is skipped, nothing holds the keyboard, and where it is can be seen.
#include <functional>
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

struct View {
  std::string name;
  std::function<void(UiDriver&)> open;
};

View view(std::string name, std::vector<std::pair<std::string, std::string>> actions) {
  return {std::move(name), [actions = std::move(actions)](UiDriver& driver) {
            for (auto const& [action, argument] : actions) driver.run(action, argument);
          }};
}

std::vector<View> views() {
  return {view("map", {{"work_map", ""}}),
          view("map, a region selected", {{"select", "VR01"}}),
          view("congruence, matrix", {{"work_congruence", ""}}),
          view("congruence, map", {{"compare", "veiligheidsregio ggd_regio"}, {"show_differences", ""}}),
          view("congruence, tests", {{"work_congruence", ""}, {"show_legal", ""}}),
          view("what if, empty", {{"work_scenario", ""}}),
          view("what if, a variant", {{"new_scenario", "veiligheidsregio"}}),
          view("what if, a plan", {{"new_scenario", "veiligheidsregio"}, {"plan_towards", "ggd_regio"}}),
          view("what if, a partition of one's own", {{"work_scenario", ""}, {"open_own", ""}}),
          view("welfare, map", {{"work_welfare", ""}}),
          view("welfare, profile", {{"work_welfare", ""}, {"pick_area", "GM0001"}, {"welfare_profile", ""}}),
          view("welfare, score", {{"work_welfare", ""}, {"welfare_composite", ""}}),
          view("welfare, classes", {{"work_welfare", ""}, {"open_classes", ""}}),
          view("opgaven, none", {{"work_opgaven", ""}}),
          view("opgaven, one", {{"work_opgaven", ""}, {"new_opgave", ""}}),
          view("tasks", {{"work_opgaven", ""}, {"opgaven_view", "tasks"}}),
          view("agenda, none", {{"work_agenda", ""}}),
          view("agenda, a region", {{"agenda_region", "veiligheidsregio VR01"}}),
          view("notes", {{"select", "GM0001"}, {"open_notes", ""}}),
          view("sources", {{"open_sources", ""}})};
}

ImGuiID item_in_focus() { return GImGui->ActiveId != 0 ? GImGui->ActiveId : GImGui->NavId; }

std::string name_of(UiDriver const& driver, FocusStop const& stop) {
  auto const* window = ImGui::FindWindowByID(stop.window);
  if (!window) return "?";
  ImVec2 const at{window->Pos.x + (stop.minimum.x + stop.maximum.x) / 2,
                  window->Pos.y + (stop.minimum.y + stop.maximum.y) / 2};
  for (auto const& [name, rect] : driver.ui.widgets)
    if (std::abs(rect.centre().x - at.x) < 3 && std::abs(rect.centre().y - at.y) < 3) return name;
  return "?";
}

}  // namespace

TEST_CASE("in every work area Tab comes to everything there is, shows where it is, and comes round") {
  for (auto const& [name, open] : views()) {
    CAPTURE(name);
    UiDriver driver(test::toy_country());
    open(driver);
    driver.frames(3);
    std::set<ImGuiID> reached;
    std::size_t const most = 3 * driver.ui.stops.size() + 20;
    std::size_t hidden = 0, steps = 0;
    for (; steps < most; ++steps) {
      driver.press_tab();
      if (GImGui->NavDisableHighlight) ++hidden;
      reached.insert(item_in_focus());
    }
    CHECK(hidden == 0);
    for (auto const& stop : driver.ui.stops) {
      CAPTURE(name_of(driver, stop));
      CHECK(reached.contains(stop.item));
    }
  }
}

TEST_CASE("from wherever the keyboard is, F6 leads to the other parts of the window") {
  for (auto const& [name, open] : views()) {
    CAPTURE(name);
    UiDriver driver(test::toy_country());
    open(driver);
    for (int tabs = 0; tabs < 12; ++tabs) driver.press_tab();
    std::set<viewer::Area> seen;
    for (int i = 0; i < 5; ++i) {
      driver.press({Key::f6});
      seen.insert(driver.state.ui.focused);
    }
    CHECK(seen.size() >= 3);
  }
}

TEST_CASE("Esc closes every list that a picker opens, and the keyboard stays with its field") {
  for (auto const& [name, open] : views()) {
    CAPTURE(name);
    UiDriver driver(test::toy_country());
    open(driver);
    std::vector<std::string> pickers;
    for (auto const& [widget, rect] : driver.ui.widgets)
      if (widget.ends_with(".pick") && !rect.is_empty()) pickers.push_back(widget);
    for (auto const& picker : pickers) {
      CAPTURE(picker);
      if (!driver.has(picker)) continue;
      driver.click(picker);
      CHECK(GImGui->OpenPopupStack.Size == 1);
      driver.press_key(ImGuiKey_Escape);
      driver.press_key(ImGuiKey_Escape);
      CHECK(GImGui->OpenPopupStack.Size == 0);
    }
  }
}

TEST_CASE("what is not there yet says what it is for, in steps, and a button there makes the first") {
  UiDriver driver(test::toy_country());
  driver.run("work_agenda");
  CHECK_FALSE(driver.said("draft.none").empty());
  CHECK(driver.said("draft.none.2").find("Ctrl+J") != std::string::npos);
  CHECK_FALSE(driver.said("draft.none.3").empty());
  driver.run("work_scenario");
  CHECK_FALSE(driver.said("scenario.hint.3").empty());
  driver.run("work_congruence");
  CHECK_FALSE(driver.said("pair.hint.3").empty());
  driver.run("work_opgaven");
  CHECK_FALSE(driver.said("opgaven.none.3").empty());
  driver.click("start.new_opgave");
  CHECK(driver.state.project().opgaven->size() == 1);
  CHECK(driver.said("opgaven.none").empty());
}

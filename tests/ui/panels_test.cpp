// The panels, driven without a window.
#include <filesystem>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/scene.hpp"
#include "geo/atlas/lookup.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {}  // namespace

TEST_CASE("pointing at a municipality shows a card with its regions and figure") {
  UiDriver driver(test::toy_country());
  driver.move_to(driver.on_screen(driver.state.ground().labels[7].at));
  CHECK(driver.state.ui.hovered == 7);
  CHECK(driver.said("card.name") == "Veld 8");
  CHECK(driver.said("card.veiligheidsregio") == "Veiligheidsregio 1");
  CHECK(driver.said("card.omgevingsdienst") == "Omgevingsdienst 1");
  CHECK(driver.said("card.ggd_regio") == "GGD 1");
  CHECK(driver.said("card.value").starts_with("2,0"));
}

TEST_CASE("clicking a municipality on the map selects it; its region can be reached and left") {
  UiDriver driver(test::toy_country());
  driver.move_to(driver.on_screen(driver.state.ground().labels[7].at));
  ImGui::GetIO().MouseDown[0] = true;
  driver.frames(2);
  ImGui::GetIO().MouseDown[0] = false;
  driver.frames(3);
  CHECK(driver.state.ui.selection.municipality == 7);
  CHECK(driver.said("municipality.name") == "Veld 8");
  driver.click("member.ggd_regio");
  CHECK(driver.said("region.name") == "GGD 1");
  CHECK(driver.said("region.size").find("18 gemeenten") != std::string::npos);
  CHECK(scene_of(driver.state).selected.size() == 18);
  driver.click("back");
  CHECK(driver.state.ui.selection == Selection{7, "", -1});
}

TEST_CASE("a toggle hides the outline of its partition") {
  UiDriver driver(test::toy_country());
  CHECK(scene_of(driver.state).outlines.size() == 3);
  driver.click("slot2.toggle");
  CHECK(scene_of(driver.state).outlines.size() == 2);
  driver.press({Key::digit, '2'});
  CHECK(scene_of(driver.state).outlines.size() == 3);
  driver.press({Key::letter, 'Z', true});
  CHECK(scene_of(driver.state).outlines.size() == 2);
}

TEST_CASE("typing a name and Enter selects the municipality and brings it into view") {
  UiDriver driver(test::toy_country());
  driver.press({Key::letter, 'F', true});
  driver.type("veld 15");
  CHECK(driver.has("found.GM0015"));
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.ui.selection.municipality == 14);
  CHECK(driver.said("municipality.name") == "Veld 15");
}

TEST_CASE("the arrow keys choose another answer of the search") {
  UiDriver driver(test::toy_country());
  driver.press({Key::letter, 'F', true});
  driver.type("veld 1");
  driver.press_key(ImGuiKey_DownArrow);
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.ui.selection.municipality == 9);
}

TEST_CASE("every text changes with the language") {
  UiDriver driver(test::toy_country());
  driver.run("select", "GM0001");
  CHECK(driver.said("map.source").starts_with("Bron:"));
  driver.click("language.en");
  CHECK(driver.said("map.source").starts_with("Source:"));
  CHECK(driver.state.ui.language == Language::en);
}

TEST_CASE("the command palette runs an action that is typed with what it needs") {
  UiDriver driver(test::toy_country());
  driver.press({Key::letter, 'P', true, true});
  REQUIRE(driver.has("palette.words"));
  driver.type("year 2022");
  driver.press_key(ImGuiKey_Enter);
  CHECK(driver.state.view().year == 2022);
  CHECK_FALSE(driver.has("palette.words"));
}

TEST_CASE("an indicator is chosen from the picker by name") {
  UiDriver driver(test::toy_country());
  driver.click("indicator");
  REQUIRE(driver.has("indicator.search"));
  driver.type("aant");
  CHECK(driver.has("pick.toy.aantal"));
  CHECK_FALSE(driver.has("pick.toy.hoogte"));
  driver.click("pick.toy.aantal");
  CHECK(driver.state.view().indicator == "toy.aantal");
}

TEST_CASE("a note is written, undone in one step and listed") {
  UiDriver driver(test::toy_country());
  driver.run("select", "GM0003");
  driver.click("tab.notes");
  driver.click("note");
  driver.type("bellen");
  driver.press({Key::f6});
  CHECK(note_about(driver.state.project(), "GM0003") == "bellen");
  CHECK(driver.has("note.GM0003"));
  driver.run("undo");
  CHECK(note_about(driver.state.project(), "GM0003").empty());
}

TEST_CASE("a long note wraps within its field and its words can be moved with the clipboard") {
  UiDriver driver(test::toy_country());
  driver.run("open_panel", "notes");
  driver.click("note");
  std::string const words = "de gemeenteraden spreken in het voorjaar over de aansluiting van de regio's";
  driver.type(words);
  CHECK(note_about(driver.state.project(), "") == words);
  driver.press({Key::letter, 'A', true});
  driver.press({Key::letter, 'X', true});
  CHECK(note_about(driver.state.project(), "").empty());
  driver.press({Key::letter, 'V', true});
  driver.press({Key::letter, 'V', true});
  CHECK(note_about(driver.state.project(), "") == words + words);
  driver.press({Key::letter, 'Z', true});
  CHECK(note_about(driver.state.project(), "") == words);
  driver.press_key(ImGuiKey_Home);
  driver.press_key(ImGuiKey_UpArrow);
  driver.press_key(ImGuiKey_Home);
  driver.type("x");
  CHECK(note_about(driver.state.project(), "") != words + "x");
}

TEST_CASE("the colours, the method and the number of classes can be chosen, and undone") {
  UiDriver driver(test::toy_country());
  driver.click("colours");
  driver.click("palette.greens");
  driver.click("method.equal");
  driver.click("classes.3");
  auto const& shown = *driver.state.caches.choropleth;
  CHECK(shown.choice == ClassChoice{"greens", ClassMethod::equal, 3, {}, false});
  CHECK(shown.classes.classes() == 3);
  CHECK(shown.classes.uppers[0] == Approx(1 + 5.0 / 3));
  driver.run("undo");
  CHECK(driver.state.caches.choropleth->choice.classes == 5);
}

TEST_CASE("a figure that is not definitive says so on the card and in the panels") {
  auto country = test::toy_country();
  auto atlas = std::make_shared<Atlas>(*country.atlas);
  std::vector<Observation> figures(atlas->observations->of(0).begin(), atlas->observations->of(0).end());
  for (auto& figure : figures)
    if (figure.area == AreaCode("GM0008")) figure.status = ValueStatus::provisional;
  atlas->observations = std::make_shared<Observations const>(std::vector{figures, std::vector<Observation>{}});
  country.atlas = atlas;
  UiDriver driver(country);
  driver.move_to(driver.on_screen(driver.state.ground().labels[7].at));
  CHECK(driver.said("card.status") == "voorlopig cijfer");
  driver.run("select", "GM0008");
  CHECK(driver.said("municipality.status") == "voorlopig cijfer");
  driver.run("select_region", "VR01");
  CHECK(driver.said("region.status") == "voorlopig cijfer");
  driver.run("select", "GM0001");
  CHECK(driver.said("municipality.status").empty());
}

TEST_CASE("the map in words names the indicator, the partitions and what is selected") {
  UiDriver driver(test::toy_country());
  driver.run("select", "GM0003");
  driver.run("open_panel", "text");
  std::string all;
  for (auto const& [name, text] : driver.ui.said)
    if (name.starts_with("words.")) all += text;
  CHECK(all.find("hoogte") != std::string::npos);
  CHECK(all.find("Veiligheidsregios") != std::string::npos);
  CHECK(all.find("Veld 3") != std::string::npos);
}

TEST_CASE("an error is shown until it is dismissed") {
  UiDriver driver(test::toy_country());
  dispatch(driver.state, "select", "GM9999");
  driver.frames(2);
  CHECK(driver.said("notice").find("GM9999") != std::string::npos);
  driver.click("notice.dismiss");
  CHECK(driver.said("notice").empty());
}

TEST_CASE("no widget of the panels lies outside its area at 100, 200 and 300 per cent") {
  for (int const percent : {100, 200, 300})
    for (float const width : {1600.0F, 1024.0F}) {
      CAPTURE(percent, width);
      PanelUi ui;
      Ui settings;
      auto const layout = layout_of({width, 900}, static_cast<float>(percent) / 100, settings);
      CHECK(layout.map.width() > 100);
      CHECK(layout.map.minimum.x >= layout.left.maximum.x);
      CHECK(layout.map.maximum.x <= layout.right.minimum.x);
    }
}

TEST_CASE("Tilburg: the card names its three regions") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("zoom_to", "Tilburg");
  driver.run("hover", "Tilburg");
  CHECK(driver.said("card.name") == "Tilburg");
  CHECK(driver.said("card.veiligheidsregio").find("Midden- en West-Brabant") != std::string::npos);
  CHECK(driver.said("card.omgevingsdienst").find("Midden- en West-Brabant") != std::string::npos);
  CHECK(driver.said("card.ggd_regio").find("Hart voor Brabant") != std::string::npos);
}

TEST_CASE("'den haag' is found by every name it has") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  for (std::string const words : {"den haag", "s-grav", "GM0518"}) {
    auto const found = find_areas(driver.state.atlas(), words, slot_partitions(driver.state), 5);
    REQUIRE_FALSE(found.empty());
    CHECK(driver.state.atlas().municipalities[static_cast<std::size_t>(found.front().municipality)].code == "GM0518");
  }
}

TEST_CASE("in a narrow window a button leads to the side that does not fit") {
  UiDriver driver(test::toy_country(), 900, 700);
  CHECK_FALSE(driver.has("slot1.pick"));
  driver.click("sides");
  CHECK(driver.has("slot1.pick"));
  driver.click("sides");
  CHECK_FALSE(driver.has("slot1.pick"));
}

// What is asked before something would be lost.
#include <filesystem>

#include "app/viewer/actions.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/project/project_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

TEST_CASE("closing with changes asks; cancel leaves everything as it was") {
  UiDriver driver(test::toy_country());
  driver.run("toggle_partition_1");
  driver.run("quit");
  CHECK_FALSE(driver.state.ui.wants_to_quit);
  REQUIRE(driver.has("answer_cancel"));
  driver.click("answer_cancel");
  CHECK_FALSE(driver.has("answer_cancel"));
  CHECK(driver.state.history.is_dirty());
  CHECK_FALSE(driver.state.ui.wants_to_quit);
}

TEST_CASE("closing without changes does not ask") {
  UiDriver driver(test::toy_country());
  driver.run("quit");
  CHECK(driver.state.ui.wants_to_quit);
}

TEST_CASE("what is not to be saved is let go and the program ends") {
  UiDriver driver(test::toy_country());
  driver.run("toggle_partition_1");
  driver.run("quit");
  driver.click("answer_discard");
  CHECK(driver.state.ui.wants_to_quit);
}

TEST_CASE("saving first asks for a file where there is none, and then goes on") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  driver.run("note", "onthouden");
  driver.run("new_project");
  driver.click("answer_save");
  REQUIRE(driver.has("palette.words"));
  driver.frames(6);  // until the field has the keyboard
  driver.type((folder.path() / "p.json").string());
  driver.press_key(ImGuiKey_Enter);
  driver.frames(3);
  CHECK(note_about(read_project_file(folder.path() / "p.json"), "") == "onthouden");
  CHECK(note_about(driver.state.project(), "").empty());
  CHECK(driver.state.ui.project_path.empty());
  CHECK_FALSE(driver.state.history.is_dirty());
}

TEST_CASE("Esc on the question is cancel, and the file field can be left without losing the question") {
  UiDriver driver(test::toy_country());
  driver.run("toggle_partition_1");
  driver.run("quit");
  driver.click("answer_save");
  driver.press_key(ImGuiKey_Escape);
  driver.press_key(ImGuiKey_Escape);
  driver.frames(3);
  if (driver.has("answer_cancel")) driver.press_key(ImGuiKey_Escape);
  driver.frames(3);
  CHECK_FALSE(driver.has("answer_cancel"));
  CHECK(driver.state.history.is_dirty());
}

TEST_CASE("a project of another atlas can go on with this one, which is then a change") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  auto project = driver.state.project();
  project.atlas = std::make_shared<AtlasReference const>(AtlasReference{"elders.gpkg", "anders"});
  project = with_note(project, "", "van elders");
  auto const file = folder.path() / "p.json";
  write_project_file(file, project);
  driver.run("open_project", file.string());
  driver.frames(2);
  CHECK(note_about(driver.state.project(), "").empty());
  CHECK(driver.said("question").find("elders.gpkg") != std::string::npos);
  driver.click("open_with_this_atlas");
  CHECK(note_about(driver.state.project(), "") == "van elders");
  CHECK(driver.state.history.is_dirty());
  CHECK(driver.state.project().atlas->content_hash == driver.state.atlas().content_hash);
}

TEST_CASE("an atlas that is not there any more is named, and the present project stays") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  auto project = driver.state.project();
  project.atlas = std::make_shared<AtlasReference const>(AtlasReference{"weg.gpkg", "anders"});
  write_project_file(folder.path() / "p.json", project);
  driver.run("open_project", (folder.path() / "p.json").string());
  driver.click("open_with_its_atlas");
  driver.frames(2);
  CHECK(driver.said("notice").find("weg.gpkg") != std::string::npos);
  CHECK(driver.state.atlas().title == "Speelbord");
}

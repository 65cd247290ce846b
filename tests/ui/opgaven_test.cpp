// The work area for opgaven and tasks.
#include <algorithm>

#include "app/viewer/actions.hpp"
#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/words.hpp"
#include "geo/agenda/new_opgave.hpp"
#include "geo/base/error.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {

Opgave const& opgave(UiDriver const& driver) {
  REQUIRE(chosen_opgave(driver.state));
  return *chosen_opgave(driver.state);
}

void leave(UiDriver& driver) {
  driver.press_tab();
  driver.frames(3);
}

}  // namespace

TEST_CASE("without opgaven the window says what they are, and a button makes the first") {
  UiDriver driver(test::toy_country());
  driver.click("work_opgaven");
  CHECK_FALSE(driver.said("opgaven.none").empty());
  driver.click("new_opgave");
  CHECK(opgave(driver).title == "Nieuwe opgave");
  CHECK(driver.has("card.opgave"));
  driver.click("new_opgave");
  CHECK(opgave(driver).id == "opgave-2");
  driver.click("card.opgave");
  CHECK(opgave(driver).id == "opgave");
  driver.run("undo");
  driver.run("undo");
  CHECK(driver.state.project().opgaven->empty());
}

TEST_CASE("an opgave about the shown indicator takes the figure of the selected region along") {
  UiDriver driver(test::toy_country());
  driver.run("select", "VR02");
  driver.run("indicator", "toy.hoogte");
  driver.run("opgave_from_indicator");
  CHECK(opgave(driver).region == "VR02");
  CHECK(opgave(driver).id == "hoogte");  // in every language
  REQUIRE(opgave(driver).indicators.size() == 1);
  CHECK(opgave(driver).indicators[0].baseline);
  CHECK(opgave(driver).indicators[0].baseline_year == 2023);
}

TEST_CASE("an opgave starts from a pattern in the figures of the selected region") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{std::filesystem::path(KANSENATLAS_SHARE "/nl.gpkg")};
  driver.click("work_opgaven");
  driver.click("toggle_opportunities");
  CHECK_FALSE(driver.said("opportunities.none").empty());
  driver.run("select", "VR20");
  driver.frames(3);
  auto const& found = driver.state.caches.opportunities.found;
  REQUIRE(found);
  REQUIRE_FALSE(found->empty());
  auto const few = found->size();
  driver.click("all_opportunities");
  driver.frames(3);
  CHECK(found->size() > few);
  driver.click("all_opportunities");
  driver.frames(3);
  CHECK(found->size() == few);
  auto const key = key_of(found->front(), driver.state.atlas());
  auto const sentence = driver.said("opportunity." + key);
  CHECK_FALSE(sentence.empty());
  driver.click("opportunity." + key);
  CHECK(opgave(driver).why.find(sentence) != std::string::npos);
  CHECK(opgave(driver).region == "VR20");
  CHECK(opgave(driver).indicators.size() == found->front().indicators.size());
  CHECK(driver.has("card." + opgave(driver).id));
  CHECK_FALSE(driver.has("opportunity." + key));
  CHECK_THROWS_AS(driver.run("opgave_from_opportunity", "niets"), UsageError);
}

TEST_CASE("the baseline on a card is marked where it is an approximation, and not where it was published or typed in") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{std::filesystem::path(KANSENATLAS_SHARE "/nl.gpkg")};
  struct Case {
    std::string region, indicator;
    bool is_approximate = false;
  };
  for (auto const& one :
       {Case{"VR20", "rmbw.werkloosheid", true}, Case{"GG0111", "gezondheidsmonitor.overgewicht.18plus", false}}) {
    CAPTURE(one.indicator);
    driver.run("select", one.region);
    driver.run("indicator", one.indicator);
    driver.run("opgave_from_indicator");
    auto const entry = opgave(driver).indicators[0];
    REQUIRE(entry.baseline);
    auto const& atlas = driver.state.atlas();
    auto const words = baseline_words(entry, one.region, atlas, driver.state.texts());
    CHECK(words.starts_with("\u2248") == one.is_approximate);
    CHECK(driver.said("baseline." + one.indicator).find(words) != std::string::npos);
    auto typed = entry;
    *typed.baseline += 1;
    CHECK_FALSE(baseline_words(typed, one.region, atlas, driver.state.texts()).starts_with("\u2248"));
  }
}

TEST_CASE("fields of an opgave are typed, one step for undo each") {
  UiDriver driver(test::toy_country());
  driver.run("new_opgave", "Hoger wonen");
  driver.click("opgave.title");
  driver.type(" en droger");
  leave(driver);
  CHECK(opgave(driver).title == "Hoger wonen en droger");
  driver.click("opgave.why");
  driver.type("Het veld ligt laag.");
  CHECK(opgave(driver).why == "Het veld ligt laag.");
  driver.press({Key::escape});
  driver.run("undo");
  CHECK(opgave(driver).why.empty());
  CHECK(opgave(driver).title == "Hoger wonen en droger");
}

TEST_CASE("a horizon that is no year is refused, and the field shows what the project has") {
  UiDriver driver(test::toy_country());
  driver.run("new_opgave", "Hoger wonen");
  driver.click("opgave.horizon");
  driver.type("straks");
  leave(driver);
  CHECK(opgave(driver).horizon.empty());
  CHECK_FALSE(driver.state.ui.notices.empty());
  CHECK(driver.ui.word_fields["opgave.horizon"].words.empty());
}

TEST_CASE("bodies, tasks, indicators, parties and measures go in and out") {
  UiDriver driver(test::toy_country());
  driver.run("new_opgave", "Hoger wonen");
  driver.run("opgave_entry", "bodies GGD");
  driver.run("opgave_entry", "tasks ggd-preventie");
  driver.run("opgave_entry", "indicators toy.hoogte");
  driver.run("opgave_target", "toy.hoogte 4,5 2036");
  driver.run("opgave_entry", "parties Provincie");
  driver.run("opgave_party", "1 money 10 euro per inwoner");
  driver.run("opgave_entry", "measures Terpen");
  driver.run("opgave_measure", "1 year 2030");
  CHECK(opgave(driver).bodies == std::vector<std::string>{"GGD"});
  CHECK(opgave(driver).indicators[0].target == 4.5);
  CHECK(opgave(driver).indicators[0].target_year == 2036);
  CHECK(opgave(driver).parties[0].money == "10 euro per inwoner");
  CHECK(opgave(driver).measures[0].year == "2030");
  CHECK(driver.has("parties.1.money"));
  driver.run("opgave_entry", "bodies GGD");
  driver.run("opgave_entry", "parties Provincie");
  CHECK(opgave(driver).bodies.empty());
  CHECK(opgave(driver).parties.empty());
  CHECK_THROWS_AS(run_action(driver.state, "opgave_entry", "dingen x"), UsageError);
  CHECK_THROWS_AS(run_action(driver.state, "opgave_target", "toy.hoogte veel 2036"), UsageError);
}

TEST_CASE("the opgaven of the selected region are shown alone when that is asked") {
  UiDriver driver(test::toy_country());
  driver.run("new_opgave", "Van iedereen");
  driver.run("select", "VR02");
  driver.run("new_opgave", "Van twee");
  driver.run("select", "VR01");
  driver.run("work_opgaven");
  driver.click("of_selection");
  CHECK(driver.has("card.van-iedereen"));
  CHECK_FALSE(driver.has("card.van-twee"));
}

TEST_CASE("tasks stand in a grid; a field that is changed is kept in the project only") {
  UiDriver driver(test::toy_country());
  driver.run("work_opgaven");
  driver.click("view.tasks");
  auto const tasks = tasks_now(driver.state);
  REQUIRE(tasks.size() > 5);
  driver.click("task." + tasks.front().id);
  CHECK(driver.state.ui.opgaven.task == tasks.front().id);
  driver.run("task_field", "room medium");
  REQUIRE(driver.state.project().tasks->size() == 1);
  CHECK(driver.state.project().tasks->front().fields.at("room") == "medium");
  driver.run("reset_task");
  CHECK(driver.state.project().tasks->empty());
  CHECK_THROWS_AS(run_action(driver.state, "task_field", "room huge"), Error);
  CHECK_THROWS_AS(run_action(driver.state, "task_field", "kleur rood"), UsageError);
}

TEST_CASE("judgements are ticked and need their reason to count") {
  UiDriver driver(test::toy_country());
  driver.run("opgaven_view", "tasks");
  auto const id = tasks_now(driver.state).front().id;
  driver.run("choose_task", id);
  driver.run("task_field", "ambition_funding fits");
  auto const tasks = tasks_now(driver.state);
  auto const missing = missing_judgements(*find_task(tasks, id));
  CHECK(std::find(missing.begin(), missing.end(), "ambition_funding_reason") != missing.end());
}

TEST_CASE("tasks go to a spreadsheet and come back as they were filled in") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  driver.run("opgaven_view", "tasks");
  auto const id = tasks_now(driver.state).front().id;
  driver.run("choose_task", id);
  driver.run("task_field", "risk_bearer de gemeenten");
  driver.run("export_tasks", (folder / "taken.xlsx").string());
  driver.run("reset_task");
  driver.run("import_tasks", (folder / "taken.xlsx").string());
  REQUIRE(driver.state.project().tasks->size() == 1);
  CHECK(driver.state.project().tasks->front().fields.at("risk_bearer") == "de gemeenten");
  driver.run("undo");
  CHECK(driver.state.project().tasks->empty());
  CHECK_THROWS_AS(run_action(driver.state, "export_tasks", (folder / "taken.txt").string()), UsageError);
}

TEST_CASE("a table with faults changes nothing and names its rows") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  driver.run("opgaven_view", "tasks");
  auto const id = tasks_now(driver.state).front().id;
  auto const file = folder.write("taken.csv", "id,room\n" + id + ",enorm\n");
  CHECK_THROWS_AS(run_action(driver.state, "import_tasks", file.string()), Error);
  CHECK(driver.state.project().tasks->empty());
  CHECK_FALSE(driver.state.ui.notices.empty());
}

TEST_CASE("only the tasks of one body are shown when that is chosen") {
  UiDriver driver(test::toy_country());
  driver.run("opgaven_view", "tasks");
  driver.click("body.GGD");
  CHECK_FALSE(tasks_shown(driver.state).empty());
  for (auto const& task : tasks_shown(driver.state)) CHECK(task.body == "GGD");
}

TEST_CASE("a task of the project's own is made, changed and removed again, with undo") {
  UiDriver driver(test::toy_country());
  driver.run("opgaven_view", "tasks");
  auto const known = tasks_now(driver.state).size();
  driver.click("body.GGD");
  driver.click("new_task");
  auto const id = driver.state.ui.opgaven.task;
  CHECK(id == "nieuwe-taak");
  CHECK(tasks_now(driver.state).size() == known + 1);
  CHECK(find_task(tasks_now(driver.state), id)->body == "GGD");
  CHECK(driver.has("task." + id));
  driver.run("task_field", "name Een eigen taak");
  CHECK(find_task(tasks_now(driver.state), id)->name == "Een eigen taak");
  driver.run("new_task");
  CHECK(driver.state.ui.opgaven.task == "nieuwe-taak-2");
  driver.run("choose_task", id);
  driver.run("new_opgave", "Hoger wonen");
  driver.run("opgave_entry", "tasks " + id);
  driver.run("choose_task", id);
  driver.frames(2);
  driver.click("remove_task");
  CHECK(tasks_now(driver.state).size() == known + 1);
  CHECK(driver.state.ui.opgaven.task.empty());
  CHECK(opgave(driver).tasks.empty());
  driver.run("undo");
  CHECK(opgave(driver).tasks == std::vector<std::string>{id});
  CHECK(find_task(tasks_now(driver.state), id));
}

TEST_CASE("a task of the register cannot be removed, and one of the project's own has no register to go back to") {
  UiDriver driver(test::toy_country());
  driver.run("opgaven_view", "tasks");
  auto const id = tasks_now(driver.state).front().id;
  driver.run("choose_task", id);
  driver.run("task_field", "room medium");
  driver.frames(2);
  CHECK(driver.has("reset_task"));
  CHECK_FALSE(driver.has("remove_task"));
  CHECK_FALSE(is_enabled(action_named("remove_task"), driver.state));
  driver.run("new_task", "Eigen");
  driver.frames(2);
  CHECK(driver.has("remove_task"));
  CHECK_FALSE(driver.has("reset_task"));
}

TEST_CASE("opgaven go to a workbook from the window and come back, with undo; a faulty one changes nothing") {
  test::TemporaryFolder const folder;
  UiDriver driver(test::toy_country());
  driver.run("new_opgave", "Hoger wonen");
  driver.run("opgave_entry", "parties Provincie");
  driver.run("opgave_party", "1 money 10 euro");
  auto const before = *driver.state.project().opgaven;
  auto const file = (folder / "opgaven.xlsx").string();
  driver.run("export_opgaven", file);
  driver.run("remove_opgave");
  driver.run("import_opgaven", file);
  CHECK(*driver.state.project().opgaven == before);
  driver.run("undo");
  CHECK(driver.state.project().opgaven->empty());
  CHECK(driver.has("import_opgaven"));
  CHECK_THROWS_AS(run_action(driver.state, "export_opgaven", (folder / "opgaven.csv").string()), UsageError);
  CHECK_THROWS_AS(run_action(driver.state, "import_opgaven", folder.write("leeg.xlsx", "niets").string()), Error);
}

TEST_CASE(
    "in English the window names the publishers of the health monitor in English, and calls a first state draft") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{std::filesystem::path(KANSENATLAS_SHARE "/nl.gpkg")};
  driver.run("language", "en");
  driver.run("indicator", "gezondheidsmonitor.overgewicht.18plus");
  CHECK(attribution_text(driver.state).find("RIVM, GGDs and CBS") != std::string::npos);
  CHECK(driver.state.texts().text("opgave.state.concept") == "draft");
  driver.run("language", "nl");
  CHECK(attribution_text(driver.state).find("RIVM, GGD'en en CBS") != std::string::npos);
}

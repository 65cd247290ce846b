#include <algorithm>
#include <cmath>

#include "app/viewer/plan_marks.hpp"
#include "app/viewer/plan_play.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/scene.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {

// The middle pair of columns lies half in the west and half in the east: six municipalities move.
void aim(UiDriver& driver) {
  driver.run("new_scenario", "veiligheidsregio");
  driver.click("tab.plan");
  driver.click("plan.pick");
  driver.click("plan.choose.ggd_regio");
}

long marked(State const& state, PlanMark mark) {
  auto const marks = plan_marks(state);
  return std::count(marks.begin(), marks.end(), mark);
}

}  // namespace

TEST_CASE("without a variant the plan panel says how to begin") {
  UiDriver driver(test::toy_country());
  driver.run("open_panel", "plan");
  CHECK(driver.state.ui.work == WorkArea::scenario);
  CHECK_FALSE(driver.said("plan.hint").empty());
}

TEST_CASE("a plan is chosen by clicking, and played move by move on the map") {
  UiDriver driver(test::toy_country());
  aim(driver);
  REQUIRE(driver.state.caches.plan);
  CHECK(driver.state.caches.plan->moves() == 6);
  CHECK_FALSE(driver.said("plan.sentence").empty());
  CHECK(marked(driver.state, PlanMark::waiting) == 6);
  driver.press({Key::letter, 'N'});
  driver.click("plan_on");
  CHECK(marked(driver.state, PlanMark::waiting) == 4);
  CHECK(marked(driver.state, PlanMark::moved) == 1);
  CHECK(marked(driver.state, PlanMark::moving) == 1);
  auto const& move = *last_move(driver.state);
  CHECK(driver.state.caches.plan->region_of[static_cast<std::size_t>(move.municipality)] == move.to);
  auto const scene = scene_of(driver.state);
  CHECK(scene.fills[scene.fill_of[static_cast<std::size_t>(move.municipality)]].hatch == viewer::Hatch::crossed);
  CHECK(scene.outlines.back().arcs == driver.state.caches.plan->arcs);
  driver.press({Key::letter, 'B'});
  CHECK(driver.state.ui.plan.made == 1);
  driver.click("plan.move.5");
  CHECK(driver.state.ui.plan.made == 5);
  driver.click("plan_first");
  CHECK(last_move(driver.state) == nullptr);
  CHECK_THROWS_WITH(driver.run("plan_move", "7"), Catch::Contains("0 to 6"));
}

TEST_CASE("a plan plays by itself at its own pace and stops at the end") {
  UiDriver driver(test::toy_country());
  aim(driver);
  CHECK_FALSE(play_due_s(driver.state, 10));
  driver.click("play_plan");
  double now = 10;
  play_on(driver.state, now);
  CHECK(*play_due_s(driver.state, now) == Approx(seconds_a_move));
  CHECK_FALSE(play_on(driver.state, now + seconds_a_move / 2));
  for (int i = 1; i <= 6; ++i) {
    now += seconds_a_move;
    CHECK(play_on(driver.state, now));
    driver.frames();
    CHECK(driver.state.caches.plan->made == i);
  }
  play_on(driver.state, now);
  CHECK_FALSE(driver.state.ui.plan.is_playing);
  CHECK_FALSE(play_due_s(driver.state, now));
  driver.press({Key::letter, 'P', false, true});  // from the end it starts again
  CHECK(driver.state.ui.plan.is_playing);
  CHECK(driver.state.ui.plan.made == 0);
}

TEST_CASE("the moves that were played are taken over into the variant, as one step for undo") {
  UiDriver driver(test::toy_country());
  aim(driver);
  driver.run("plan_move", "4");
  driver.click("adopt_plan");
  CHECK(driver.state.caches.variant->report.changes.size() == 4);
  CHECK(driver.state.caches.plan->moves() == 2);
  CHECK(driver.state.ui.plan.made == 0);
  driver.run("undo");
  CHECK(driver.state.caches.variant->report.changes.empty());
  CHECK(driver.state.caches.plan->moves() == 6);
}

TEST_CASE("a plan that founds a region takes it over with a name") {
  UiDriver driver(test::toy_country());
  driver.run("new_scenario", "ggd_regio");
  driver.run("plan_towards", "veiligheidsregio");
  driver.run("plan_goal", "equal");
  driver.frames(2);
  REQUIRE(driver.state.caches.plan->plan.new_regions.size() == 1);
  driver.run("plan_last");
  driver.run("adopt_plan");
  driver.frames(2);
  auto const& after = driver.state.caches.variant->report.after;
  CHECK(after.regions.size() == 3);
  CHECK_FALSE(after.regions.back().title.empty());
  CHECK(driver.state.caches.plan->moves() == 0);
  CHECK_FALSE(driver.has("adopt_plan"));
}

TEST_CASE("what is fixed in the variant stays where it is in the plan too") {
  UiDriver driver(test::toy_country());
  aim(driver);
  int const first = driver.state.caches.plan->plan.moves.front().municipality;
  driver.run("lock_municipality", driver.state.atlas().municipalities[static_cast<std::size_t>(first)].code);
  driver.frames(2);
  auto const& plan = driver.state.caches.plan->plan;
  CHECK(
      std::none_of(plan.moves.begin(), plan.moves.end(), [&](auto const& move) { return move.municipality == first; }));
  driver.run("lock_partition");
  driver.frames(2);
  CHECK(driver.state.caches.plan->moves() == 0);
  CHECK(driver.state.caches.plan->plan.left_outside.size() == 6);
}

TEST_CASE("a plan moves as few inhabitants or as few municipalities as it can, as is chosen") {
  auto country = test::toy_country();
  auto atlas = *country.atlas;
  // Of the middle pair of columns the western one gets nearly empty and the eastern one loses two municipalities:
  // fewest people are six municipalities, fewest municipalities are four.
  for (int row = 0; row < 6; ++row) {
    auto const cell = [&](int column) { return static_cast<std::size_t>(6 * row + column); };
    atlas.municipalities[cell(2)].inhabitants_2024 = 10;
    if (row < 2) atlas.partitions[0].region_of[cell(3)] = 2;
  }
  country.atlas = std::make_shared<Atlas const>(std::move(atlas));
  UiDriver driver(country);
  aim(driver);
  auto const by_people = driver.state.caches.plan->plan;
  CHECK(by_people.fewest == Weight::inhabitants);
  driver.click("plan.fewest.municipalities");
  driver.frames(2);
  auto const by_count = driver.state.caches.plan->plan;
  CHECK(by_count.fewest == Weight::municipalities);
  CHECK(by_count.moves.size() < by_people.moves.size());
  CHECK(by_count.inhabitants > by_people.inhabitants);
  driver.click("plan.fewest.inhabitants");
  driver.frames(2);
  CHECK(driver.state.caches.plan->plan.moves.size() == by_people.moves.size());
  CHECK_THROWS_WITH(driver.run("plan_fewest", "area"), Catch::Contains("inhabitants or municipalities"));
}

TEST_CASE("a plan for the real omgevingsdiensten names the municipalities of the command line") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  UiDriver driver{test::atlas_file()};
  driver.run("new_scenario", "omgevingsdienst");
  driver.run("plan_towards", "veiligheidsregio");
  driver.frames(2);
  auto const& atlas = driver.state.atlas();
  auto const straight = plan_of(atlas, *find_partition(atlas, chosen_scenario(driver.state)->base),
                                *find_partition(atlas, driver.state.ui.plan.goal), PlanGoal::nest, {},
                                adjacency_of(driver.state.ground().water));
  REQUIRE(driver.state.caches.plan);
  REQUIRE(driver.state.caches.plan->moves() == static_cast<int>(straight.moves.size()));
  CHECK(straight.moves.size() == 21);
  for (std::size_t i = 0; i < straight.moves.size(); ++i)
    CHECK(driver.state.caches.plan->plan.moves[i].municipality == straight.moves[i].municipality);
}

TEST_CASE("the move that is shown tells the sizes of both regions after it") {
  UiDriver driver(test::toy_country());
  aim(driver);
  driver.click("plan_on");
  auto const& move = *last_move(driver.state);
  CHECK(move.to_inhabitants_after > move.from_inhabitants_after);
  CHECK(driver.said("plan.besides").find(driver.state.texts().integer(std::llround(move.to_inhabitants_after))) !=
        std::string::npos);
}

// The table of actions, scripts, undo.
#include "app/viewer/actions.hpp"

#include <set>

#include <fmt/format.h>

#include "app/viewer/jobs.hpp"
#include "app/viewer/map/line_detail.hpp"
#include "app/viewer/outbox.hpp"
#include "app/viewer/refresh.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/script.hpp"
#include "geo/base/error.hpp"
#include "geo/chart/outline_look.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;

namespace {

State toy_state() {
  auto country = test::toy_country();
  auto const project = first_project(*country.atlas);
  State state(std::move(country), {}, test::both_catalogues(), project);
  state.caches.palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  state.ui.map_size = {800, 600};
  return state;
}

struct Player {
  State state = toy_state();
  Jobs jobs{0};
  void play(std::string_view script) {
    for (auto const& line : parse_script(script, "script")) {
      perform(state, line, "script");
      refresh(state, jobs);
    }
  }
};

}  // namespace

TEST_CASE("every action has a name of its own, a function, and a title in both languages") {
  auto const both = test::both_catalogues();
  std::set<std::string_view> names;
  std::vector<Shortcut> shortcuts;
  for (auto const& action : actions()) {
    CAPTURE(std::string(action.name));
    CHECK(names.insert(action.name).second);
    CHECK(action.run != nullptr);
    auto const key = fmt::format("viewer.action.{}", action.name);
    CHECK(title_of(action, both.nl) != key);
    CHECK(title_of(action, both.en) != key);
    if (!action.shortcut.is_set()) continue;
    CHECK(std::find(shortcuts.begin(), shortcuts.end(), action.shortcut) == shortcuts.end());
    shortcuts.push_back(action.shortcut);
  }
}

TEST_CASE("a script drives the whole state") {
  Player player;
  player.play(
      "# a comment\n\nhide_partition veiligheidsregio\nindicator toy.aantal\nyear 2022\nselect GM0008\n"
      "language en\nscale 150\nopen_panel sources\nzoom_to VR02\n");
  auto const& state = player.state;
  CHECK_FALSE(state.view().partitions[0].is_shown);
  CHECK(state.view().indicator == "toy.aantal");
  CHECK(state.view().year == 2022);
  CHECK(state.ui.selection.municipality == 7);
  CHECK(state.ui.language == Language::en);
  CHECK(state.ui.scale_percent == 150);
  CHECK(state.ui.side == SidePanel::sources);
  CHECK(state.ui.fit_to.has_value());
}

TEST_CASE("an unknown action is refused with its line and the nearest names before anything runs") {
  try {
    parse_script("language en\nselct GM0008\n", "demo.txt");
    FAIL("was accepted");
  } catch (UsageError const& error) {
    std::string const said = error.what();
    CHECK(said.find("demo.txt, line 2") != std::string::npos);
    CHECK(said.find("'selct'") != std::string::npos);
    CHECK(said.find("'select'") != std::string::npos);
  }
}

TEST_CASE("an argument that will not do is refused with its value") {
  for (std::string const line :
       {"language de", "scale 1000", "scale big", "year soon", "year 1812", "indicator toy.niets", "select GM9999",
        "show_partition niets", "open_panel nowhere", "undo twice", "zoom_to", "partition_1 niets"}) {
    CAPTURE(line);
    Player player;
    refresh(player.state, player.jobs);
    CHECK_THROWS_AS(player.play(line), UsageError);
  }
}

TEST_CASE("undo and redo follow the actions") {
  Player player;
  player.play("toggle_partition_2\nindicator toy.aantal\n");
  CHECK(player.state.view().indicator == "toy.aantal");
  player.play("undo");
  CHECK(player.state.view().indicator == "toy.hoogte");
  player.play("undo");
  CHECK(player.state.view().partitions[1].is_shown);
  CHECK_FALSE(is_enabled(action_named("undo"), player.state));
  player.play("redo\nredo");
  CHECK(player.state.view().indicator == "toy.aantal");
  CHECK_FALSE(player.state.view().partitions[1].is_shown);
}

TEST_CASE("choosing a partition that stands elsewhere lets the two change places") {
  Player player;
  player.play("partition_1 ggd_regio");
  CHECK(player.state.view().partitions[0].id == "ggd_regio");
  CHECK(player.state.view().partitions[2].id == "veiligheidsregio");
  player.play("partition_1 none");
  CHECK(player.state.view().partitions[0].id.empty());
}

TEST_CASE("toggling an overlay changes the outlines of the scene and nothing else") {
  Player player;
  refresh(player.state, player.jobs);
  auto const before = scene_of(player.state);
  player.play("toggle_partition_2");
  auto const after = scene_of(player.state);
  CHECK(before.outlines.size() == 3);
  CHECK(after.outlines.size() == 2);
  CHECK(after.fill_of == before.fill_of);
  CHECK(after.fills == before.fills);
  CHECK(after.outlines[0] == before.outlines[0]);
  CHECK(after.outlines[1] == before.outlines[2]);
  player.play("undo");
  CHECK(scene_of(player.state) == before);
}

TEST_CASE("the three outlines differ in more than colour") {
  for (std::size_t a = 0; a < 3; ++a)
    for (std::size_t b = a + 1; b < 3; ++b) {
      auto const first = style_of_slot(a), second = style_of_slot(b);
      bool const differs_in_dash = (first.dash_px > 0) != (second.dash_px > 0);
      auto const [thin, thick] = std::minmax(first.width_px, second.width_px);
      CHECK((differs_in_dash || thick > 2 * thin));
    }
}

TEST_CASE("the window draws borders with the pens of the printed map") {
  auto const looks = outline_looks(3);
  for (std::size_t slot = 0; slot < 3; ++slot) {
    auto const style = style_of_slot(slot);
    auto const strokes = strokes_of(looks[slot], 1);
    CHECK(style.width_px == Approx(4 * strokes[1].width_mm));
    CHECK(style.width_px + 2 * style.casing_px == Approx(4 * strokes[0].width_mm));
    CHECK(style.colour.red == strokes[1].colour.red);
    CHECK(style.casing_colour.green == strokes[0].colour.green);
    CHECK(style.core_px == Approx(strokes.size() > 2 ? 4 * strokes[2].width_mm : 0));
    CHECK((style.gap_px > 0) == !strokes[1].dashes_mm.empty());
  }
  CHECK(style_of_slot(0).core_px > style_of_slot(1).width_px);
}

TEST_CASE("large letters do not thicken borders on a map too small for it") {
  CHECK(pen_scale(2, 420) == 1);
  CHECK(pen_scale(2, 300) == Approx(1.4));
  CHECK(pen_scale(2, 100) == 2);
  CHECK(pen_scale(1, 100) == 1);
  CHECK(pen_scale(1, 600) == 0.85);
}

TEST_CASE("a job lands on the main thread, and its error becomes one notice") {
  State state = toy_state();
  Jobs jobs(0);
  jobs.start("good", [](Progress&) { return Landing([](State& s) { s.ui.scale_percent = 125; }); });
  CHECK(state.ui.scale_percent == 100);
  CHECK(jobs.land(state));
  CHECK(state.ui.scale_percent == 125);
  jobs.start("bad", [](Progress&) -> Landing { throw Error("the disk is gone"); });
  jobs.land(state);
  REQUIRE(state.ui.notices.size() == 1);
  CHECK(state.ui.notices.front().text ==
        "Een berekening is niet gelukt. Melding van het programma: “the disk is gone”");
}

TEST_CASE("what does not succeed is said in the window's language, with the program's own words quoted after it") {
  State state = toy_state();
  dispatch(state, "open_project", "/no/such/plan.json");
  REQUIRE(state.ui.notices.size() == 1);
  CHECK(state.ui.notices.back().text.starts_with(
      "“Open project” is niet gelukt. Melding van het programma: “there is no file '/no/such/plan.json'”"));
  CHECK(state.ui.notices.back().text.ends_with("”"));
  state.ui.language = Language::en;
  dispatch(state, "year", "no year");
  CHECK(state.ui.notices.back().text.find("did not succeed. The program says: “'no year' is not a year") !=
        std::string::npos);
  Outbox outbox;
  outbox.edit("viewer.action.note", [](Project const&) -> Project { throw Error("an edit that cannot be made"); });
  outbox.deliver(state);
  CHECK(state.ui.notices.back().text.find("“an edit that cannot be made”") != std::string::npos);
}

TEST_CASE("a newer job with the same key cancels the older one") {
  State state = toy_state();
  Jobs jobs(1);
  jobs.start("read", [](Progress& progress) -> Landing {
    for (int i = 0; i < 2000; ++i) {
      progress.report(0, "");
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return [](State& s) { s.ui.scale_percent = 200; };
  });
  jobs.start("read", [](Progress&) { return Landing([](State& s) { s.ui.scale_percent = 150; }); });
  while (!jobs.is_idle()) {
    jobs.land(state);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  CHECK(state.ui.scale_percent == 150);
  CHECK(state.ui.notices.empty());
}

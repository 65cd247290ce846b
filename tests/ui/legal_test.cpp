// The legal and policy tests in the window.
#include <algorithm>
#include <filesystem>

#include "app/viewer/actions.hpp"
#include "app/viewer/legal_marks.hpp"
#include "app/viewer/scene.hpp"
#include "geo/base/error.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/ui/ui_driver.hpp"

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using kansenatlas::test::UiDriver;

namespace {

int count(std::vector<LegalMark> const& marks, LegalMark mark) {
  return static_cast<int>(std::count(marks.begin(), marks.end(), mark));
}

}  // namespace

TEST_CASE("the legal tests are listed with what they found, and one click opens one") {
  UiDriver driver(test::toy_country());
  driver.click("work_congruence");
  driver.click("show_legal");
  for (auto const* id : {"T0", "T1", "T2", "T3", "T4", "T5", "T6"}) CHECK(driver.has(std::string("legal_test.") + id));
  CHECK(driver.state.ui.side == SidePanel::legal);
  driver.click("legal_test.T0");
  CHECK(driver.state.ui.congruence.legal_test == "T0");
  CHECK(driver.said("legal.rule").find("veiligheidsregio") != std::string::npos);
  CHECK_THROWS_AS(driver.run("show_legal", "T9"), UsageError);
}

TEST_CASE("the matrix comes back with its own panel after a legal test") {
  UiDriver driver(test::toy_country());
  driver.run("compare", "veiligheidsregio ggd_regio");
  driver.run("show_legal", "T2");
  CHECK(driver.has("tab.legal"));
  CHECK_FALSE(driver.has("tab.pair"));
  driver.run("show_matrix");
  CHECK(driver.has("matrix"));
  CHECK(driver.state.ui.side == SidePanel::pair);
  driver.run("open_panel", "legal");
  CHECK(driver.state.ui.congruence.view == CongruenceView::legal);
}

TEST_CASE("a test that does not hold everywhere names, hatches and finds those who deviate") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("show_legal", "T2");
  auto const& state = driver.state;
  auto const marks = legal_marks(state, *legal_test_shown(state));
  CHECK(count(marks, LegalMark::deviates) == 8);
  CHECK(driver.said("legal_legend.deviates") == "8");
  CHECK(driver.said("legal.note").find("Tilburg") != std::string::npos);
  auto const scene = scene_of(state);
  CHECK(scene.outlines.size() == 2);
  CHECK(scene.fills[static_cast<std::size_t>(LegalMark::deviates)].hatch != viewer::Hatch::none);
  auto const before = state.ui.camera;
  driver.click("legal.GM0855");
  CHECK(state.ui.camera.metres_per_px < before.metres_per_px);
}

TEST_CASE("a test that holds asks for no explanation") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("show_legal", "T4");
  CHECK_FALSE(driver.has("explanation"));
  CHECK_FALSE(driver.has("legal_legend.deviates"));
  driver.run("show_legal", "T3");
  CHECK(driver.has("explanation"));
}

TEST_CASE("the explanation of a deviation is kept in the project and undone like any edit") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("show_legal", "T2");
  driver.click("explanation");
  driver.type("Sinds 2006 zo afgesproken.");
  CHECK(note_about(driver.state.project(), "T2") == "Sinds 2006 zo afgesproken.");
  driver.run("open_panel", "notes");
  REQUIRE(driver.has("note.T2"));
  driver.click("note.T2");
  CHECK(driver.state.ui.side == SidePanel::legal);
  driver.run("undo");
  CHECK(note_about(driver.state.project(), "T2").empty());
}

TEST_CASE("a co-operation across a border shows its participants, and once more all of them") {
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas is not built");
  UiDriver driver{test::atlas_file()};
  driver.run("show_legal", "T6");
  auto const& state = driver.state;
  auto const& test = *legal_test_shown(state);
  REQUIRE_FALSE(test.crossing.empty());
  CHECK(count(legal_marks(state, test), LegalMark::deviates) == static_cast<int>(test.outliers.size()));
  auto const& first = test.crossing.front();
  driver.click("crossing." + std::to_string(first.arrangement));
  auto const marks = legal_marks(state, test);
  CHECK(count(marks, LegalMark::deviates) == static_cast<int>(first.outside.size()));
  CHECK(count(marks, LegalMark::takes_part) > 0);
  driver.click("crossing." + std::to_string(first.arrangement));
  CHECK(count(legal_marks(state, test), LegalMark::takes_part) == 0);
}

#include "geo/project/history.hpp"

#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

Project with_year(Project const& project, int year) {
  View view = *project.view;
  view.year = year;
  return with_view(project, view);
}

}  // namespace

TEST_CASE("undo and redo walk through every step") {
  History history{Project{}};
  for (int year = 1; year <= 500; ++year) history.apply(with_year(history.now(), year), "viewer.action.year");
  for (int year = 499; year >= 0; --year) {
    REQUIRE(history.can_undo());
    history.undo();
    CHECK(history.now().view->year == year);
  }
  CHECK_FALSE(history.can_undo());
  for (int year = 1; year <= 500; ++year) history.redo();
  CHECK(history.now().view->year == 500);
  CHECK_FALSE(history.can_redo());
}

TEST_CASE("a new step after undo forgets what was undone") {
  History history{Project{}};
  history.apply(with_year(history.now(), 1), "a");
  history.apply(with_year(history.now(), 2), "b");
  history.undo();
  CHECK(history.redo_title() == "b");
  history.apply(with_year(history.now(), 3), "c");
  CHECK_FALSE(history.can_redo());
  CHECK(history.undo_title() == "c");
  history.undo();
  CHECK(history.now().view->year == 1);
}

TEST_CASE("the steps of one drag are undone together") {
  History history{Project{}};
  history.apply(with_year(history.now(), 1), "drag", "slider");
  history.apply(with_year(history.now(), 2), "drag", "slider");
  history.end_drag();
  history.apply(with_year(history.now(), 3), "drag", "slider");
  history.undo();
  CHECK(history.now().view->year == 2);
  history.undo();
  CHECK(history.now().view->year == 0);
}

TEST_CASE("the same project makes no step, and saving makes it clean until the next one") {
  History history{Project{}};
  history.apply(history.now(), "nothing");
  CHECK_FALSE(history.can_undo());
  CHECK_FALSE(history.is_dirty());
  history.apply(with_year(history.now(), 1), "a");
  CHECK(history.is_dirty());
  history.mark_saved();
  CHECK_FALSE(history.is_dirty());
  history.undo();
  CHECK(history.is_dirty());
  history.redo();
  CHECK_FALSE(history.is_dirty());
}

TEST_CASE("a note is put, replaced and taken away") {
  auto project = with_note(Project{}, "GM0855", "eerste");
  project = with_note(project, "GM0855", "tweede");
  CHECK(note_about(project, "GM0855") == "tweede");
  CHECK(project.notes->size() == 1);
  project = with_note(project, "GM0855", "");
  CHECK(project.notes->empty());
}

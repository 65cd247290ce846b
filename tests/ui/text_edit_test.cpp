#include "app/viewer/widgets/text_edit.hpp"

#include "tests/support/catch.hpp"

using kansenatlas::viewer::TextEdit;

namespace {

TextEdit with(std::string text) {
  TextEdit edit;
  edit.set_text(std::move(text));
  return edit;
}

void type(TextEdit& edit, std::string_view letters) {
  for (char const letter : letters) edit.insert(std::string_view(&letter, 1));
}

}  // namespace

TEST_CASE("the caret goes by characters, not by bytes") {
  auto edit = with("reëel");
  edit.move_to(2);
  CHECK(edit.after(2) == 4);
  CHECK(edit.before(4) == 2);
  edit.move_to(3);  // within the ë
  CHECK(edit.caret() == 2);
  edit.erase_forward();
  CHECK(edit.text() == "reel");
}

TEST_CASE("what is typed takes the place of the selection") {
  auto edit = with("Heusden en Altena");
  edit.select_word_at(3);
  CHECK(edit.selected() == "Heusden");
  edit.insert("Waalwijk");
  CHECK(edit.text() == "Waalwijk en Altena");
  CHECK_FALSE(edit.has_selection());
  CHECK(edit.caret() == 8);
}

TEST_CASE("words are stepped over and erased whole") {
  auto edit = with("Goirle, Tilburg");
  CHECK(edit.word_before(15) == 8);
  CHECK(edit.word_after(0) == 8);
  edit.erase_backward(true);
  CHECK(edit.text() == "Goirle, ");
  edit.move_to(0);
  edit.erase_forward(true);
  CHECK(edit.text().empty());
}

TEST_CASE("a word that was typed is undone at once and comes back") {
  auto edit = with("");
  type(edit, "eerste tweede");
  edit.undo();
  CHECK(edit.text() == "eerste ");
  edit.undo();
  edit.undo();
  CHECK(edit.text().empty());
  CHECK_FALSE(edit.can_undo());
  while (edit.can_redo()) edit.redo();
  CHECK(edit.text() == "eerste tweede");
  edit.undo();
  type(edit, "x");
  CHECK_FALSE(edit.can_redo());
}

TEST_CASE("pasting keeps newlines and drops carriage returns") {
  auto edit = with("");
  edit.insert("een\r\ntwee");
  CHECK(edit.text() == "een\ntwee");
  edit.select_all();
  CHECK(edit.selected() == "een\ntwee");
  edit.erase_backward();
  CHECK(edit.text().empty());
  edit.undo();
  CHECK(edit.text() == "een\ntwee");
}

TEST_CASE("nothing is erased beyond the ends") {
  auto edit = with("a");
  edit.erase_forward();
  CHECK(edit.text() == "a");
  CHECK_FALSE(edit.can_undo());
  edit.erase_backward();
  edit.erase_backward();
  CHECK(edit.text().empty());
}

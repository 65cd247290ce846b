#pragma once
// A text that is being edited: caret, selection and undo, without a screen. Places are byte offsets in UTF-8 and always
// lie between two characters.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas::viewer {

class TextEdit {
 public:
  // Another text; what was done to the one before can no longer be undone. The caret stands at the end.
  void set_text(std::string text);
  [[nodiscard]] std::string const& text() const { return m_now.text; }
  [[nodiscard]] std::size_t caret() const { return m_now.caret; }
  [[nodiscard]] bool has_selection() const { return m_now.caret != m_now.anchor; }
  [[nodiscard]] std::size_t selection_begin() const;
  [[nodiscard]] std::size_t selection_end() const;
  [[nodiscard]] std::string selected() const;

  // In the place of the selection. Carriage returns are dropped. Letters typed one after another are one step of undo,
  // up to the end of a word.
  void insert(std::string_view words);
  // The selection; without one the character (or word) before or after the caret.
  void erase_backward(bool whole_word = false);
  void erase_forward(bool whole_word = false);

  // `selects`: from where the selection began up to there.
  void move_to(std::size_t place, bool selects = false);
  void select_all();
  void select_word_at(std::size_t place);

  [[nodiscard]] std::size_t before(std::size_t place) const;  // one character
  [[nodiscard]] std::size_t after(std::size_t place) const;
  [[nodiscard]] std::size_t word_before(std::size_t place) const;
  [[nodiscard]] std::size_t word_after(std::size_t place) const;

  [[nodiscard]] bool can_undo() const { return !m_undone_by.empty(); }
  [[nodiscard]] bool can_redo() const { return !m_redone_by.empty(); }
  void undo();
  void redo();

 private:
  struct Moment {
    std::string text;
    std::size_t caret = 0, anchor = 0;
  };
  void replace(std::size_t begin, std::size_t end, std::string_view words, bool continues_typing);

  Moment m_now;
  std::vector<Moment> m_undone_by, m_redone_by;
  bool m_is_typing = false;
};

// What a field with such a text keeps between frames.
struct TextArea {
  TextEdit edit;
  float scroll_px = 0;
  float wanted_x = -1;     // where up and down keep to; below 0: where the caret is
  bool is_active = false;  // has the keyboard
  double caret_since_s = 0;
};

}  // namespace kansenatlas::viewer

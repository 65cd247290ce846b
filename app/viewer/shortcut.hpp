#pragma once
// A key with its modifiers, as the table of actions names it; what that is on a keyboard is known to one widget only.
#include <string>

#include "geo/base/texts.hpp"

namespace kansenatlas::viewer {

enum class Key { none, letter, digit, plus, minus, left_bracket, right_bracket, home, escape, f1, f6 };

struct Shortcut {
  Key key = Key::none;
  char symbol = 0;  // of a letter (upper case) or digit
  bool ctrl = false, shift = false;
  [[nodiscard]] bool is_set() const { return key != Key::none; }
  friend bool operator==(Shortcut const&, Shortcut const&) = default;
};

// "Ctrl+Shift+P"; empty for none.
std::string shortcut_text(Shortcut const& shortcut, Texts const& texts);

}  // namespace kansenatlas::viewer

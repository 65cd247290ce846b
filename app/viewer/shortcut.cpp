#include "app/viewer/shortcut.hpp"

namespace kansenatlas::viewer {
namespace {

std::string key_text(Shortcut const& shortcut, Texts const& texts) {
  switch (shortcut.key) {
    case Key::none:
      return {};
    case Key::letter:
    case Key::digit:
      return {shortcut.symbol};
    case Key::plus:
      return "+";
    case Key::minus:
      return "-";
    case Key::left_bracket:
      return "[";
    case Key::right_bracket:
      return "]";
    case Key::home:
      return texts.text("viewer.key.home");
    case Key::escape:
      return texts.text("viewer.key.escape");
    case Key::f1:
      return "F1";
    case Key::f6:
      return "F6";
  }
  return {};
}

}  // namespace

std::string shortcut_text(Shortcut const& shortcut, Texts const& texts) {
  if (!shortcut.is_set()) return {};
  std::string text;
  if (shortcut.ctrl) text += "Ctrl+";
  if (shortcut.shift) text += texts.text("viewer.key.shift") + "+";
  return text + key_text(shortcut, texts);
}

}  // namespace kansenatlas::viewer

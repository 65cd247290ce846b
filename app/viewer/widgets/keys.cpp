#include "app/viewer/widgets/keys.hpp"

#include <array>

#include <imgui.h>

namespace kansenatlas::viewer {
namespace {

#if IMGUI_VERSION_NUM >= 18700
int index_of(ImGuiKey key) { return key; }
int letter_index(char symbol) { return ImGuiKey_A + (symbol - 'A'); }
int digit_index(char symbol) { return ImGuiKey_0 + (symbol - '0'); }
constexpr int equal_key = ImGuiKey_Equal, minus_key = ImGuiKey_Minus, keypad_plus = ImGuiKey_KeypadAdd,
              keypad_minus = ImGuiKey_KeypadSubtract, left_bracket = ImGuiKey_LeftBracket,
              right_bracket = ImGuiKey_RightBracket, f1 = ImGuiKey_F1, f6 = ImGuiKey_F6, tab_key = ImGuiKey_Tab;
bool went_down(int index, bool repeats = false) { return ImGui::IsKeyPressed(static_cast<ImGuiKey>(index), repeats); }
#else
// Before 1.87 a key is known by the number that the window system gives it; these are GLFW's.
int index_of(ImGuiKey key) { return ImGui::GetKeyIndex(key); }
int letter_index(char symbol) { return symbol; }
int digit_index(char symbol) { return symbol; }
constexpr int equal_key = 61, minus_key = 45, keypad_plus = 334, keypad_minus = 333, left_bracket = 91,
              right_bracket = 93, f1 = 290, f6 = 295, tab_key = 258;
bool went_down(int index, bool repeats = false) { return index >= 0 && ImGui::IsKeyPressed(index, repeats); }
#endif

}  // namespace

int key_index(Shortcut const& shortcut) {
  switch (shortcut.key) {
    case Key::none:
      return -1;
    case Key::letter:
      return letter_index(shortcut.symbol);
    case Key::digit:
      return digit_index(shortcut.symbol);
    case Key::plus:
      return equal_key;
    case Key::minus:
      return minus_key;
    case Key::left_bracket:
      return left_bracket;
    case Key::right_bracket:
      return right_bracket;
    case Key::home:
      return index_of(ImGuiKey_Home);
    case Key::escape:
      return index_of(ImGuiKey_Escape);
    case Key::f1:
      return f1;
    case Key::f6:
      return f6;
  }
  return -1;
}

bool is_pressed(Shortcut const& shortcut) {
  if (!shortcut.is_set()) return false;
  auto const& io = ImGui::GetIO();
  bool const is_plus = shortcut.key == Key::plus;  // typed with Shift on many keyboards
  if (io.KeyCtrl != shortcut.ctrl || io.KeyAlt || (!is_plus && io.KeyShift != shortcut.shift)) return false;
  if (went_down(key_index(shortcut))) return true;
  return (is_plus && went_down(keypad_plus)) || (shortcut.key == Key::minus && went_down(keypad_minus));
}

bool is_pressed(Arrow arrow) {
  switch (arrow) {
    case Arrow::left:
      return went_down(index_of(ImGuiKey_LeftArrow));
    case Arrow::right:
      return went_down(index_of(ImGuiKey_RightArrow));
    case Arrow::up:
      return went_down(index_of(ImGuiKey_UpArrow));
    case Arrow::down:
      return went_down(index_of(ImGuiKey_DownArrow));
  }
  return false;
}

bool is_pressed(EditKey key) {
  constexpr std::array keys{ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                            ImGuiKey_PageUp,    ImGuiKey_PageDown,   ImGuiKey_Home,    ImGuiKey_End,
                            ImGuiKey_Backspace, ImGuiKey_Delete};
  return went_down(index_of(keys[static_cast<std::size_t>(key)]), true);
}

bool is_tab_pressed() { return !ImGui::GetIO().KeyCtrl && !ImGui::GetIO().KeyAlt && went_down(tab_key, true); }

void prepare_keys() {
#if IMGUI_VERSION_NUM < 18700
  auto& io = ImGui::GetIO();
  io.KeyMap[ImGuiKey_Tab] = -1;
  auto const is_down = [&](ImGuiKey key) { return io.KeyMap[key] >= 0 && io.KeysDown[io.KeyMap[key]]; };
  bool const is_enter_down = is_down(ImGuiKey_Enter) || is_down(ImGuiKey_KeyPadEnter);
  if (is_enter_down && io.NavVisible && !io.WantTextInput) io.NavInputs[ImGuiNavInput_Activate] = 1;
#endif
}

bool is_enter_pressed() { return went_down(index_of(ImGuiKey_Enter)) || went_down(index_of(ImGuiKey_KeyPadEnter)); }
bool is_escape_pressed() { return went_down(index_of(ImGuiKey_Escape)); }

}  // namespace kansenatlas::viewer

#pragma once
// Which keys went down in this frame, in the words of the table of actions.
#include "app/viewer/shortcut.hpp"

namespace kansenatlas::viewer {

enum class Arrow { left, right, up, down };
// Keys that move or erase in a text; unlike the others they repeat while they are held.
enum class EditKey { left, right, up, down, page_up, page_down, home, end, backspace, erase };

bool is_pressed(Shortcut const& shortcut);
bool is_pressed(Arrow arrow);
bool is_pressed(EditKey key);
bool is_tab_pressed();  // with or without Shift, not with Ctrl
bool is_enter_pressed();
bool is_escape_pressed();
// Before a frame begins: Enter presses the button that the keyboard is on, as the space bar does, and Tab is left to
// move_focus().
void prepare_keys();
// What a test has to press: the index that ImGui knows the key by.
int key_index(Shortcut const& shortcut);

}  // namespace kansenatlas::viewer

#pragma once
// Which keys went down in this frame, in the words of the table of actions.
#include "app/viewer/shortcut.hpp"

namespace kansenatlas::viewer {

enum class Arrow { left, right, up, down };

bool is_pressed(Shortcut const& shortcut);
bool is_pressed(Arrow arrow);
bool is_enter_pressed();
bool is_escape_pressed();
// What a test has to press: the index that ImGui knows the key by.
int key_index(Shortcut const& shortcut);

}  // namespace kansenatlas::viewer

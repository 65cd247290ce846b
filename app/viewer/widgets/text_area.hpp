#pragma once
// A field for running text: wraps words, selects with mouse and Shift, copies, pastes, and has undo of its own.
#include <string>

#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::viewer {

// Draws and edits it; true when the text changed in this frame. `hint` shows while it is empty. Tab leaves it; Esc and
// Ctrl+Enter leave it too.
bool text_area(PanelUi& ui, std::string const& name, TextArea& area, std::string const& hint, ImVec2 size);

// How high it must be to show all its lines, at least and at most so many.
float text_area_height(PanelUi const& ui, TextArea const& area, float width, int least_lines, int most_lines);

}  // namespace kansenatlas::viewer

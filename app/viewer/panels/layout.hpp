#pragma once
// Where each area lies: fixed places, nothing overlaps. Where the window is too narrow for all, the sides give way.
#include "app/viewer/ui.hpp"
#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::viewer {

struct Layout {
  WidgetRect top, left, map, right;
  bool has_left = true, has_right = true;
};

Layout layout_of(ImVec2 window, float scale, Ui const& ui);

// Begins an ImGui window that fills `rect` and takes the focus when it was asked for. Ends with ImGui::End().
void begin_area(char const* name, WidgetRect const& rect, ImGuiWindowFlags flags = 0);

}  // namespace kansenatlas::viewer

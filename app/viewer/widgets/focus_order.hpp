#pragma once
// Tab and Shift+Tab: through all that can be used with the keyboard, in the order of the areas and, within each, in the
// order in which it is drawn.
#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::viewer {

// The item drawn last joins the order. Called by record().
void join_focus_order(PanelUi& ui);
// Before anything is drawn: follows Tab with what the frame before has drawn, and begins the order anew. While a popup
// is open only its own items are in reach.
void move_focus(PanelUi& ui);
// For a window that uses the arrow keys itself: the focus stays where it is.
void keep_arrows_from_focus();

}  // namespace kansenatlas::viewer

#pragma once
// The building blocks of the panels. Each takes a name, under which its rectangle is recorded and which is its ImGui
// id; the label is what people read.
#include <string>
#include <string_view>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::viewer {

// Notes where the item drawn last lies.
void record(PanelUi& ui, std::string const& name);
// Notes what a panel said, and shows it, wrapped.
void say(PanelUi& ui, std::string const& name, std::string const& text);

bool button(PanelUi& ui, std::string const& name, std::string const& label);
// Without a frame until the pointer or the focus is on it.
bool quiet_button(PanelUi& ui, std::string const& name, std::string const& label);
// One of a row of which one is chosen.
bool tab(PanelUi& ui, std::string const& name, std::string const& label, bool is_chosen);
float tab_width(PanelUi const& ui, std::string const& label);
// On the line of the item before where `width` more fits there, else on the next one.
void keep_line(float width, float gap);
bool toggle(PanelUi& ui, std::string const& name, std::string const& label, bool value);
// A whole line that can be clicked, with muted words at the right end. In a list that pops up it closes the list,
// unless `keeps_open`.
bool line_button(PanelUi& ui, std::string const& name, std::string const& label, std::string const& right = "",
                 bool is_chosen = false, bool keeps_open = false);
// Steps from 0 to `last`, dragged or taken one by one with the arrows; `shown` stands in it. True when it changed.
bool slider(PanelUi& ui, std::string const& name, std::string const& shown, int& step, int last);
// Size of the list that is to open next, at 100 %, but no larger than the window; height 0: as high as it needs.
void next_popup_size(PanelUi const& ui, float width, float height);
// A field for words, with a hint while it is empty. True when they changed.
bool text_field(PanelUi& ui, std::string const& name, std::string const& hint, std::string& words, float width_px,
                bool takes_focus = false);

// A paragraph that can be clicked; its text is noted as said.
bool paragraph_button(PanelUi& ui, std::string const& name, std::string const& text, bool is_chosen = false);

// A field that opens a list: its label with an arrow at the right. True when it was pressed.
bool picker(PanelUi& ui, std::string const& name, std::string const& label);
// A label at the left and a figure at the right end of the line; a long label wraps.
void figure_row(PanelUi& ui, std::string const& name, std::string const& label, std::string const& figure);
// The text with line breaks where it would be wider; ImGui's own wrapping breaks after the points in a number too.
std::string broken_to_fit(std::string const& text, float width_px);
// The text, cut off with an ellipsis where it is wider than `width_px`.
std::string shortened(std::string text, float width_px);
// Upwards, ending at `foot` (the middle of its lower end).
void upright_text(ImDrawList& list, ImVec2 foot, ImU32 colour, std::string const& text);

void heading(PanelUi& ui, std::string const& text);     // of a panel
void section(PanelUi& ui, std::string const& text);     // of a part of it
void strong(PanelUi& ui, std::string const& text);      // semibold, wrapped
void muted_text(PanelUi& ui, std::string const& text);  // small and grey, wrapped
// Small, in the colour of a caution, and said under `name`.
void warning(PanelUi& ui, std::string const& name, std::string const& text);
void gap(PanelUi& ui, float height = 6);

// A sample of how a partition is drawn on the map; vertically centred on a line of text.
void outline_sample(PanelUi& ui, OutlineStyle const& style, float width);
// With what it stands for, in a legend.
void outline_row(PanelUi& ui, OutlineStyle const& style, std::string const& label);
// The same on a draw list: for the legend and for cards.
void draw_outline_sample(ImDrawList& list, PanelUi const& ui, OutlineStyle const& style, ImVec2 from, float width);
// A box with a class colour, hatched where the map is.
void fill_sample(PanelUi& ui, Fill const& fill, float width);

// Words shown when the pointer rests on the item drawn last.
void explain(PanelUi& ui, std::string const& text);

}  // namespace kansenatlas::viewer

#pragma once
// What charts are drawn with: an axis of values from left to right, marks that differ in shape, and text on the draw
// list. Nothing here keeps anything.
#include <string>
#include <vector>

#include "app/viewer/widgets/panel_ui.hpp"
#include "geo/base/texts.hpp"
#include "geo/chart/palette.hpp"

namespace kansenatlas::viewer {

// From `low` at `left` to `high` at `right`; pixels.
struct ValueAxis {
  double low = 0, high = 1;
  float left = 0, right = 1;
  [[nodiscard]] float at(double value) const;
  [[nodiscard]] double value_at(float x) const;
};

// Round values within the axis, at most `most`; always ascending, at least none.
std::vector<double> round_ticks(double low, double high, int most);
// As many decimals as tell the ticks apart.
int decimals_of_ticks(std::vector<double> const& ticks);
// A hair line at `y` with ticks and their numbers below, in small letters. Gives the height it took.
float draw_value_axis(ImDrawList& list, PanelUi const& ui, ValueAxis const& axis, float y, Texts const& texts);

// Filled circle, open circle, triangle up or down, rhomb, square.
enum class ChartMark { dot, ring, up, down, rhomb, square };
void draw_mark(ImDrawList& list, ChartMark mark, ImVec2 at, float radius, ImU32 fill, ImU32 edge);

// Small letters: from `at` rightwards, up to `at`, or around it. `at` is the top of the line.
ImVec2 small_size(PanelUi const& ui, std::string const& text);
void small_text(ImDrawList& list, PanelUi const& ui, ImVec2 at, ImU32 colour, std::string const& text);
void small_text_to(ImDrawList& list, PanelUi const& ui, ImVec2 at, ImU32 colour, std::string const& text);
void small_text_around(ImDrawList& list, PanelUi const& ui, ImVec2 at, ImU32 colour, std::string const& text);
// Cut off with an ellipsis.
std::string small_shortened(PanelUi const& ui, std::string text, float width_px);

// Black or white, whichever stands out from the colour; at least 4.5 : 1.
ImU32 ink_on(Colour colour);

// Vertical line, dashed.
void dashed_upright(ImDrawList& list, PanelUi const& ui, float x, float top, float bottom, ImU32 colour);

// Where dots on a line lie so that they do not cover each other.
struct Swarm {
  float radius = 0;          // of the dots; as large as there is room for
  std::vector<ImVec2> away;  // of each dot, from its place on the line; pixels
};
// `x`: places on the line, in any order. Dots go up and down from it, at most `most`; where values are rounded, so that
// many share a place, also sideways, as far as the next place leaves room. `largest`: radius; it shrinks to half of
// that before dots cover each other.
Swarm swarm(std::vector<float> const& x, float largest, float most);

}  // namespace kansenatlas::viewer

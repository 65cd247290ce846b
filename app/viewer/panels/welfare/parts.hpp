#pragma once
// What the panels about figures share.
#include "app/viewer/outbox.hpp"
#include "app/viewer/state.hpp"
#include "app/viewer/welfare.hpp"
#include "app/viewer/welfare_words.hpp"
#include "app/viewer/widgets/chart.hpp"
#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::viewer {

// The shown indicator; null without one.
Indicator const* indicator_shown(State const& state);

// "Bron: CBS, ...": one click leads to where the figures of the indicator come from.
void source_link(State const& state, PanelUi& ui, Outbox& outbox, std::string const& name, Indicator const& indicator);

// Name, year, unit and source of the shown indicator over a chart. False, with the reason said, while there is nothing
// to show.
// `years`: what stands for the year; empty: the one that is shown.
bool chart_heading(State const& state, PanelUi& ui, Outbox& outbox, std::string const& title,
                   std::string const& years = {});

// How an area stands: triangle up in the favourable quarter, down in the unfavourable one, circle between.
ChartMark mark_of(Quarter quarter);
ImU32 colour_of(Quarter quarter);
// An arrow that rises, falls or goes straight on; a dash where there is no telling.
void draw_trend(ImDrawList& list, PanelUi const& ui, ImVec2 centre, TrendState trend);
// What the marks of quarters (where asked) and trends mean, in four lines.
void figure_key(State const& state, PanelUi& ui, bool has_quarters);
float figure_key_height(PanelUi const& ui);

// A card beside the pointer; kept under `name` for tests.
void words_at_pointer(PanelUi& ui, std::string const& name, std::string const& words);

// A place in a chart that stands for an area.
struct PlotPoint {
  ComparedArea area;
  ImVec2 at;
};
// Makes a chart answer: the nearest place within `reach` is pointed at, a click selects its area. With the keyboard on
// it the arrows walk along the places from left to right, and Enter selects. The index in `points` that is pointed at;
// -1.
int plot_input(State const& state, PanelUi& ui, Outbox& outbox, std::string const& name, WidgetRect const& rect,
               std::vector<PlotPoint> const& points, float reach);
// The area as the level counts it; -1 when it is of another level.
int on_level(State const& state, ComparedArea const& area);

// In a list with rows of one height: the selected area comes into view once, when it was selected elsewhere. `list`: an
// area is brought into view anew when this changes.
void scroll_to_selected(State const& state, PanelUi& ui, std::vector<int> const& order, float height,
                        std::string const& list);

// Carries what this frame's charts are pointed at to the map and the next frame.
void follow_chart_hover(State const& state, PanelUi& ui, Outbox& outbox);

}  // namespace kansenatlas::viewer

#pragma once
// The panels of the work area for figures of broad welfare.
#include "app/viewer/outbox.hpp"
#include "app/viewer/state.hpp"
#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::viewer {

// At the left: which view, which level, and the indicators by theme.
void welfare_left_panel(State const& state, PanelUi& ui, Outbox& outbox);

// The middle. Two views have the map in it, with a strip below; the others fill it with a chart.
bool has_map(State const& state);
WidgetRect map_rect_above_strip(State const& state, PanelUi const& ui, WidgetRect const& middle);
void welfare_strip(State const& state, PanelUi& ui, Outbox& outbox);
void welfare_chart(State const& state, PanelUi& ui, Outbox& outbox);
void profile_chart(State const& state, PanelUi& ui, Outbox& outbox);
void spread_chart(State const& state, PanelUi& ui, Outbox& outbox);
void since_chart(State const& state, PanelUi& ui, Outbox& outbox);
void scale_chart(State const& state, PanelUi& ui, Outbox& outbox);
void lorenz_chart(State const& state, PanelUi& ui, ScaleFigures const& scale);
void years_chart(State const& state, PanelUi& ui, Outbox& outbox);
void unknowns_page(State const& state, PanelUi& ui);
void composite_chart(State const& state, PanelUi& ui, Outbox& outbox);

// At the right.
void figures_panel(State const& state, PanelUi& ui, Outbox& outbox);
void area_table(State const& state, PanelUi& ui, Outbox& outbox);
void profile_notes(State const& state, PanelUi& ui, Outbox& outbox);
void scale_table(State const& state, PanelUi& ui, Outbox& outbox);
void spots_list(State const& state, PanelUi& ui, Outbox& outbox);
void composite_choices(State const& state, PanelUi& ui, Outbox& outbox);
void classes_panel(State const& state, PanelUi& ui, Outbox& outbox);
void class_histogram(State const& state, PanelUi& ui, Outbox& outbox, Choropleth const& map);

// First among the sources: where the figures of the indicator that was asked about come from, and how sure they are.
void source_card(State const& state, PanelUi& ui, Outbox& outbox);

// In the card at the pointer: the figure of the area that the municipality lies in.
void card_of_area(State const& state, PanelUi& ui, int municipality);

}  // namespace kansenatlas::viewer

// What is selected: a region, a municipality, or nothing and then the country.
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/selected.hpp"

namespace kansenatlas::viewer {

void selection_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  if (selected_region(state).partition)
    region_panel(state, ui, outbox);
  else if (state.ui.selection.municipality >= 0)
    municipality_panel(state, ui, outbox);
  else
    overview_panel(state, ui, outbox);
}

}  // namespace kansenatlas::viewer

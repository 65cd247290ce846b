// What the map shows, and how to read it.
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {

void left_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  switch (state.ui.work) {
    case WorkArea::map:
      partitions_panel(state, ui, outbox);
      gap(ui);
      ImGui::Separator();
      gap(ui);
      indicator_panel(state, ui, outbox);
      legend_panel(state, ui, outbox);
      break;
    case WorkArea::congruence:
      congruence_left_panel(state, ui, outbox);
      break;
    case WorkArea::scenario:
      scenario_left_panel(state, ui, outbox);
      break;
    case WorkArea::welfare:
      welfare_left_panel(state, ui, outbox);
      break;
    case WorkArea::opgaven:
      opgaven_left_panel(state, ui, outbox);
      break;
    case WorkArea::agenda:
      agenda_left_panel(state, ui, outbox);
      break;
  }
  auto& list = *ImGui::GetWindowDrawList();
  auto const at = ImGui::GetWindowPos();
  float const edge = at.x + ImGui::GetWindowWidth() - 1;
  list.AddLine({edge, at.y}, {edge, at.y + ImGui::GetWindowHeight()}, look::line);
}

}  // namespace kansenatlas::viewer

// The chart in the middle of the window, where the view has no map there.
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"

namespace kansenatlas::viewer {

void welfare_chart(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const at = ImGui::GetWindowPos();
  ui.map_area = {at, {at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetWindowHeight()}};
  ImGui::GetWindowDrawList()->AddRectFilled(ui.map_area.minimum, ui.map_area.maximum, look::panel);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(20), ui.px(14)});
  ImGui::SetCursorScreenPos(at);
  ImGui::BeginChild("chart", {ui.map_area.width(), ui.map_area.height()}, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
  ImGui::PopStyleVar();
  switch (state.ui.welfare.view) {
    case WelfareView::profile:
      profile_chart(state, ui, outbox);
      break;
    case WelfareView::spread:
      spread_chart(state, ui, outbox);
      break;
    case WelfareView::scale:
      scale_chart(state, ui, outbox);
      break;
    case WelfareView::years:
      years_chart(state, ui, outbox);
      break;
    case WelfareView::composite:
      composite_chart(state, ui, outbox);
      break;
    case WelfareView::unknowns:
      unknowns_page(state, ui);
      break;
    case WelfareView::map:
    case WelfareView::spots:
      break;
  }
  ImGui::EndChild();
}

}  // namespace kansenatlas::viewer

// What went wrong or was done, over the map until it is dismissed.
#include <algorithm>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {

void notices_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  if (state.ui.notices.empty()) return;
  auto const& notice = state.ui.notices.back();
  bool const is_fault = notice.kind == NoticeKind::error;
  float const width = std::min(ui.px(520), ui.map_area.width() - ui.px(120));
  ImGui::SetNextWindowPos({ui.map_area.minimum.x + ui.px(14), ui.map_area.minimum.y + ui.px(14)});
  ImGui::SetNextWindowSize({std::max(width, ui.px(160)), 0});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, is_fault ? look::fault_soft : look::accent_soft);
  ImGui::PushStyleColor(ImGuiCol_Border, is_fault ? look::fault : look::accent);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(4));
  ImGui::Begin("notice", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_AlwaysAutoResize);
  strong(ui, state.texts().text(is_fault ? "viewer.notice.error" : "viewer.notice.message"));
  say(ui, "notice", notice.text);
  if (button(ui, "notice.dismiss", state.texts().text("viewer.notice.dismiss"))) outbox.act("dismiss_notices");
  ImGui::End();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

}  // namespace kansenatlas::viewer

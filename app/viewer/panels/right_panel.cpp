// One of the side panels, and the row of tabs to choose it.
#include <fmt/format.h>

#include "app/viewer/panel_names.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {

void right_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  bool is_first = true;
  for (auto const panel : tabs_of(state.ui)) {
    auto const name = std::string(name_of(panel));
    auto const label = state.texts().text("viewer.tab." + name);
    if (!is_first) keep_line(tab_width(ui, label), 0);
    is_first = false;
    if (tab(ui, "tab." + name, label, state.ui.side == panel)) outbox.act("open_panel", name);
  }
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ImGui::GetStyle().ItemSpacing.y);
  ImGui::Separator();
  ImGui::BeginChild("side", {0, 0}, false, ImGuiWindowFlags_NavFlattened);
  gap(ui, 2);
  switch (state.ui.side) {
    case SidePanel::selection:
      selection_panel(state, ui, outbox);
      break;
    case SidePanel::text:
      words_panel(state, ui, outbox);
      break;
    case SidePanel::notes:
      notes_panel(state, ui, outbox);
      break;
    case SidePanel::sources:
      sources_panel(state, ui, outbox);
      break;
    case SidePanel::keys:
      keys_panel(state, ui, outbox);
      break;
    case SidePanel::pair:
      pair_panel(state, ui, outbox);
      break;
    case SidePanel::legal:
      legal_panel(state, ui, outbox);
      break;
    case SidePanel::scenario:
      scenario_panel(state, ui, outbox);
      break;
    case SidePanel::plan:
      plan_panel(state, ui, outbox);
      break;
    case SidePanel::own:
      own_partition_panel(state, ui, outbox);
      break;
    case SidePanel::figures:
      figures_panel(state, ui, outbox);
      break;
    case SidePanel::classes:
      classes_panel(state, ui, outbox);
      break;
    case SidePanel::opgave:
      if (state.ui.opgaven.view == OpgavenView::opgaven)
        opgave_panel(state, ui, outbox);
      else
        task_panel(state, ui, outbox);
      break;
    case SidePanel::draft:
      draft_panel(state, ui, outbox);
      break;
  }
  ImGui::EndChild();
  auto& list = *ImGui::GetWindowDrawList();
  auto const at = ImGui::GetWindowPos();
  list.AddLine(at, {at.x, at.y + ImGui::GetWindowHeight()}, look::line);
}

}  // namespace kansenatlas::viewer

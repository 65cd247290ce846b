// Every key there is.
#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

void row(PanelUi& ui, std::string const& keys, std::string const& what) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  strong(ui, keys);
  ImGui::TableNextColumn();
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(what.c_str());
  ImGui::PopTextWrapPos();
}

}  // namespace

void keys_panel(State const& state, PanelUi& ui, Outbox&) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.keys.title"));
  gap(ui);
  if (!ImGui::BeginTable("keys", 2)) return;
  ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed, ui.px(120));
  ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
  for (auto const& action : actions())
    if (action.shortcut.is_set()) row(ui, shortcut_text(action.shortcut, texts), title_of(action, texts));
  row(ui, texts.text("viewer.key.arrows"), texts.text("viewer.keys.arrows"));
  row(ui, texts.text("viewer.key.enter"), texts.text("viewer.keys.enter"));
  row(ui, texts.text("viewer.key.wheel"), texts.text("viewer.keys.wheel"));
  ImGui::EndTable();
}

}  // namespace kansenatlas::viewer

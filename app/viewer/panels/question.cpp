// What is asked before something would be lost or read amiss.
#include <algorithm>

#include <imgui_internal.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

void answers(State const& state, PanelUi& ui, Outbox& outbox, std::initializer_list<char const*> actions) {
  bool is_first = true;
  for (char const* action : actions) {
    if (!is_first && ImGui::GetItemRectMax().x + ui.px(150) < ImGui::GetWindowPos().x + ImGui::GetWindowWidth())
      ImGui::SameLine();
    if (button(ui, action, state.texts().text(std::string("viewer.action.") + action))) outbox.act(action);
    if (is_first) ImGui::SetItemDefaultFocus();
    is_first = false;
  }
}

void about_changes(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.question.unsaved"));
  auto const name =
      state.ui.project_path.empty() ? texts.text("viewer.new_project") : state.ui.project_path.filename().string();
  say(ui, "question", texts.text("viewer.question.unsaved_words", fmt::arg("project", name)));
  gap(ui);
  answers(state, ui, outbox, {"answer_save", "answer_discard", "answer_cancel"});
}

void about_atlas(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& other = *state.ui.other_atlas;
  heading(ui, texts.text("viewer.question.other_atlas"));
  auto const atlas =
      other.atlas.empty() ? texts.text("viewer.question.bundled_atlas") : "\u2018" + other.atlas.string() + "\u2019";
  say(ui, "question",
      texts.text("viewer.question.other_atlas_words", fmt::arg("project", other.project.filename().string()),
                 fmt::arg("atlas", atlas), fmt::arg("present", state.atlas().title)));
  gap(ui);
  answers(state, ui, outbox, {"open_with_its_atlas", "open_with_this_atlas", "answer_cancel"});
}

}  // namespace

void question_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  bool const is_asked = (state.ui.pending || state.ui.other_atlas) && !ImGui::IsPopupOpen("palette");
  if (is_asked && !state.ui.is_palette_open && !ImGui::IsPopupOpen("question")) ImGui::OpenPopup("question");
  auto const window = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({window.x / 2, window.y * 0.4F}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({std::min(ui.px(480), window.x * 0.9F), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(22), ui.px(18)});
  if (ImGui::BeginPopupModal("question", nullptr,
                             ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize)) {
    GImGui->DimBgRatio = 1;  // at once: a fade would depend on how quick the frames are
    if (state.ui.pending)
      about_changes(state, ui, outbox);
    else if (state.ui.other_atlas)
      about_atlas(state, ui, outbox);
    if (is_escape_pressed()) outbox.act("answer_cancel");
    if (!is_asked || state.ui.is_palette_open) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace kansenatlas::viewer

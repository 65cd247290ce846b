// The menu: the table of actions, as far as they can be run with a click.
#include <array>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

// Those belong to their question.
bool is_answer(Action const& action) {
  return action.name.starts_with("answer_") || action.name.starts_with("open_with_") ||
         action.name.starts_with("toggle_export_") || action.name.ends_with("_export") ||
         action.name.ends_with("_adoption") || action.name.starts_with("own_");
}

void entry(State const& state, PanelUi& ui, Outbox& outbox, Action const& action) {
  auto const title = title_of(action, state.texts());
  auto const keys = shortcut_text(action.shortcut, state.texts());
  std::string const name = "menu." + std::string(action.name);
  if (ImGui::MenuItem((title + "###" + name).c_str(), keys.c_str(), false, is_enabled(action, state))) {
    if (action.argument == Argument::file)
      outbox.remember([start = std::string(action.name)](Ui& u) {
        u.is_palette_open = true;
        u.palette_start = start + " ";
      });
    else
      outbox.act(action.name);
  }
  record(ui, name);
}

}  // namespace

void main_menu(State const& state, PanelUi& ui, Outbox& outbox) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(10)});
  if (ImGui::BeginPopup("main menu")) {
    constexpr std::array groups{ActionGroup::file,       ActionGroup::edit,     ActionGroup::map,
                                ActionGroup::congruence, ActionGroup::scenario, ActionGroup::welfare,
                                ActionGroup::opgaven,    ActionGroup::agenda,   ActionGroup::window};
    for (auto const group : groups) {
      if (group != groups.front()) ImGui::Separator();
      for (auto const& action : actions())
        if (action.group == group && (action.argument == Argument::none || action.argument == Argument::file) &&
            !action.name.starts_with("pan_") && !is_answer(action))
          entry(state, ui, outbox, action);
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace kansenatlas::viewer

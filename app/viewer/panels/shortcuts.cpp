// Keys that work everywhere, as the table of actions has them.
#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/keys.hpp"

namespace kansenatlas::viewer {
namespace {

// While words are typed only what cannot be part of them is a command, and undo is the field's own.
bool may_run(Action const& action) {
  if (!ImGui::GetIO().WantTextInput) return true;
  auto const& keys = action.shortcut;
  bool const is_function_key = keys.key == Key::f1 || keys.key == Key::f6;
  bool const is_of_field = keys.key == Key::letter && (keys.symbol == 'Z' || keys.symbol == 'Y' || keys.symbol == 'A');
  return is_function_key || (keys.ctrl && !is_of_field);
}

}  // namespace

void shortcuts(State const&, PanelUi& ui, Outbox& outbox) {
  bool const has_popup = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
  for (auto const& action : actions()) {
    if (!is_pressed(action.shortcut) || !may_run(action)) continue;
    if (has_popup && !action.shortcut.ctrl) continue;
    if (action.argument == Argument::file) {
      outbox.remember([start = std::string(action.name)](Ui& u) {
        u.is_palette_open = true;
        u.palette_start = start + " ";
      });
      continue;
    }
    if (action.shortcut.key == Key::escape && ui.search.is_open) continue;
    outbox.act(action.name);
  }
}

}  // namespace kansenatlas::viewer

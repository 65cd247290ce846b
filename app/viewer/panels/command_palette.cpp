// Every action by its name: type a few letters, or an action with what it needs ("year 2022").
#include <algorithm>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

// The action whose name the words begin with, when something stands after it.
Action const* action_begun(std::string const& words) {
  auto const end = words.find(' ');
  if (end == std::string::npos) return nullptr;
  for (auto const& action : actions())
    if (action.name == std::string_view(words).substr(0, end)) return &action;
  return nullptr;
}

std::vector<Action const*> matching(State const& state, std::string const& words) {
  std::string const wanted(trimmed(search_key(words)));
  std::vector<Action const*> found;
  for (auto const& action : actions())
    if (is_enabled(action, state) && (search_key(title_of(action, state.texts())).find(wanted) != std::string::npos ||
                                      action.name.find(wanted) != std::string_view::npos))
      found.push_back(&action);
  return found;
}

void choose(PanelUi& ui, Outbox& outbox, Action const& action) {
  if (action.argument == Argument::none || action.argument == Argument::text) {
    outbox.act(action.name);
    ImGui::CloseCurrentPopup();
    return;
  }
  outbox.remember([start = std::string(action.name)](Ui& u) {
    u.is_palette_open = true;
    u.palette_start = start + " ";
  });
  ui.palette_chosen = 0;
}

void rows(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const found = matching(state, ui.palette_words);
  int const last = static_cast<int>(found.size()) - 1;
  if (is_pressed(Arrow::down)) ++ui.palette_chosen;
  if (is_pressed(Arrow::up)) --ui.palette_chosen;
  ui.palette_chosen = std::clamp(ui.palette_chosen, 0, std::max(last, 0));
  for (int i = 0; i <= last; ++i) {
    auto const& action = *found[static_cast<std::size_t>(i)];
    bool const is_chosen = i == ui.palette_chosen;
    bool const is_clicked = line_button(ui, "palette." + std::string(action.name), title_of(action, state.texts()),
                                        shortcut_text(action.shortcut, state.texts()), is_chosen);
    if (is_chosen && (is_pressed(Arrow::down) || is_pressed(Arrow::up))) ImGui::SetScrollHereY();
    if (is_clicked || (is_chosen && is_enter_pressed())) choose(ui, outbox, action);
  }
  if (found.empty()) muted_text(ui, state.texts().text("viewer.palette.nothing", fmt::arg("words", ui.palette_words)));
}

void begun(State const& state, PanelUi& ui, Outbox& outbox, Action const& action) {
  muted_text(ui, state.texts().text("viewer.palette.enter", fmt::arg("title", title_of(action, state.texts()))));
  if (!is_enter_pressed()) return;
  outbox.act(action.name, std::string(trimmed(std::string_view(ui.palette_words).substr(action.name.size()))));
  ImGui::CloseCurrentPopup();
}

}  // namespace

void command_palette(State const& state, PanelUi& ui, Outbox& outbox) {
  bool const is_asked = state.ui.is_palette_open;
  if (is_asked) {
    if (!ImGui::IsPopupOpen("palette")) ImGui::OpenPopup("palette");
    ui.palette_words = state.ui.palette_start;
    ui.palette_chosen = 0;
    outbox.remember([](Ui& u) {
      u.is_palette_open = false;
      u.palette_start.clear();
    });
  }
  auto const window = ImGui::GetIO().DisplaySize;
  float const width = std::min(ui.px(560), window.x * 0.9F);
  ImGui::SetNextWindowPos({(window.x - width) / 2, ui.px(72)});
  ImGui::SetNextWindowSize({width, std::min(ui.px(460), window.y - ui.px(90))});
  if (!ImGui::BeginPopup("palette", ImGuiWindowFlags_NoNav)) return;
  text_field(ui, "palette.words", state.texts().text("viewer.palette.hint"), ui.palette_words,
             ImGui::GetContentRegionAvail().x, is_asked || ImGui::IsWindowAppearing());
  ImGui::BeginChild("rows");
  if (auto const* action = action_begun(ui.palette_words))
    begun(state, ui, outbox, *action);
  else
    rows(state, ui, outbox);
  ImGui::EndChild();
  if (is_escape_pressed()) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

}  // namespace kansenatlas::viewer

// Menu, search, undo, language, size.
#include <array>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

void menu_button(State const& state, PanelUi& ui) {
  if (quiet_button(ui, "menu", state.texts().text("viewer.menu"))) ImGui::OpenPopup("main menu");
  auto const at = ui.widgets["menu"];
  ImGui::SetNextWindowPos({at.minimum.x, at.maximum.y + ui.px(4)});
}

std::string project_name(State const& state) {
  auto name = state.ui.project_path.empty() ? state.texts().text("viewer.new_project")
                                            : state.ui.project_path.filename().string();
  return state.history.is_dirty() ? name + " *" : name;
}

int remember_arrows(ImGuiInputTextCallbackData* data) {
  auto& search = *static_cast<SearchUi*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackHistory) {
    int const step = data->EventKey == ImGuiKey_UpArrow ? -1 : 1;
    int const last = static_cast<int>(search.found.size()) - 1;
    search.chosen = std::clamp(search.chosen + step, 0, std::max(last, 0));
  }
  if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit) search.words.assign(data->Buf, data->BufTextLen);
  return 0;
}

void choose_found(State const& state, SearchUi& search, Outbox& outbox) {
  if (search.found.empty()) return;
  auto const& found = search.found[static_cast<std::size_t>(search.chosen)];
  auto const code = found.municipality >= 0
                        ? state.atlas().municipalities[static_cast<std::size_t>(found.municipality)].code
                        : found.partition->regions[static_cast<std::size_t>(found.region)].code;
  outbox.act("select", code);
  outbox.act("zoom_to", code);
  search.is_open = false;
}

void search_field(State const& state, PanelUi& ui, Outbox& outbox, float width) {
  auto& search = ui.search;
  if (state.ui.wants_search) {
    search.words = state.ui.search_text;
    ImGui::SetKeyboardFocusHere();
    outbox.remember([](Ui& u) { u.wants_search = false; });
  }
  char buffer[200];
  buffer[search.words.copy(buffer, sizeof buffer - 1)] = '\0';
  ImGui::SetNextItemWidth(width);
  auto hint = state.texts().text("viewer.search.hint");
  if (ImGui::CalcTextSize(hint.c_str()).x > width - ui.px(16)) hint = state.texts().text("viewer.search.hint_short");
  ui.said["search.hint"] = hint;
  bool const is_chosen =
      ImGui::InputTextWithHint("###search", hint.c_str(), buffer, sizeof buffer,
                               ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory |
                                   ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_AutoSelectAll,
                               remember_arrows, &search);
  record(ui, "search");
  if (ImGui::IsItemActivated() || ImGui::IsItemEdited()) search.is_open = true;
  if (ImGui::IsItemDeactivated() && !is_chosen && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape)))
    search.is_open = false;
  if (is_chosen) choose_found(state, search, outbox);
}

void language_switch(State const& state, PanelUi& ui, Outbox& outbox) {
  for (auto const language : {Language::nl, Language::en}) {
    std::string const code(code_of(language));
    if (tab(ui, "language." + code, code == "nl" ? "NL" : "EN", state.ui.language == language))
      outbox.act("language", code);
    explain(ui, state.texts().text(fmt::format("viewer.language.{}", code)));
    ImGui::SameLine(0, 0);
  }
}

void scale_switch(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const explained = [&](char const* action) {
    explain(ui, fmt::format("{} ({})", title_of(action_named(action), state.texts()),
                            shortcut_text(action_named(action).shortcut, state.texts())));
  };
  if (quiet_button(ui, "scale_down", "A-")) outbox.act("scale_down");
  explained("scale_down");
  ImGui::SameLine(0, 0);
  ImGui::AlignTextToFramePadding();
  ImGui::TextColored(ImGui::ColorConvertU32ToFloat4(look::muted), "%d%%", state.ui.scale_percent);
  ImGui::SameLine(0, 0);
  if (quiet_button(ui, "scale_up", "A+")) outbox.act("scale_up");
  explained("scale_up");
}

void undo_buttons(State const& state, PanelUi& ui, Outbox& outbox) {
  for (char const* name : {"undo", "redo"}) {
    auto const& action = action_named(name);
    bool const is_on = is_enabled(action, state);
    ImGui::BeginDisabled(!is_on);
    if (quiet_button(ui, name, title_of(action, state.texts()))) outbox.act(name);
    ImGui::EndDisabled();
    ImGui::SameLine(0, ui.px(2));
  }
}

void project_title(State const& state, PanelUi& ui) {
  ImGui::SameLine(0, ui.px(12));
  ImGui::PushStyleColor(ImGuiCol_Text, look::muted);
  ImGui::AlignTextToFramePadding();
  float const room = ui.px(312) - ImGui::GetCursorPosX();
  ImGui::TextUnformatted(shortened(project_name(state), room).c_str());
  ImGui::PopStyleColor();
}

struct WorkChoice {
  WorkArea work;
  char const* action;
};
constexpr std::array work_choices{
    WorkChoice{WorkArea::map, "work_map"},           WorkChoice{WorkArea::congruence, "work_congruence"},
    WorkChoice{WorkArea::scenario, "work_scenario"}, WorkChoice{WorkArea::welfare, "work_welfare"},
    WorkChoice{WorkArea::opgaven, "work_opgaven"},   WorkChoice{WorkArea::agenda, "work_agenda"}};

std::string name_of_work(State const& state, char const* action) {
  return state.texts().text(fmt::format("viewer.tab.{}", action));
}

float width_of_tabs(State const& state, PanelUi const& ui) {
  float width = 0;
  ImGui::PushFont(ui.fonts.strong);
  for (auto const& choice : work_choices)
    width += ImGui::CalcTextSize(name_of_work(state, choice.action).c_str()).x + ui.px(18);
  ImGui::PopFont();
  return width;
}

void work_tabs(State const& state, PanelUi& ui, Outbox& outbox) {
  for (auto const& [work, action] : work_choices) {
    if (tab(ui, action, name_of_work(state, action), state.ui.work == work)) outbox.act(action);
    explain(ui, fmt::format("{} ({})", title_of(action_named(action), state.texts()),
                            shortcut_text(action_named(action).shortcut, state.texts())));
    ImGui::SameLine(0, ui.px(4));
  }
}

// In a narrow window: one button with the names in a list.
void work_list(State const& state, PanelUi& ui, Outbox& outbox) {
  for (auto const& [work, action] : work_choices)
    if (state.ui.work == work && quiet_button(ui, "work", name_of_work(state, action) + "     "))
      ImGui::OpenPopup("work areas");
  auto const at = ui.widgets["work"];
  float const x = at.maximum.x - ui.px(14), y = at.centre().y;
  ImGui::GetWindowDrawList()->AddTriangleFilled({x - ui.px(4), y - ui.px(2)}, {x + ui.px(4), y - ui.px(2)},
                                                {x, y + ui.px(3)}, look::muted);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(10)});
  if (ImGui::BeginPopup("work areas")) {
    for (auto const& [work, action] : work_choices) {
      auto const keys = shortcut_text(action_named(action).shortcut, state.texts());
      if (ImGui::MenuItem((name_of_work(state, action) + "###" + action).c_str(), keys.c_str(), state.ui.work == work))
        outbox.act(action);
      record(ui, action);
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
  ImGui::SameLine(0, ui.px(4));
}

// Where the window is too narrow for both sides, or one of them is closed: the way to the other.
void side_switch(State const& state, PanelUi& ui, Outbox& outbox) {
  bool const has_left = layout_of(ImGui::GetIO().DisplaySize, ui.scale, state.ui).has_left;
  if (has_left && state.ui.is_side_open) return;
  ImGui::SameLine(0, ui.px(8));
  auto const key = state.ui.is_side_open ? "viewer.show_left" : "viewer.show_right";
  if (button(ui, "sides", state.texts().text(key))) outbox.act("toggle_side");
  explain(ui, fmt::format("{} ({})", title_of(action_named("toggle_side"), state.texts()),
                          shortcut_text(action_named("toggle_side").shortcut, state.texts())));
  ImGui::SameLine(0, 0);
}

}  // namespace

void top_bar(State const& state, PanelUi& ui, Outbox& outbox) {
  float const width = ImGui::GetWindowWidth();
  float const right_part = ui.px(206), undo_part = ui.px(224), search_part = ui.px(134), sides_part = ui.px(110);
  float const tabs = width_of_tabs(state, ui), rest = search_part + right_part;
  bool const has_title = width > ui.px(324) + tabs + rest;
  bool const has_undo = width > ui.px(324) + tabs + rest + undo_part;
  bool const has_tabs = width > ui.px(90) + tabs + sides_part + rest;
  menu_button(state, ui);
  main_menu(state, ui, outbox);
  if (has_title) project_title(state, ui);
  ImGui::SameLine(has_title ? ui.px(312 + 12) : ui.widgets["menu"].maximum.x + ui.px(6));
  (has_tabs ? work_tabs : work_list)(state, ui, outbox);
  side_switch(state, ui, outbox);
  float const search_from = ImGui::GetCursorPosX() + ui.px(10);
  float const search_width =
      std::clamp(width - search_from - right_part - (has_undo ? undo_part : 0) - ui.px(24), ui.px(100), ui.px(400));
  ImGui::SameLine(search_from);
  search_field(state, ui, outbox, search_width);
  if (has_undo) {
    ImGui::SameLine(0, ui.px(14));
    undo_buttons(state, ui, outbox);
  }
  ImGui::SameLine(width - right_part);
  language_switch(state, ui, outbox);
  ImGui::SameLine(0, ui.px(10));
  scale_switch(state, ui, outbox);
  auto& list = *ImGui::GetWindowDrawList();
  float const bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - 1;
  list.AddLine({0, bottom}, {width, bottom}, look::line);
}

}  // namespace kansenatlas::viewer

// Menu, search, undo, language, size.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

float button_width(std::string const& label) {
  return ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
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

std::string name_of_shown_work(State const& state) {
  for (auto const& [work, action] : work_choices)
    if (state.ui.work == work) return name_of_work(state, action);
  return {};
}

// Where the window is too narrow for both sides, or one of them is closed: the way to the other.
bool has_side_switch(State const& state, PanelUi const& ui) {
  return !layout_of(ImGui::GetIO().DisplaySize, ui.scale, state.ui).has_left || !state.ui.is_side_open;
}

std::string side_label(State const& state) {
  return state.texts().text(state.ui.is_side_open ? "viewer.show_left" : "viewer.show_right");
}

// What the bar has room for. What goes is in the menu as well, or one key away.
struct TopBar {
  bool has_title = true, has_undo = true, has_tabs = true, has_scale = true, has_language = true, has_field = true,
       has_words = true;  // on menu and sides; without, they have signs
};

constexpr float left_part = 312, field_width = 134, sign_width = 34, edges = 24;

float width_of_tabs(State const& state, PanelUi const& ui) {
  float width = 0;
  for (auto const& choice : work_choices) width += tab_width(ui, name_of_work(state, choice.action)) + ui.px(4);
  return width;
}

float width_of_list(State const& state, PanelUi const& ui) {
  return button_width(name_of_shown_work(state)) + ui.px(24);
}

float width_of_scale() { return button_width("A-") + ImGui::CalcTextSize("300%").x + button_width("A+"); }

float width_of_undo(State const& state, PanelUi const& ui) {
  float width = ui.px(14);
  for (char const* name : {"undo", "redo"})
    width += button_width(title_of(action_named(name), state.texts())) + ui.px(2);
  return std::max(width, ui.px(224));
}

// Languages and size, up to the edge of the window.
float width_of_settings(PanelUi const& ui, TopBar const& bar) {
  if (!bar.has_language && !bar.has_scale) return 0;
  float const language = tab_width(ui, "NL") + tab_width(ui, "EN"), scale = width_of_scale(), edge = ui.px(edges / 2);
  if (!bar.has_scale) return language + edge;
  return bar.has_language ? std::max(language + ui.px(10) + scale + edge, ui.px(206)) : scale + edge;
}

// `list`: of the button with the work areas, where it stands for the tabs.
float width_of(State const& state, PanelUi const& ui, TopBar const& bar, float list) {
  auto const& texts = state.texts();
  float width = ui.px(edges) + (bar.has_title   ? ui.px(left_part)
                                : bar.has_words ? button_width(texts.text("viewer.menu"))
                                                : ui.px(sign_width));
  width += ui.px(6) + (bar.has_tabs ? width_of_tabs(state, ui) : list + ui.px(4));
  if (has_side_switch(state, ui))
    width += ui.px(8) + (bar.has_words ? button_width(side_label(state)) : ui.px(sign_width));
  width += ui.px(10) + (bar.has_field   ? ui.px(field_width)
                        : bar.has_words ? button_width(texts.text("viewer.search.button"))
                                        : ui.px(sign_width));
  if (bar.has_undo) width += width_of_undo(state, ui);
  return width + width_of_settings(ui, bar);
}

TopBar fitting_bar(State const& state, PanelUi const& ui, float width) {
  TopBar bar;
  float const list = width_of_list(state, ui);
  for (bool TopBar::* const part : {&TopBar::has_title, &TopBar::has_undo, &TopBar::has_tabs, &TopBar::has_scale,
                                    &TopBar::has_language, &TopBar::has_field, &TopBar::has_words}) {
    if (width_of(state, ui, bar, list) <= width) break;
    bar.*part = false;
  }
  return bar;
}

// A button with a sign instead of words: three lines, a looking glass, or an arrow to the other side.
enum class Sign { menu, search, left, right };

bool sign_button(PanelUi& ui, std::string const& name, Sign sign) {
  auto const from = ImGui::GetCursorScreenPos();
  float const high = ImGui::GetFrameHeight(), wide = ui.px(sign_width);
  bool const is_pressed = ImGui::Button(("###" + name).c_str(), {wide, high});
  record(ui, name);
  auto& list = *ImGui::GetWindowDrawList();
  ImVec2 const middle{from.x + wide / 2, from.y + high / 2};
  float const reach = ui.px(7), pen = 1.6F * ui.scale;
  if (sign == Sign::menu)
    for (float const y : {-0.75F, 0.0F, 0.75F})
      list.AddLine({middle.x - reach, middle.y + y * reach}, {middle.x + reach, middle.y + y * reach}, look::ink, pen);
  if (sign == Sign::search) {
    list.AddCircle({middle.x - ui.px(2), middle.y - ui.px(2)}, ui.px(5), look::ink, 0, pen);
    list.AddLine({middle.x + ui.px(2), middle.y + ui.px(2)}, {middle.x + reach, middle.y + reach}, look::ink, pen);
  }
  if (sign == Sign::left || sign == Sign::right) {
    float const to = sign == Sign::left ? -ui.px(4) : ui.px(4);
    list.AddTriangleFilled({middle.x + to, middle.y}, {middle.x - to, middle.y - ui.px(6)},
                           {middle.x - to, middle.y + ui.px(6)}, look::ink);
  }
  return is_pressed;
}

void menu_button(State const& state, PanelUi& ui, TopBar const& bar) {
  auto const title = state.texts().text("viewer.menu");
  if (bar.has_words ? quiet_button(ui, "menu", title) : sign_button(ui, "menu", Sign::menu))
    ImGui::OpenPopup("main menu");
  if (!bar.has_words) explain(ui, title);
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
    search.is_open = true;
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
  bool const is_left = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape)) || is_tab_pressed();
  if (ImGui::IsItemDeactivated() && !is_chosen && is_left) search.is_open = false;
  if (is_chosen) choose_found(state, search, outbox);
}

// In a narrow bar: a button, after which the field has the bar for itself until the search ends.
void search_button(State const& state, PanelUi& ui, Outbox& outbox, TopBar const& bar) {
  auto const& action = action_named("search");
  bool const is_pressed = bar.has_words ? button(ui, "search.open", state.texts().text("viewer.search.button"))
                                        : sign_button(ui, "search.open", Sign::search);
  explain(ui, fmt::format("{} ({})", title_of(action, state.texts()), shortcut_text(action.shortcut, state.texts())));
  if (is_pressed) outbox.act("search", "");
}

void language_switch(State const& state, PanelUi& ui, Outbox& outbox) {
  for (auto const language : {Language::nl, Language::en}) {
    std::string const code(code_of(language));
    if (tab(ui, "language." + code, code == "nl" ? "NL" : "EN", state.ui.language == language))
      outbox.act("language", code);
    explain(ui, state.texts().text(fmt::format("viewer.language.{}", code)));
    ImGui::SameLine(0, language == Language::nl ? 0 : ui.px(10));
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

void work_tabs(State const& state, PanelUi& ui, Outbox& outbox) {
  for (auto const& [work, action] : work_choices) {
    if (tab(ui, action, name_of_work(state, action), state.ui.work == work)) outbox.act(action);
    explain(ui, fmt::format("{} ({})", title_of(action_named(action), state.texts()),
                            shortcut_text(action_named(action).shortcut, state.texts())));
    ImGui::SameLine(0, ui.px(4));
  }
}

// In a narrow window: one button with the names in a list.
void work_list(State const& state, PanelUi& ui, Outbox& outbox, float width) {
  auto const name = shortened(name_of_shown_work(state), width - button_width("") - ui.px(24));
  ImGui::PushStyleColor(ImGuiCol_Button, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, {0, 0.5F});
  if (ImGui::Button((name + "###work").c_str(), {width, 0})) ImGui::OpenPopup("work areas");
  record(ui, "work");
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
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

void side_switch(State const& state, PanelUi& ui, Outbox& outbox, TopBar const& bar) {
  if (!has_side_switch(state, ui)) return;
  ImGui::SameLine(0, ui.px(8));
  auto const& action = action_named("toggle_side");
  bool const is_pressed = bar.has_words ? button(ui, "sides", side_label(state))
                                        : sign_button(ui, "sides", state.ui.is_side_open ? Sign::left : Sign::right);
  if (is_pressed) outbox.act("toggle_side");
  explain(ui, fmt::format("{}: {} ({})", side_label(state), title_of(action, state.texts()),
                          shortcut_text(action.shortcut, state.texts())));
}

// What stands at the right end, from the left.
void settings(State const& state, PanelUi& ui, Outbox& outbox, TopBar const& bar) {
  if (bar.has_undo) {
    ImGui::SameLine(0, ui.px(14));
    undo_buttons(state, ui, outbox);
  }
  if (!bar.has_language && !bar.has_scale) return;
  ImGui::SameLine(ImGui::GetWindowWidth() - width_of_settings(ui, bar));
  if (bar.has_language) language_switch(state, ui, outbox);
  if (bar.has_scale) scale_switch(state, ui, outbox);
}

void whole_bar(State const& state, PanelUi& ui, Outbox& outbox, TopBar const& bar) {
  float const width = ImGui::GetWindowWidth();
  menu_button(state, ui, bar);
  main_menu(state, ui, outbox);
  if (bar.has_title) project_title(state, ui);
  ImGui::SameLine(bar.has_title ? ui.px(left_part + edges / 2) : ui.widgets["menu"].maximum.x + ui.px(6));
  float const list = width_of_list(state, ui);
  if (bar.has_tabs)
    work_tabs(state, ui, outbox);
  else
    work_list(state, ui, outbox, std::min(list, list + width - width_of(state, ui, bar, list)));
  side_switch(state, ui, outbox, bar);
  ImGui::SameLine(0, ui.px(10));
  if (bar.has_field) {
    float const room = width - ImGui::GetCursorPosX() - width_of_settings(ui, bar) -
                       (bar.has_undo ? width_of_undo(state, ui) : 0) - ui.px(edges);
    search_field(state, ui, outbox, std::clamp(room, ui.px(field_width - edges), ui.px(400)));
  } else {
    search_button(state, ui, outbox, bar);
  }
  settings(state, ui, outbox, bar);
}

}  // namespace

void top_bar(State const& state, PanelUi& ui, Outbox& outbox) {
  float const width = ImGui::GetWindowWidth();
  auto const bar = fitting_bar(state, ui, width);
  if (!bar.has_field && (state.ui.wants_search || ui.search.is_open))
    search_field(state, ui, outbox, width - ui.px(edges));
  else
    whole_bar(state, ui, outbox, bar);
  auto& list = *ImGui::GetWindowDrawList();
  float const bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - 1;
  list.AddLine({0, bottom}, {width, bottom}, look::line);
}

}  // namespace kansenatlas::viewer

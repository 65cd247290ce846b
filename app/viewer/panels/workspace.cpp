#include <array>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/focus_order.hpp"

namespace kansenatlas::viewer {
namespace {

struct AreaWindow {
  Area area;
  char const* name;
};
constexpr std::array area_windows{AreaWindow{Area::top, "top"}, AreaWindow{Area::left, "left"},
                                  AreaWindow{Area::map, "map"}, AreaWindow{Area::right, "right"}};

// Moves the keyboard to the area that was asked for, and notes where it is.
void follow_focus(State const& state, Outbox& outbox) {
  constexpr int frames_until_windows_exist = 2;
  if (state.ui.wants_focus && ImGui::GetFrameCount() > frames_until_windows_exist)
    for (auto const& window : area_windows)
      if (window.area == *state.ui.wants_focus) {
        ImGui::SetWindowFocus(window.name);
        outbox.remember([area = window.area](Ui& u) {
          u.wants_focus.reset();
          u.focused = area;
        });
      }
}

void note_focus(State const& state, Outbox& outbox, Area area) {
  bool const is_here = ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows);
  if (is_here && state.ui.focused != area && !state.ui.wants_focus)
    outbox.remember([area](Ui& u) { u.focused = area; });
}

void map_area(State const& state, PanelUi& ui, Outbox& outbox, WidgetRect const& rect) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  begin_area("map", map_rect_above_strip(state, ui, rect),
             ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoScrollbar);
  ImGui::PopStyleVar();
  ui.area = Area::map;
  bool const is_welfare = state.ui.work == WorkArea::welfare;
  bool const has_arrows = state.ui.work == WorkArea::opgaven || (is_welfare && !has_map(state));
  if (ImGui::IsWindowFocused() && !has_arrows) keep_arrows_from_focus();
  if (is_welfare && !has_map(state))
    welfare_chart(state, ui, outbox);
  else if (state.ui.work == WorkArea::congruence && state.ui.congruence.view == CongruenceView::matrix)
    matrix_panel(state, ui, outbox);
  else if (state.ui.work == WorkArea::opgaven)
    (state.ui.opgaven.view == OpgavenView::opgaven ? opgave_cards : task_grid)(state, ui, outbox);
  else
    map_panel(state, ui, outbox);
  map_legend(state, ui, outbox);
  note_focus(state, outbox, Area::map);
  ImGui::End();
}

// Below the map, while figures are looked at.
void strip_area(State const& state, PanelUi& ui, Outbox& outbox, WidgetRect const& middle) {
  auto const map = map_rect_above_strip(state, ui, middle);
  if (map.maximum.y >= middle.maximum.y) return;
  begin_area("strip", {{middle.minimum.x, map.maximum.y}, middle.maximum}, ImGuiWindowFlags_NoScrollbar);
  ui.area = Area::map;
  welfare_strip(state, ui, outbox);
  ImGui::End();
}

void side_area(State const& state, PanelUi& ui, Outbox& outbox, char const* name, Area area, WidgetRect const& rect,
               void (*panel)(State const&, PanelUi&, Outbox&)) {
  begin_area(name, rect);
  ui.area = area;
  panel(state, ui, outbox);
  note_focus(state, outbox, area);
  ImGui::End();
}

}  // namespace

void workspace(State const& state, PanelUi& ui, Outbox& outbox) {
  ui.widgets.clear();
  ui.said.clear();
  move_focus(ui);
  follow_focus(state, outbox);
  auto const layout = layout_of(ImGui::GetIO().DisplaySize, ui.scale, state.ui);
  map_area(state, ui, outbox, layout.map);
  strip_area(state, ui, outbox, layout.map);
  if (layout.has_left) side_area(state, ui, outbox, "left", Area::left, layout.left, left_panel);
  if (layout.has_right) side_area(state, ui, outbox, "right", Area::right, layout.right, right_panel);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(11)});
  begin_area("top", layout.top, ImGuiWindowFlags_NoScrollbar);
  ImGui::PopStyleVar();
  ui.area = Area::top;
  top_bar(state, ui, outbox);
  note_focus(state, outbox, Area::top);
  ImGui::End();
  indicator_picker(state, ui, outbox);
  command_palette(state, ui, outbox);
  search_results(state, ui, outbox);
  colours_popup(state, ui, outbox);
  notices_panel(state, ui, outbox);
  question_panel(state, ui, outbox);
  export_panel(state, ui, outbox);
  hover_card(state, ui, outbox);
  follow_chart_hover(state, ui, outbox);
  shortcuts(state, ui, outbox);
}

}  // namespace kansenatlas::viewer

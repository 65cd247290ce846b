// The map's area: mouse and keys move it; the renderer draws beneath.
#include <cmath>

#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/plan_marks.hpp"
#include "app/viewer/welfare.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

ScreenPoint pointer_in(WidgetRect const& area) {
  auto const at = ImGui::GetIO().MousePos;
  return {at.x - area.minimum.x, at.y - area.minimum.y};
}

void adopt_size(State const& state, PanelUi const& ui, Outbox& outbox) {
  MapSize const size{ui.map_area.width(), ui.map_area.height()};
  if (size == state.ui.map_size && !state.ui.fit_to) return;
  double const margin = 36.0 * ui.scale;
  outbox.remember([=](Ui& u) {
    u.map_size = size;
    if (!u.fit_to) return;
    u.camera = fitted(*u.fit_to, size, margin);
    // Room for the scale bar and the source line at the foot.
    u.camera = panned(u.camera, 0, -margin / 3);
    u.fit_to.reset();
    u.hovered = -1;
  });
}

void drag(PanelUi& ui, Outbox& outbox, bool is_active) {
  auto const moved = ImGui::GetIO().MouseDelta;
  if (is_active && ImGui::IsMouseDragging(0, 4)) ui.is_dragging_map = true;
  if (!is_active) return;
  if (ui.is_dragging_map && (moved.x != 0 || moved.y != 0))
    outbox.remember([=](Ui& u) { u.camera = panned(u.camera, moved.x, moved.y); });
}

void wheel(State const& state, PanelUi& ui, Outbox& outbox) {
  float const turned = ImGui::GetIO().MouseWheel;
  if (turned == 0) return;
  auto const at = pointer_in(ui.map_area);
  double const factor = std::pow(1.25, turned);
  outbox.remember([=, size = state.ui.map_size](Ui& u) { u.camera = zoomed(u.camera, size, at, factor); });
}

void point(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const at = pointer_in(ui.map_area);
  int const municipality =
      ui.is_dragging_map ? -1 : state.caches.pick.municipality_at(to_place(state.ui.camera, state.ui.map_size, at));
  outbox.remember([=](Ui& u) {
    if (u.hovered != municipality) u.is_card_expanded = false;
    u.hovered = municipality;
    u.hovered_at = at;
  });
}

bool is_painting(State const& state) {
  return state.ui.work == WorkArea::scenario && !is_plan_shown(state) && !is_own_shown(state) &&
         state.ui.scenario.is_painting && !state.ui.scenario.brush.empty();
}

// The municipality under the pointer goes to the region of the brush, and so on while the button is held: one step for
// undo. The right button moves the map.
void paint(State const& state, PanelUi& ui, Outbox& outbox, bool is_active) {
  if (ImGui::IsMouseReleased(0)) outbox.end_drag();
  if (!is_active || ui.is_dragging_map) return;
  auto const place = to_place(state.ui.camera, state.ui.map_size, pointer_in(ui.map_area));
  int const municipality = state.caches.pick.municipality_at(place);
  if (municipality >= 0)
    outbox.act("paint_on", state.atlas().municipalities[static_cast<std::size_t>(municipality)].code);
}

// Municipalities under the pointer join the selection for an own partition while the button is held, or leave it when
// the first of them was in it.
void draw_selection(State const& state, PanelUi& ui, Outbox& outbox, bool is_active) {
  if (!is_active || ui.is_dragging_map) return;
  auto const place = to_place(state.ui.camera, state.ui.map_size, pointer_in(ui.map_area));
  int const municipality = state.caches.pick.municipality_at(place);
  if (ImGui::IsMouseClicked(0)) ui.is_drawing_in = municipality < 0 || !is_own_selected(state, municipality);
  if (municipality >= 0)
    outbox.act(ui.is_drawing_in ? "own_add" : "own_drop",
               state.atlas().municipalities[static_cast<std::size_t>(municipality)].code);
}

// While figures are looked at, what stands beside the map stays.
char const* action_of_click(State const& state) { return state.ui.work == WorkArea::welfare ? "pick_area" : "select"; }

void click(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const place = to_place(state.ui.camera, state.ui.map_size, pointer_in(ui.map_area));
  int const municipality = state.caches.pick.municipality_at(place);
  if (municipality < 0)
    outbox.act("clear_selection");
  else
    outbox.act(action_of_click(state), code_to_pick(state, municipality));
}

// `is_meant`: Enter is for the map, not for a button on it.
void keyboard(State const& state, PanelUi& ui, Outbox& outbox, bool is_meant) {
  for (auto const& [arrow, action] : {std::pair{Arrow::left, "pan_left"},
                                      {Arrow::right, "pan_right"},
                                      {Arrow::up, "pan_up"},
                                      {Arrow::down, "pan_down"}}) {
    if (!is_pressed(arrow)) continue;
    outbox.act(action);
    ui.is_map_by_keyboard = true;
  }
  if (!ui.is_map_by_keyboard) return;
  auto const& size = state.ui.map_size;
  ScreenPoint const middle{size.width_px / 2, size.height_px / 2};
  int const municipality = state.caches.pick.municipality_at(to_place(state.ui.camera, size, middle));
  outbox.remember([=](Ui& u) {
    u.hovered = municipality;
    u.hovered_at = middle;
  });
  if (is_enter_pressed() && municipality >= 0 && is_meant)
    outbox.act(is_own_shown(state)  ? "own_toggle"
               : is_painting(state) ? "paint"
                                    : action_of_click(state),
               code_to_pick(state, municipality));
}

void crosshair(PanelUi const& ui) {
  auto const at = ui.map_area.centre();
  auto& list = *ImGui::GetWindowDrawList();
  for (auto const& [colour, width] : {std::pair{look::panel, 4.0F}, {look::ink, 1.5F}}) {
    list.AddLine({at.x - ui.px(10), at.y}, {at.x + ui.px(10), at.y}, colour, width * ui.scale);
    list.AddLine({at.x, at.y - ui.px(10)}, {at.x, at.y + ui.px(10)}, colour, width * ui.scale);
  }
}

}  // namespace

void map_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  ui.map_area = {
      ImGui::GetWindowPos(),
      {ImGui::GetWindowPos().x + ImGui::GetWindowWidth(), ImGui::GetWindowPos().y + ImGui::GetWindowHeight()}};
  adopt_size(state, ui, outbox);
  ImGui::SetCursorScreenPos(ui.map_area.minimum);
  ImGui::SetItemAllowOverlap();
  bool const is_clicked = ImGui::InvisibleButton("map", {ui.map_area.width(), ui.map_area.height()});
  ImGui::SetItemAllowOverlap();
  bool const is_map_item = ImGui::IsItemFocused();
  record(ui, "map");
  bool const is_hovered = ImGui::IsItemHovered(), is_active = ImGui::IsItemActive();
  bool const is_mouse_used = ImGui::GetIO().MouseDelta.x != 0 || ImGui::GetIO().MouseDelta.y != 0;
  if (is_mouse_used) ui.is_map_by_keyboard = false;
  bool const draws = is_own_shown(state), paints = is_painting(state) || draws;
  if (draws)
    draw_selection(state, ui, outbox, is_active);
  else if (paints)
    paint(state, ui, outbox, is_active);
  else
    drag(ui, outbox, is_active);
  if (is_hovered && ImGui::IsMouseDragging(1, 2)) {
    auto const moved = ImGui::GetIO().MouseDelta;
    outbox.remember([=](Ui& u) { u.camera = panned(u.camera, moved.x, moved.y); });
  }
  if (is_hovered) wheel(state, ui, outbox);
  if (is_hovered && (is_mouse_used || ImGui::IsMouseReleased(0))) point(state, ui, outbox);
  if (!is_hovered && is_mouse_used && state.ui.hovered >= 0) outbox.remember([](Ui& u) { u.hovered = -1; });
  if (is_clicked && ImGui::IsMouseReleased(0) && !ui.is_dragging_map && !paints) click(state, ui, outbox);
  if (is_hovered && !paints && ImGui::IsMouseDoubleClicked(0) && !state.ui.selection.is_empty())
    outbox.act("zoom_to_selection");
  if (!ImGui::IsMouseDown(0)) ui.is_dragging_map = false;
  map_labels(state, ui, outbox);
  map_margins(state, ui, outbox);
  bool const is_focused = ImGui::IsWindowFocused();
  if (is_focused) keyboard(state, ui, outbox, is_map_item || !ImGui::IsAnyItemFocused());
  if (is_focused && ui.is_map_by_keyboard) crosshair(ui);
  if (is_focused && ImGui::GetIO().NavVisible)
    ImGui::GetWindowDrawList()->AddRect(ui.map_area.minimum, ui.map_area.maximum, look::accent, 0, 0, 2 * ui.scale);
}

}  // namespace kansenatlas::viewer

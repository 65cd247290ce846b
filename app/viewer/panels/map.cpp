// The map's area: mouse and keys move it; the renderer draws beneath.
#include <algorithm>
#include <cmath>

#include "app/viewer/map/fit.hpp"
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

bool are_same(std::vector<WidgetRect> const& a, std::vector<WidgetRect> const& b) {
  auto const is_same = [](ImVec2 p, ImVec2 q) { return p.x == q.x && p.y == q.y; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](auto const& x, auto const& y) {
    return is_same(x.minimum, y.minimum) && is_same(x.maximum, y.maximum);
  });
}

// As large as the room beside legend, buttons and scale bar allows. Of a part of the country its heart counts, not the
// surroundings that are shown with it.
Camera fitted_in_room(State const& state, PanelUi const& ui, RdBox const& box, MapSize size,
                      std::vector<WidgetRect> const& taken) {
  double const margin = std::min(30.0 * ui.scale, 0.05 * std::min(size.width_px, size.height_px));
  auto const country = bounds_of(state.ground().coast);
  bool const is_country = box.width_m() >= country.width_m() && box.height_m() >= country.height_m();
  double const rim = is_country ? 0 : 0.12;
  auto const matters = [&](RdPoint place) {
    bool const is_at_heart =
        place.x > box.minimum.x + rim * box.width_m() && place.x < box.maximum.x - rim * box.width_m() &&
        place.y > box.minimum.y + rim * box.height_m() && place.y < box.maximum.y - rim * box.height_m();
    return is_at_heart && state.caches.pick.municipality_at(place) >= 0;
  };
  std::vector<TakenBox> boxes;
  for (auto const& rect : taken)
    boxes.push_back({rect.minimum.x - ui.map_area.minimum.x, rect.minimum.y - ui.map_area.minimum.y,
                     rect.maximum.x - ui.map_area.minimum.x, rect.maximum.y - ui.map_area.minimum.y});
  return fitted_beside(box, size, margin, boxes, matters);
}

// A map that shows what it was fitted to is fitted anew when its room changes; one that somebody moved stays.
void adopt_size(State const& state, PanelUi& ui, Outbox& outbox) {
  MapSize const size{ui.map_area.width(), ui.map_area.height()};
  auto taken = map_margin_rects(state, ui);
  if (!ui.legend.is_empty()) taken.push_back(ui.legend);
  bool const is_new_room = size != state.ui.map_size || !are_same(taken, ui.taken_on_map);
  if (!is_new_room && !state.ui.fit_to) return;
  auto const& before = state.ui.fitted;
  bool const is_asked = state.ui.fit_to.has_value(), is_refit = before && before->camera == state.ui.camera;
  if (!is_asked && !is_refit) {
    outbox.remember([=](Ui& u) { u.map_size = size; });
    ui.taken_on_map = std::move(taken);
    return;
  }
  FittedView fit{is_asked ? *state.ui.fit_to : before->box, {}};
  fit.camera = fitted_in_room(state, ui, fit.box, size, taken);
  ui.taken_on_map = std::move(taken);
  outbox.remember([=](Ui& u) {
    if (u.hovered >= 0) u.hovered_at = to_screen(fit.camera, size, to_place(u.camera, u.map_size, u.hovered_at));
    if (is_asked) u.hovered = -1;
    u.map_size = size;
    u.camera = fit.camera;
    u.fitted = fit;
    u.fit_to.reset();
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

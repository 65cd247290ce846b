// Where the map looks.
#include "app/viewer/action_groups.hpp"
#include "app/viewer/selected.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr double zoom_step = 1.5;
constexpr double smallest_fit_m = 45000;  // a municipality is shown with its surroundings

void zoom(State& state, double factor) {
  auto& ui = state.ui;
  ui.camera = zoomed(ui.camera, ui.map_size, {ui.map_size.width_px / 2, ui.map_size.height_px / 2}, factor);
}

// Moves the view by an eighth of the map.
void pan(State& state, double right, double down) {
  auto& ui = state.ui;
  ui.camera = panned(ui.camera, -right * ui.map_size.width_px / 8, -down * ui.map_size.height_px / 8);
}

RdBox with_surroundings(RdBox box) {
  double const wider = std::max(0.0, smallest_fit_m - box.width_m()) / 2 + 0.15 * box.width_m();
  double const higher = std::max(0.0, smallest_fit_m - box.height_m()) / 2 + 0.15 * box.height_m();
  box.include(RdPoint{box.minimum.x - wider, box.minimum.y - higher});
  box.include(RdPoint{box.maximum.x + wider, box.maximum.y + higher});
  return box;
}

void zoom_to(State& state, std::string const& name) {
  state.ui.fit_to = with_surroundings(box_of(state, selection_named(state.atlas(), name)));
}

void zoom_to_selection(State& state, std::string const&) {
  state.ui.fit_to = with_surroundings(box_of(state, state.ui.selection));
}

bool is_area_chosen(State const& state) { return !state.ui.selection.is_empty(); }

// As if the cursor rested on the municipality: for scripts and for the keyboard.
void point_at(State& state, int municipality) {
  state.ui.hovered = municipality;
  if (municipality < 0) return;
  auto const& labels = state.ground().labels;
  state.ui.hovered_at =
      to_screen(state.ui.camera, state.ui.map_size, labels[static_cast<std::size_t>(municipality)].at);
}

void hover(State& state, std::string const& name) {
  if (state.ui.fit_to) {
    state.ui.camera = fitted(*state.ui.fit_to, state.ui.map_size);
    state.ui.fit_to.reset();
  }
  point_at(state, municipality_named(state.atlas(), name));
}

}  // namespace

std::vector<Action> map_actions() {
  constexpr auto group = ActionGroup::map;
  constexpr auto none = Argument::none;
  using Text = std::string const&;
  return {
      {"zoom_in", group, none, {Key::plus}, nullptr, [](State& state, Text) { zoom(state, zoom_step); }},
      {"zoom_out", group, none, {Key::minus}, nullptr, [](State& state, Text) { zoom(state, 1 / zoom_step); }},
      {"whole_country",
       group,
       none,
       {Key::home},
       nullptr,
       [](State& state, Text) { state.ui.fit_to = bounds_of(state.ground().coast); }},
      {"zoom_to_selection", group, none, {Key::letter, 'E', true}, is_area_chosen, zoom_to_selection},
      {"zoom_to", group, Argument::area, {}, nullptr, zoom_to},
      {"pan_left", group, none, {}, nullptr, [](State& state, Text) { pan(state, -1, 0); }},
      {"pan_right", group, none, {}, nullptr, [](State& state, Text) { pan(state, 1, 0); }},
      {"pan_up", group, none, {}, nullptr, [](State& state, Text) { pan(state, 0, -1); }},
      {"pan_down", group, none, {}, nullptr, [](State& state, Text) { pan(state, 0, 1); }},
      {"hover", group, Argument::area, {}, nullptr, hover},
  };
}

}  // namespace kansenatlas::viewer

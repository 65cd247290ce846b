// Panels, language, size.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/panel_names.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;
constexpr int smallest_percent = 75, largest_percent = 300, percent_step = 25;

void open_panel(State& state, SidePanel panel) { open_side_panel(state.ui, panel); }

void use_language(State& state, Language language) {
  state.ui.language = language;
  speak(state.texts());
}

void choose_language(State& state, Text code) {
  if (code != "nl" && code != "en") throw UsageError(said("unknown language '{}'; choose nl or en", code));
  use_language(state, code == "nl" ? Language::nl : Language::en);
}

void set_scale(State& state, long long percent) {
  state.ui.scale_percent = static_cast<int>(std::clamp<long long>(percent, smallest_percent, largest_percent));
}

void choose_scale(State& state, Text text) {
  auto const percent = parse_integer(text);
  if (!percent || *percent < smallest_percent || *percent > largest_percent)
    throw UsageError(
        said("the scale is a whole number from {} to {}, not '{}'", smallest_percent, largest_percent, text));
  set_scale(state, *percent);
}

void search(State& state, Text text) {
  state.ui.wants_search = true;
  state.ui.search_text = text;
}

void step_area(State& state, std::size_t step) {
  constexpr std::array order{Area::top, Area::left, Area::map, Area::right};
  auto at = static_cast<std::size_t>(std::find(order.begin(), order.end(), state.ui.focused) - order.begin());
  do at = (at + step) % order.size();
  while (order[at] == Area::right && !state.ui.is_side_open);
  state.ui.wants_focus = order[at];
}

// What opens and closes.
std::vector<Action> opening_actions() {
  constexpr auto group = ActionGroup::window;
  constexpr auto none = Argument::none;
  return {
      {"search", group, Argument::text, {Key::letter, 'F', true}, nullptr, search},
      {"choose_indicator",
       group,
       none,
       {Key::letter, 'I', true},
       nullptr,
       [](State& state, Text) { state.ui.is_indicator_picker_open = true; }},
      {"choose_colours",
       group,
       none,
       {Key::letter, 'K', true},
       [](State const& state) { return state.caches.choropleth && state.caches.choropleth->classes.classes() > 0; },
       [](State& state, Text) { state.ui.are_colours_open = true; }},
      {"command_palette",
       group,
       none,
       {Key::letter, 'P', true, true},
       nullptr,
       [](State& state, Text) { state.ui.is_palette_open = true; }},
      {"open_panel",
       group,
       Argument::panel,
       {},
       nullptr,
       [](State& state, Text name) { open_panel(state, side_panel_named(name)); }},
      {"open_selection", group, none, {}, nullptr, [](State& state, Text) { open_panel(state, SidePanel::selection); }},
      {"open_text",
       group,
       none,
       {Key::letter, 'T', true},
       nullptr,
       [](State& state, Text) { open_panel(state, SidePanel::text); }},
      {"open_notes",
       group,
       none,
       {Key::letter, 'N', true},
       nullptr,
       [](State& state, Text) { open_panel(state, SidePanel::notes); }},
      {"open_sources", group, none, {}, nullptr, [](State& state, Text) { open_panel(state, SidePanel::sources); }},
      {"open_keys", group, none, {Key::f1}, nullptr, [](State& state, Text) { open_panel(state, SidePanel::keys); }},
      {"toggle_side",
       group,
       none,
       {Key::letter, 'B', true},
       nullptr,
       [](State& state, Text) { state.ui.is_side_open = !state.ui.is_side_open; }},
      {"expand_card",
       group,
       none,
       {Key::letter, 'M'},
       nullptr,
       [](State& state, Text) { state.ui.is_card_expanded = !state.ui.is_card_expanded; }},
  };
}

// How the window looks and where the keyboard is.
std::vector<Action> look_actions() {
  constexpr auto group = ActionGroup::window;
  constexpr auto none = Argument::none;
  return {
      {"next_area", group, none, {Key::f6}, nullptr, [](State& state, Text) { step_area(state, 1); }},
      {"previous_area",
       group,
       none,
       {Key::f6, 0, false, true},
       nullptr,
       [](State& state, Text) { step_area(state, 3); }},
      {"language", group, Argument::language, {}, nullptr, choose_language},
      {"switch_language",
       group,
       none,
       {Key::letter, 'L', true},
       nullptr,
       [](State& state, Text) {
         use_language(state, state.ui.language == Language::nl ? Language::en : Language::nl);
       }},
      {"scale", group, Argument::number, {}, nullptr, choose_scale},
      {"scale_up",
       group,
       none,
       {Key::plus, 0, true},
       nullptr,
       [](State& state, Text) { set_scale(state, state.ui.scale_percent + percent_step); }},
      {"scale_down",
       group,
       none,
       {Key::minus, 0, true},
       nullptr,
       [](State& state, Text) { set_scale(state, state.ui.scale_percent - percent_step); }},
      {"toggle_legend",
       group,
       none,
       {Key::letter, 'L'},
       nullptr,
       [](State& state, Text) { state.ui.wants_legend = !state.ui.is_legend_open; }},
      {"dismiss_notices",
       group,
       none,
       {},
       [](State const& state) { return !state.ui.notices.empty(); },
       [](State& state, Text) { state.ui.notices.clear(); }},
  };
}

}  // namespace

std::vector<Action> window_actions() {
  auto actions = opening_actions();
  for (auto const& action : look_actions()) actions.push_back(action);
  return actions;
}

}  // namespace kansenatlas::viewer

// What the map shows and what is selected.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/panel_names.hpp"
#include "app/viewer/selected.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

void change_view(State& state, std::string title_key, View view, std::string drag_key = "") {
  if (view == state.view()) return;
  state.history.apply(with_view(state.project(), std::move(view)), std::move(title_key), std::move(drag_key));
}

bool names(PartitionSlot const& slot, Partition const& partition, Atlas const& atlas) {
  return !slot.id.empty() && find_partition(atlas, slot.id) == &partition;
}

// Into the place where it is already, else the first empty one, else the first that is switched off.
void show_partition(State& state, Text id) {
  auto const& partition = partition_named(state.atlas(), id);
  View view = state.view();
  auto& slots = view.partitions;
  auto at =
      std::find_if(slots.begin(), slots.end(), [&](auto const& slot) { return names(slot, partition, state.atlas()); });
  if (at == slots.end())
    at = std::find_if(slots.begin(), slots.end(), [](auto const& slot) { return slot.id.empty(); });
  if (at == slots.end()) at = std::find_if(slots.begin(), slots.end(), [](auto const& slot) { return !slot.is_shown; });
  if (at == slots.end())
    throw UsageError(
        said("'{}' cannot be added: {} partitions are shown already; hide one first", partition.id, partition_slots));
  *at = {partition.id, true};
  change_view(state, "viewer.action.show_partition", std::move(view));
}

void hide_partition(State& state, Text id) {
  auto const& partition = partition_named(state.atlas(), id);
  View view = state.view();
  for (auto& slot : view.partitions)
    if (names(slot, partition, state.atlas())) slot.is_shown = false;
  change_view(state, "viewer.action.hide_partition", std::move(view));
}

// "none" empties the place. A partition that stands in another place changes places with this one.
template <std::size_t place>
void choose_partition(State& state, Text id) {
  View view = state.view();
  auto& slots = view.partitions;
  if (id == "none") {
    slots[place] = {};
  } else {
    auto const& partition = partition_named(state.atlas(), id);
    for (std::size_t other = 0; other < slots.size(); ++other)
      if (other != place && names(slots[other], partition, state.atlas())) slots[other] = slots[place];
    slots[place] = {partition.id, true};
  }
  change_view(state, fmt::format("viewer.action.partition_{}", place + 1), std::move(view));
}

template <std::size_t place>
void toggle(State& state, Text) {
  View view = state.view();
  view.partitions[place].is_shown = !view.partitions[place].is_shown;
  change_view(state, fmt::format("viewer.action.toggle_partition_{}", place + 1), std::move(view));
}

template <std::size_t place>
bool is_chosen(State const& state) {
  return !state.view().partitions[place].id.empty();
}

void show_indicator(State& state, Text id) {
  View view = state.view();
  view.indicator =
      id == "none" ? "" : state.atlas().indicators[static_cast<std::size_t>(indicator_named(state.atlas(), id))].id;
  view.year = 0;
  view.class_breaks.clear();
  state.ui.is_indicator_picker_open = false;
  change_view(state, "viewer.action.indicator", std::move(view));
}

void set_year(State& state, int year) {
  View view = state.view();
  view.year = year;
  change_view(state, "viewer.action.year", std::move(view), "viewer.action.year");
}

// Checked against the years there are as soon as the figures are read.
void show_year(State& state, Text year) {
  auto const number = parse_integer(year);
  if (!number || *number < 0 || *number > 9999) throw UsageError(said("'{}' is not a year; write 2022", year));
  auto const& shown = state.caches.choropleth;
  if (shown && *number != 0 && std::find(shown->years.begin(), shown->years.end(), *number) == shown->years.end())
    throw UsageError(said("'{}' has no figures for {}; the years are {}", state.view().indicator, year,
                          fmt::join(shown->years, ", ")));
  set_year(state, static_cast<int>(*number));
}

void step_year(State& state, int step) {
  auto const& shown = *state.caches.choropleth;
  auto const at = std::find(shown.years.begin(), shown.years.end(), shown.year) - shown.years.begin();
  auto const next = std::clamp<std::ptrdiff_t>(at + step, 0, static_cast<std::ptrdiff_t>(shown.years.size()) - 1);
  set_year(state, shown.years[static_cast<std::size_t>(next)]);
}

bool has_years(State const& state) { return state.caches.choropleth && state.caches.choropleth->years.size() > 1; }

void choose_palette(State& state, Text id) {
  auto const& palette = state.caches.palettes.named(id);
  if (palette.kind != PaletteKind::sequential)
    throw UsageError(said("palette '{}' has no order from low to high; choose a sequential one, such as 'blues'", id));
  View view = state.view();
  view.palette = palette.id;
  change_view(state, "viewer.action.palette", std::move(view));
}

void choose_method(State& state, Text name) {
  View view = state.view();
  view.class_method = name_of(class_method_from(name));
  view.class_breaks.clear();
  change_view(state, "viewer.action.class_method", std::move(view));
}

void choose_classes(State& state, Text text) {
  constexpr int fewest = 3, most = 9;
  auto const count = parse_integer(text);
  if (!count || *count < fewest || *count > most)
    throw UsageError(said("the number of classes is a whole number from {} to {}, not '{}'", fewest, most, text));
  View view = state.view();
  view.classes = static_cast<int>(*count);
  view.class_breaks.clear();
  change_view(state, "viewer.action.classes", std::move(view));
}

std::vector<Action> colour_actions() {
  constexpr auto group = ActionGroup::show;
  return {
      {"palette", group, Argument::choice, {}, nullptr, choose_palette},
      {"class_method", group, Argument::choice, {}, nullptr, choose_method},
      {"classes", group, Argument::number, {}, nullptr, choose_classes},
  };
}

void select(State& state, Text name) {
  state.ui.selection = selection_named(state.atlas(), name);
  open_side_panel(state.ui, SidePanel::selection);
}

// A region of a partition by name, while the municipality that led to it stays known.
void select_region(State& state, Text code) {
  auto const region = region_named(state.atlas(), code);
  state.ui.selection.partition = region.partition->id;
  state.ui.selection.region = region.region;
  open_side_panel(state.ui, SidePanel::selection);
}

bool has_selection(State const& state) { return !state.ui.selection.is_empty(); }

// One step back: from the region to the municipality that led to it, then to nothing.
void clear_selection(State& state, Text) {
  auto& selection = state.ui.selection;
  bool const has_way_back = selection.region >= 0 && selection.municipality >= 0;
  selection = has_way_back ? Selection{selection.municipality, "", -1} : Selection{};
}

}  // namespace

std::vector<Action> show_actions() {
  constexpr auto group = ActionGroup::show;
  constexpr auto none = Argument::none;
  std::vector<Action> actions{
      {"toggle_partition_1", group, none, {Key::digit, '1'}, is_chosen<0>, toggle<0>},
      {"toggle_partition_2", group, none, {Key::digit, '2'}, is_chosen<1>, toggle<1>},
      {"toggle_partition_3", group, none, {Key::digit, '3'}, is_chosen<2>, toggle<2>},
      {"partition_1", group, Argument::partition, {}, nullptr, choose_partition<0>},
      {"partition_2", group, Argument::partition, {}, nullptr, choose_partition<1>},
      {"partition_3", group, Argument::partition, {}, nullptr, choose_partition<2>},
      {"show_partition", group, Argument::partition, {}, nullptr, show_partition},
      {"hide_partition", group, Argument::partition, {}, nullptr, hide_partition},
      {"indicator", group, Argument::indicator, {}, nullptr, show_indicator},
      {"year", group, Argument::number, {}, nullptr, show_year},
      {"previous_year", group, none, {Key::left_bracket}, has_years, [](State& s, Text) { step_year(s, -1); }},
      {"next_year", group, none, {Key::right_bracket}, has_years, [](State& s, Text) { step_year(s, 1); }},
      {"select", group, Argument::area, {}, nullptr, select},
      {"select_region", group, Argument::area, {}, nullptr, select_region},
      {"clear_selection", group, none, {Key::escape}, has_selection, clear_selection},
  };
  for (auto const& action : colour_actions()) actions.push_back(action);
  return actions;
}

}  // namespace kansenatlas::viewer

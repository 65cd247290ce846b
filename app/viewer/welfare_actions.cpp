// Looking at figures of broad welfare.
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/panel_names.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/welfare.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;
constexpr std::size_t most_breaks = 8;  // nine classes

// The strip below the map takes room: who saw the whole country still does.
void open_welfare(State& state) {
  if (state.ui.work == WorkArea::welfare) return;
  auto const country = bounds_of(state.ground().coast);
  auto const& camera = state.ui.camera;
  auto const& size = state.ui.map_size;
  auto const is_within = [&](RdPoint place) {
    auto const at = to_screen(camera, size, place);
    return at.x_px >= 0 && at.y_px >= 0 && at.x_px <= size.width_px && at.y_px <= size.height_px;
  };
  if (is_within(country.minimum) && is_within(country.maximum)) state.ui.fit_to = country;
  open_work_area(state.ui, WorkArea::welfare);
}

template <WelfareView view>
void show_welfare(State& state, Text) {
  open_welfare(state);
  state.ui.welfare.view = view;
  state.ui.welfare.hovered = -1;
}

// "none": the municipalities.
void choose_level(State& state, Text id) {
  auto const level = id == "none" ? std::string() : partition_named(state.atlas(), id).id;
  change_figures(state, "viewer.action.welfare_level", [&](FiguresView& figures) { figures.level = level; });
  state.ui.welfare.hovered = -1;
}

std::optional<Selection> region_in(Partition const* partition, Text code) {
  if (!partition) return std::nullopt;
  for (std::size_t r = 0; r < partition->regions.size(); ++r)
    if (partition->regions[r].code == code) return Selection{-1, partition->id, static_cast<int>(r)};
  return std::nullopt;
}

// Selects without leaving what is looked at. A code that several partitions have means the one that is selected in,
// else that of the level, else one of those over the map.
void pick_area(State& state, Text name) {
  std::vector<Partition const*> first{find_partition(state.atlas(), state.ui.selection.partition),
                                      level_partition(state)};
  for (auto const* partition : slot_partitions(state)) first.push_back(partition);
  for (auto const* partition : first)
    if (auto const selection = region_in(partition, name)) {
      state.ui.selection = *selection;
      return;
    }
  state.ui.selection = selection_named(state.atlas(), name);
}

void step_area(State& state, int step) {
  auto const* level = level_figures(state);
  if (!level || level->order.empty()) return;
  auto const selected = selected_areas(state);
  auto const& order = level->order;
  auto const at = selected.size() == 1 ? std::find(order.begin(), order.end(), selected.front()) - order.begin()
                                       : (step > 0 ? -1 : static_cast<std::ptrdiff_t>(order.size()));
  auto const next = std::clamp<std::ptrdiff_t>(at + step, 0, static_cast<std::ptrdiff_t>(order.size()) - 1);
  pick_area(state, code_of_area(state, order[static_cast<std::size_t>(next)]));
}

void unfold_theme(State& state, Text id) {
  bool const is_known = id == "none" || std::any_of(state.atlas().themes.begin(), state.atlas().themes.end(),
                                                    [&](Theme const& theme) { return theme.id == id; });
  if (!is_known) {
    std::vector<std::string> known;
    for (auto const& theme : state.atlas().themes) known.push_back(theme.id);
    throw UsageError(said("unknown theme '{}'; there are {}", id, fmt::join(known, ", ")));
  }
  state.ui.welfare.theme = id;
}

void choose_weights(State& state, Text name) {
  auto const scheme = name_of(weight_scheme_from(name));
  change_figures(state, "viewer.action.spot_weights", [&](FiguresView& figures) { figures.neighbours = scheme; });
}

void choose_since(State& state, Text text) {
  auto const* years = year_figures(state);
  auto const year = parse_integer(text);
  bool const is_there =
      years && year && std::find(years->years.begin(), years->years.end(), *year) != years->years.end();
  if (!is_there)
    throw UsageError(said("'{}' has no figures for '{}'; the years are {}", state.view().indicator, text,
                          years ? fmt::format("{}", fmt::join(years->years, ", ")) : said("still being read")));
  change_figures(state, "viewer.action.since_year",
                 [&](FiguresView& figures) { figures.since = static_cast<int>(*year); });
}

void choose_order(State& state, Text name) {
  if (name != "rank" && name != "name") throw UsageError(said("unknown order '{}'; choose rank, name", name));
  change_figures(state, "viewer.action.area_order", [&](FiguresView& figures) { figures.is_by_name = name == "name"; });
}

void toggle_supplementary(State& state, Text) {
  change_figures(state, "viewer.action.toggle_supplementary",
                 [](FiguresView& figures) { figures.has_supplementary = !figures.has_supplementary; });
}

std::vector<double> breaks_in(Text words) {
  std::vector<double> breaks;
  for (auto const& word : split(words, ' ')) {
    if (word.empty()) continue;
    auto const number = parse_number(word);
    if (!number)
      throw UsageError(said("'{}' is not a number; write the breaks between classes as in '3.5 4 6.25'", word));
    if (!breaks.empty() && *number <= breaks.back())
      throw UsageError(said("the breaks between classes must ascend; {} does not lie above {}", word, breaks.back()));
    breaks.push_back(*number);
  }
  if (breaks.empty() || breaks.size() > most_breaks)
    throw UsageError(said("classes need from 1 to {} breaks between them, not {}", most_breaks, breaks.size()));
  return breaks;
}

// "none": as the method has them.
void set_breaks(State& state, Text words) {
  View view = state.view();
  view.class_breaks = words == "none" ? std::vector<double>() : breaks_in(words);
  if (view == state.view()) return;
  state.history.apply(with_view(state.project(), std::move(view)), "viewer.action.class_breaks",
                      "viewer.action.class_breaks");
}

void toggle_all_years(State& state, Text) {
  View view = state.view();
  view.has_classes_of_all_years = !view.has_classes_of_all_years;
  state.history.apply(with_view(state.project(), std::move(view)), "viewer.action.toggle_fixed_classes");
}

// Where the figures of an indicator come from: first among the sources.
void show_source(State& state, Text id) {
  state.ui.sought_indicator = state.atlas().indicators[static_cast<std::size_t>(indicator_named(state.atlas(), id))].id;
  open_side_panel(state.ui, SidePanel::sources);
}

bool is_open(State const& state) { return state.ui.work == WorkArea::welfare; }

std::vector<Action> view_actions() {
  constexpr auto group = ActionGroup::welfare;
  constexpr auto none = Argument::none;
  return {
      {"work_welfare", group, none, {Key::digit, '4', true}, nullptr, [](State& state, Text) { open_welfare(state); }},
      {"welfare_map", group, none, {}, nullptr, show_welfare<WelfareView::map>},
      {"welfare_profile", group, none, {}, nullptr, show_welfare<WelfareView::profile>},
      {"welfare_spread", group, none, {}, nullptr, show_welfare<WelfareView::spread>},
      {"welfare_scale", group, none, {}, nullptr, show_welfare<WelfareView::scale>},
      {"welfare_spots", group, none, {}, nullptr, show_welfare<WelfareView::spots>},
      {"welfare_years", group, none, {}, nullptr, show_welfare<WelfareView::years>},
      {"welfare_composite", group, none, {}, nullptr, show_welfare<WelfareView::composite>},
      {"welfare_unknowns", group, none, {}, nullptr, show_welfare<WelfareView::unknowns>},
      {"open_figures",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { open_side_panel(state.ui, SidePanel::figures); }},
      {"open_classes",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { open_side_panel(state.ui, SidePanel::classes); }},
  };
}

}  // namespace

std::vector<Action> welfare_actions() {
  constexpr auto group = ActionGroup::welfare;
  constexpr auto none = Argument::none;
  auto actions = view_actions();
  std::vector<Action> const choices{
      {"welfare_level", group, Argument::partition, {}, nullptr, choose_level},
      {"pick_area", group, Argument::area, {}, nullptr, pick_area},
      {"next_in_rank", group, none, {Key::letter, 'J'}, is_open, [](State& s, Text) { step_area(s, 1); }},
      {"previous_in_rank", group, none, {Key::letter, 'K'}, is_open, [](State& s, Text) { step_area(s, -1); }},
      {"unfold_theme", group, Argument::choice, {}, nullptr, unfold_theme},
      {"toggle_supplementary", group, none, {}, is_open, toggle_supplementary},
      {"spot_weights", group, Argument::choice, {}, nullptr, choose_weights},
      {"since_year", group, Argument::number, {}, nullptr, choose_since},
      {"area_order", group, Argument::choice, {}, nullptr, choose_order},
      {"class_breaks", group, Argument::choice, {}, nullptr, set_breaks},
      {"toggle_fixed_classes", group, none, {}, nullptr, toggle_all_years},
      {"show_source", group, Argument::indicator, {}, nullptr, show_source},
  };
  actions.insert(actions.end(), choices.begin(), choices.end());
  return actions;
}

}  // namespace kansenatlas::viewer

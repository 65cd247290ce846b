#include "app/viewer/welfare.hpp"

#include <algorithm>
#include <cmath>

#include "geo/base/text.hpp"
#include "geo/welfare/spatial_weights.hpp"

namespace kansenatlas::viewer {

void change_figures(State& state, std::string title_key, std::function<void(FiguresView&)> const& change,
                    std::string drag_key) {
  View view = state.view();
  change(view.figures);
  if (view == state.view()) return;
  state.history.apply(with_view(state.project(), std::move(view)), std::move(title_key), std::move(drag_key));
}

Normalisation normalisation_of(ScoreView const& score) {
  return score.normalisation.empty() ? Normalisation::z : normalisation_from(score.normalisation);
}

Averaging averaging_of(ScoreView const& score) {
  return score.averaging.empty() ? Averaging::arithmetic : averaging_from(score.averaging);
}

std::string neighbours_of(FiguresView const& figures) {
  auto const scheme = figures.neighbours.empty() ? WeightScheme() : weight_scheme_from(figures.neighbours);
  return std::string(name_of(scheme));
}

Partition const* level_partition(State const& state) {
  auto const& level = state.view().figures.level;
  return level.empty() ? nullptr : find_partition(state.atlas(), level);
}

int areas_of_level(State const& state) {
  auto const* partition = level_partition(state);
  return static_cast<int>(partition ? partition->regions.size() : state.atlas().municipalities.size());
}

std::string level_name(State const& state) {
  auto const* partition = level_partition(state);
  return partition ? partition->name(state.ui.language) : state.texts().text("viewer.welfare.municipalities");
}

int area_with(State const& state, int municipality) {
  auto const* partition = level_partition(state);
  if (municipality < 0 || !partition) return municipality;
  return partition->region_of[static_cast<std::size_t>(municipality)];
}

std::vector<int> municipalities_of_area(State const& state, int area) {
  if (area < 0) return {};
  auto const* partition = level_partition(state);
  return partition ? members_of(*partition, area) : std::vector{area};
}

std::string const& name_of_area(State const& state, int area) {
  return title_of(state.atlas(), {level_partition(state), area});
}

std::string short_name_of_area(State const& state, int area) {
  auto const& name = name_of_area(state, area);
  auto const* partition = level_partition(state);
  if (!partition || partition->singular_nl.empty()) return name;
  auto const prefix = partition->singular_nl + " ";
  bool const has_prefix = name.size() > prefix.size() && lower_initial(name.substr(0, prefix.size())) == prefix;
  return has_prefix ? name.substr(prefix.size()) : name;
}

std::string const& code_of_area(State const& state, int area) {
  return code_of(state.atlas(), {level_partition(state), area});
}

std::vector<int> selected_areas(State const& state) {
  auto const& selection = state.ui.selection;
  auto const* level = level_partition(state);
  auto const* of = selection.region >= 0 ? find_partition(state.atlas(), selection.partition) : nullptr;
  if (of && of == level) return {selection.region};
  if (of && !level) return members_of(*of, selection.region);
  int const area = area_with(state, selection.municipality);
  return area < 0 ? std::vector<int>() : std::vector{area};
}

bool is_selected_area(State const& state, int area) {
  auto const selected = selected_areas(state);
  return std::binary_search(selected.begin(), selected.end(), area);
}

int hovered_area(State const& state) {
  if (state.ui.welfare.hovered >= 0 && state.ui.welfare.hovered < areas_of_level(state))
    return state.ui.welfare.hovered;
  return area_with(state, state.ui.hovered);
}

std::string const& code_to_pick(State const& state, int municipality) {
  int const area = state.ui.work == WorkArea::welfare ? area_with(state, municipality) : -1;
  return area < 0 ? state.atlas().municipalities[static_cast<std::size_t>(municipality)].code
                  : code_of_area(state, area);
}

std::optional<ComparedArea> profiled_area(State const& state) {
  auto const& selection = state.ui.selection;
  if (selection.region >= 0)
    if (auto const* partition = find_partition(state.atlas(), selection.partition))
      return ComparedArea{partition, selection.region};
  if (selection.municipality >= 0) return ComparedArea{nullptr, selection.municipality};
  return std::nullopt;
}

std::string unknowns_level(State const& state) {
  auto const area = profiled_area(state);
  if (!area) return {};
  return (area->partition ? area->partition->id : std::string()) + " " + code_of(state.atlas(), *area);
}

LevelFigures const* level_figures(State const& state) {
  auto const& level = state.caches.welfare.level.answer;
  return level ? &*level : nullptr;
}

YearFigures const* year_figures(State const& state) {
  auto const& years = state.caches.welfare.years.answer;
  return years ? &*years : nullptr;
}

Choropleth const* level_map(State const& state) {
  auto const& map = state.caches.welfare.map;
  return map ? &*map : nullptr;
}

int since_year(State const& state) {
  auto const* years = year_figures(state);
  auto const* level = level_figures(state);
  if (!years || !level || years->years.empty()) return 0;
  int const shown = level->figures.year, wanted = state.view().figures.since;
  bool const is_there = std::find(years->years.begin(), years->years.end(), wanted) != years->years.end();
  int const since = is_there ? wanted : years->years.front();
  return since < shown ? since : 0;
}

}  // namespace kansenatlas::viewer

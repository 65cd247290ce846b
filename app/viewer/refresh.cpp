#include "app/viewer/refresh.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/fault_notice.hpp"
#include "app/viewer/jobs.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/chart/class_texts.hpp"

namespace kansenatlas::viewer {
namespace {

std::shared_ptr<Atlas const> with_figures(Atlas const& atlas, std::shared_ptr<Observations const> observations) {
  auto copy = std::make_shared<Atlas>(atlas);
  copy->observations = std::move(observations);
  return copy;
}

void read_one(State& state, Jobs& jobs, int indicator) {
  if (state.caches.reading_indicator == indicator) return;
  state.caches.reading_indicator = indicator;
  jobs.start("one indicator", [=, path = state.caches.atlas_path, atlas = state.caches.country.atlas](Progress&) {
    std::vector<std::vector<Observation>> figures(atlas->indicators.size());
    figures[static_cast<std::size_t>(indicator)] = read_observations(path, indicator);
    auto filled = with_figures(*atlas, std::make_shared<Observations const>(std::move(figures)));
    return Landing([=](State& landed) {
      if (landed.caches.atlas_path == path) landed.caches.with_figures_of[indicator] = filled;
    });
  });
}

void read_all(State& state, Jobs& jobs) {
  if (state.caches.is_reading_all || state.caches.has_all_figures || state.caches.atlas_path.empty()) return;
  state.caches.is_reading_all = true;
  jobs.start("all indicators", [path = state.caches.atlas_path, atlas = state.caches.country.atlas](Progress&) {
    auto filled = with_figures(*atlas, read_all_observations(path));
    return Landing([filled, path](State& landed) {
      if (landed.caches.atlas_path != path) return;
      landed.caches.country.atlas = filled;
      landed.caches.has_all_figures = true;
      landed.caches.with_figures_of.clear();
    });
  });
}

// The atlas that has the figures of `indicator`; null while they are being read.
Atlas const* atlas_with(State const& state, int indicator) {
  if (state.caches.has_all_figures) return state.caches.country.atlas.get();
  auto const at = state.caches.with_figures_of.find(indicator);
  return at == state.caches.with_figures_of.end() ? nullptr : at->second.get();
}

int year_to_show(State& state, Atlas const& atlas, int indicator) {
  try {
    return year_of(atlas, indicator, state.view().year);
  } catch (std::exception const& error) {
    notify_fault(state, state.texts().text("viewer.fault.year", fmt::arg("year", state.view().year)), error.what());
    return year_of(atlas, indicator, 0);
  }
}

// The view's choice, or the usual one where a project asks for what there is not.
ClassChoice choice_to_use(State& state) {
  try {
    auto const choice = class_choice(state.view());
    static_cast<void>(state.caches.palettes.named(choice.palette));  // throws for one that there is not
    return choice;
  } catch (std::exception const& error) {
    notify_fault(state, state.texts().text("viewer.fault.classes"), error.what());
    return {};
  }
}

std::vector<double> numbers_of_all_years(Atlas const& atlas, int indicator) {
  std::vector<double> all;
  for (int const year : atlas.observations->years(indicator))
    for (double const number :
         shown_numbers(atlas.indicators[static_cast<std::size_t>(indicator)], municipal_values(atlas, indicator, year)))
      all.push_back(number);
  return all;
}

Choropleth choropleth_of(Atlas const& atlas, Palettes const& palettes, int indicator, int year,
                         ClassChoice const& choice) {
  Choropleth shown;
  shown.choice = choice;
  shown.indicator = indicator;
  shown.year = year;
  shown.years = atlas.observations->years(indicator);
  shown.values = municipal_values(atlas, indicator, year);
  colour(shown, atlas.indicators[static_cast<std::size_t>(indicator)], palettes,
         choice.has_all_years ? numbers_of_all_years(atlas, indicator) : std::vector<double>());
  return shown;
}

bool is_shown(State const& state, int indicator) {
  auto const& shown = state.caches.choropleth;
  auto const& view = state.view();
  return shown && shown->indicator == indicator && shown->asked_year == view.year &&
         shown->asked == asked_classes(view) && shown->has_all_figures == state.caches.has_all_figures;
}

void remember_what_was_asked(Choropleth& shown, View const& view) {
  shown.asked_year = view.year;
  shown.asked = asked_classes(view);
}

void forget_choropleth(Caches& caches) {
  caches.choropleth.reset();
  caches.region_values.clear();
  caches.national = {};
}

void refresh_choropleth(State& state, Jobs& jobs) {
  int const indicator = shown_indicator(state);
  if (indicator < 0) {
    forget_choropleth(state.caches);
    read_all(state, jobs);
    return;
  }
  if (!is_shown(state, indicator)) {
    if (state.caches.choropleth && state.caches.choropleth->indicator != indicator) forget_choropleth(state.caches);
    auto const* atlas = atlas_with(state, indicator);
    if (!atlas) {
      read_one(state, jobs, indicator);
      return;
    }
    if (atlas->observations->years(indicator).empty()) return;
    int const year = year_to_show(state, *atlas, indicator);
    forget_choropleth(state.caches);
    auto const choice = choice_to_use(state);
    state.caches.choropleth = choropleth_of(*atlas, state.caches.palettes, indicator, year, choice);
    state.caches.choropleth->has_all_figures = state.caches.has_all_figures;
    remember_what_was_asked(*state.caches.choropleth, state.view());
  }
  read_all(state, jobs);
}

void refresh_region_values(State& state) {
  auto const& shown = state.caches.choropleth;
  if (!shown || !state.caches.has_all_figures) return;
  auto const& atlas = state.atlas();
  auto const need = [&](Partition const* partition) {
    if (!partition || state.caches.region_values.contains(partition->id)) return;
    state.caches.region_values[partition->id] = region_values(atlas, *partition, shown->indicator, shown->year);
  };
  if (state.caches.region_values.empty()) state.caches.national = national_value(atlas, shown->indicator, shown->year);
  for (auto const* partition : shown_partitions(state)) need(partition);
  need(find_partition(atlas, state.ui.selection.partition));
}

void refresh_outlines(State& state) {
  for (auto const* partition : shown_partitions(state)) need_outline(state, *partition);
}

}  // namespace

void refresh(State& state, Jobs& jobs) {
  jobs.land(state);
  follow_project(state);
  refresh_outlines(state);
  refresh_choropleth(state, jobs);
  jobs.land(state);
  follow_project(state);
  refresh_region_values(state);
  refresh_scores(state);
  refresh_congruence(state, jobs);
  refresh_cooperation(state);
  refresh_scenario(state);
  refresh_plan(state, jobs);
  refresh_welfare(state, jobs);
  refresh_agenda(state, jobs);
}

}  // namespace kansenatlas::viewer

#include "app/viewer/state.hpp"

#include <algorithm>

#include "app/viewer/project_partitions.hpp"
#include "app/viewer/welfare.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
Catalogues Catalogues::load(std::filesystem::path const& folder) {
  return {Texts::load(folder, Language::nl), Texts::load(folder, Language::en)};
}

State::State(Country country, std::filesystem::path atlas_path, Catalogues both, Project project)
    : history(std::move(project)), catalogues(std::move(both)) {
  adopt_country(*this, std::move(country), std::move(atlas_path));
  adopt_view(*this);
}

void adopt_country(State& state, Country country, std::filesystem::path atlas_path) {
  Caches caches;
  caches.palettes = std::move(state.caches.palettes);
  caches.bundled_atlas = std::move(state.caches.bundled_atlas);
  caches.share = std::move(state.caches.share);
  caches.task_registers = std::move(state.caches.task_registers);
  caches.country = std::move(country);
  caches.atlas = caches.country.atlas;
  caches.pick = PickIndex(caches.country.ground->triangles);
  caches.atlas_path = std::move(atlas_path);
  caches.has_all_figures = caches.country.atlas->observations->size() > 0;
  state.caches = std::move(caches);
  state.ui.selection = {};
  state.ui.hovered = -1;
}

void notify(State& state, NoticeKind kind, std::string text) {
  auto& notices = state.ui.notices;
  if (!notices.empty() && notices.back().text == text) return;
  notices.push_back({kind, std::move(text)});
}

Partition const* find_partition(Atlas const& atlas, std::string_view id) {
  for (auto const& partition : atlas.partitions)
    if (partition.id == id) return &partition;
  // A bare id means the newest of its dates, and of one base id the newest stands last.
  auto const newest = std::find_if(atlas.partitions.rbegin(), atlas.partitions.rend(),
                                   [&](auto const& partition) { return partition.base_id() == id; });
  return newest == atlas.partitions.rend() ? nullptr : &*newest;
}

std::vector<Partition const*> slot_partitions(State const& state) {
  std::vector<Partition const*> found;
  for (auto const& slot : state.view().partitions)
    found.push_back(slot.id.empty() ? nullptr : find_partition(state.atlas(), slot.id));
  return found;
}

std::vector<Partition const*> shown_partitions(State const& state) {
  std::vector<Partition const*> shown;
  auto const slots = slot_partitions(state);
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (slots[i] && state.view().partitions[i].is_shown) shown.push_back(slots[i]);
  return shown;
}

ClassChoice class_choice(View const& view) {
  ClassChoice choice;
  if (!view.palette.empty()) choice.palette = view.palette;
  if (!view.class_method.empty()) choice.method = class_method_from(view.class_method);
  if (view.classes > 0) choice.classes = view.classes;
  choice.breaks = view.class_breaks;
  choice.has_all_years = view.has_classes_of_all_years;
  return choice;
}

int shown_indicator(State const& state) {
  auto const& indicators = state.atlas().indicators;
  for (std::size_t i = 0; i < indicators.size(); ++i)
    if (indicators[i].id == state.view().indicator) return static_cast<int>(i);
  return -1;
}

RdBox box_of_municipality(State const& state, int municipality) {
  return bounds_of(state.ground().coast, std::vector<int>{municipality});
}

RdBox box_of_region(State const& state, Partition const& partition, int region) {
  return bounds_of(state.ground().coast, members_of(partition, region));
}

namespace {

// A project file may hold names that the library does not know. Throws UsageError that names those there are.
void check_names(View const& view) {
  static_cast<void>(normalisation_of(view.figures.score));
  static_cast<void>(averaging_of(view.figures.score));
  static_cast<void>(neighbours_of(view.figures));
}

}  // namespace

Project project_to_save(State const& state) {
  View view = state.view();
  view.centre = state.ui.camera.centre;
  view.metres_per_px = state.ui.camera.metres_per_px;
  view.figures.chart = state.ui.welfare.view;
  auto const& selection = state.ui.selection;
  view.municipality = view.region_partition = view.region = "";
  if (selection.municipality >= 0)
    view.municipality = state.atlas().municipalities[static_cast<std::size_t>(selection.municipality)].code;
  if (auto const* partition = find_partition(state.atlas(), selection.partition); partition && selection.region >= 0) {
    view.region_partition = partition->id;
    view.region = partition->regions[static_cast<std::size_t>(selection.region)].code;
  }
  auto project = with_view(state.project(), std::move(view));
  bool const is_bundled = state.caches.atlas_path == state.caches.bundled_atlas;
  project.atlas = std::make_shared<AtlasReference const>(
      AtlasReference{is_bundled ? "" : state.caches.atlas_path.string(), state.atlas().content_hash});
  return project;
}

void adopt_view(State& state) {
  follow_project(state);
  auto const& view = state.view();
  auto& ui = state.ui;
  check_names(view);
  ui.selection = {};
  ui.welfare.view = view.figures.chart;
  ui.welfare.hovered = -1;
  if (view.metres_per_px > 0)
    ui.camera = {view.centre, view.metres_per_px};
  else
    ui.fit_to = bounds_of(state.ground().coast);
  if (!view.municipality.empty()) ui.selection.municipality = municipality_named(state.atlas(), view.municipality);
  if (!view.region.empty()) {
    auto const& partition = partition_named(state.atlas(), view.region_partition);
    ui.selection.partition = partition.id;
    ui.selection.region = region_named(partition, view.region);
  }
}

Project first_project(Atlas const& atlas) {
  View view;
  auto const partitions = default_partitions(atlas);
  for (std::size_t i = 0; i < partitions.size() && i < view.partitions.size(); ++i)
    view.partitions[i].id = partitions[i]->id;
  for (auto const& theme : atlas.themes) {
    for (auto const& indicator : atlas.indicators)
      if (indicator.fitness == Fitness::core && !indicator.themes.empty() && indicator.themes.front() == theme.id) {
        view.indicator = indicator.id;
        break;
      }
    if (!view.indicator.empty()) break;
  }
  Project project = with_view(Project{}, view);
  project.atlas = std::make_shared<AtlasReference const>(AtlasReference{"", atlas.content_hash});
  return project;
}

}  // namespace kansenatlas::viewer

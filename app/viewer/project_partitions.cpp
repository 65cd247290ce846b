#include "app/viewer/project_partitions.hpp"

#include <algorithm>

#include "app/viewer/fault_notice.hpp"
#include "geo/project/project_atlas.hpp"

namespace kansenatlas::viewer {
namespace {

void forget_own(Caches& caches, Atlas const& atlas) {
  for (auto const& partition : atlas.partitions) {
    if (partition.kind != PartitionKind::user) continue;
    caches.outlines.erase(partition.id);
    caches.region_values.erase(partition.id);
  }
}

std::shared_ptr<Atlas const> put_together(State& state) {
  auto const& facts = state.caches.country.atlas;
  auto const& project = state.project();
  if (project.partitions->empty() && project.scenarios->empty()) return facts;
  try {
    return atlas_with_project(*facts, project, state.catalogues.nl, state.catalogues.en);
  } catch (std::exception const& error) {
    notify_fault(state, state.texts().text("viewer.fault.own"), error.what());
    return facts;
  }
}

// Regions are the same where their codes are.
void keep_selection(Selection& selection, Atlas const& before, Atlas const& after) {
  auto const* was = find_partition(before, selection.partition);
  if (selection.region < 0 || !was) return;
  auto const code = was->regions[static_cast<std::size_t>(selection.region)].code;
  selection.region = -1;
  if (auto const* is = find_partition(after, selection.partition)) {
    auto const at =
        std::find_if(is->regions.begin(), is->regions.end(), [&](auto const& region) { return region.code == code; });
    if (at != is->regions.end()) selection.region = static_cast<int>(at - is->regions.begin());
  }
  if (selection.region < 0) selection.partition.clear();
}

}  // namespace

void follow_project(State& state) {
  auto& caches = state.caches;
  auto const& project = state.project();
  AtlasMadeOf const made_of{caches.country.atlas, project.partitions, project.scenarios};
  if (caches.atlas && caches.made_of == made_of) return;
  auto const before = caches.atlas ? caches.atlas : caches.country.atlas;
  caches.atlas = put_together(state);
  caches.made_of = made_of;
  forget_own(caches, *before);
  caches.scores.clear();
  caches.matrix.reset();
  caches.pair.reset();
  caches.legal.reset();
  caches.variant.reset();
  keep_selection(state.ui.selection, *before, *caches.atlas);
}

Scenario const* chosen_scenario(State const& state) { return find_scenario(state.project(), state.ui.scenario.id); }

}  // namespace kansenatlas::viewer

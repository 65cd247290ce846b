// What the scenario that is worked on does, and what the move under the cursor would do.
#include <algorithm>

#include "app/viewer/fault_notice.hpp"
#include "app/viewer/own_partition_marks.hpp"
#include "app/viewer/plan_marks.hpp"
#include "app/viewer/project_partitions.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/project/project_atlas.hpp"

namespace kansenatlas::viewer {
namespace {

WhatIf what_if_of(State const& state, ScenarioReport const& report) {
  std::vector<Labels> others;
  for (auto const& effect : report.effects) others.push_back(labels_of(*effect.other));
  auto const inhabitants = weights_of(state.atlas(), Weight::inhabitants);
  return {labels_of(report.after), others, inhabitants, inhabitants, adjacency_of(state.ground().water)};
}

void compute(State& state, Scenario const& scenario) {
  auto const& base = base_of(scenario, state.project(), state.atlas());
  auto report = report_of(state.atlas(), state.ground(), base, partition_of(scenario, base, state.atlas()),
                          Weight::inhabitants, static_cast<double>(scenario.size_floor));
  auto what_if = what_if_of(state, report);
  auto arcs = outline_of(state.ground().coast, report.after.region_of);
  state.caches.variant = Variant{scenario.id, std::move(report), std::move(arcs), std::move(what_if), {}};
  need_outline(state, base);
}

void preview(State& state) {
  auto& variant = *state.caches.variant;
  int const municipality = state.ui.hovered;
  int const to = region_with_code(variant.report.after, state.ui.scenario.brush);
  bool const is_move = state.ui.scenario.is_painting && !is_plan_shown(state) && !is_own_shown(state) &&
                       municipality >= 0 && to >= 0 &&
                       variant.report.after.region_of[static_cast<std::size_t>(municipality)] != to;
  if (!is_move) {
    variant.preview.reset();
    return;
  }
  if (variant.preview && variant.preview->municipality == municipality && variant.preview->to == to) return;
  variant.preview = MovePreview{municipality, to, variant.what_if.effect_of(municipality, to)};
}

}  // namespace

int region_with_code(Partition const& partition, std::string const& code) {
  auto const at = std::find_if(partition.regions.begin(), partition.regions.end(),
                               [&](auto const& region) { return region.code == code; });
  return at == partition.regions.end() ? -1 : static_cast<int>(at - partition.regions.begin());
}

void refresh_scenario(State& state) {
  if (state.ui.work != WorkArea::scenario) return;
  if (auto const* from = own_from(state); from && is_own_shown(state)) need_outline(state, *from);
  auto const* scenario = chosen_scenario(state);
  if (!scenario && !state.project().scenarios->empty()) {
    scenario = &state.project().scenarios->front();
    state.ui.scenario.id = scenario->id;
  }
  auto& variant = state.caches.variant;
  if (!scenario) {
    variant.reset();
    return;
  }
  bool const is_there = variant && variant->id == scenario->id;
  if (!is_there) {
    variant.reset();
    try {
      compute(state, *scenario);
    } catch (std::exception const& error) {
      notify_fault(state, state.texts().text("viewer.fault.scenario", fmt::arg("name", scenario->name)), error.what());
      return;
    }
  }
  if (region_with_code(variant->report.after, state.ui.scenario.brush) < 0) state.ui.scenario.brush.clear();
  preview(state);
}

}  // namespace kansenatlas::viewer

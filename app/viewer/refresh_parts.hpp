#pragma once
// The parts of refresh(), one a file.
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

class Jobs;

// -1: the partition has no region of that code.
int region_with_code(Partition const& partition, std::string const& code);

void need_outline(State& state, Partition const& partition);
// Of the partitions over the map.
void refresh_scores(State& state);
// The matrix and the pair, while partitions are compared; how the pair scores beside chance in a job.
void refresh_congruence(State& state, Jobs& jobs);
// With whom the selected municipality works together.
void refresh_cooperation(State& state);
// The scenario, while it is worked on.
void refresh_scenario(State& state);
// The plan for that scenario: looked for beside the window, and brought to the move that is shown.
void refresh_plan(State& state, Jobs& jobs);
// Figures of broad welfare, while they are looked at; patterns in space and profiles in jobs.
void refresh_welfare(State& state, Jobs& jobs);
// The score over many indicators, of the areas of a level.
void refresh_composite(State& state, Jobs& jobs);
// The draft of an agenda, while it is worked on, and the export that goes on.
void refresh_agenda(State& state, Jobs& jobs);
// The opportunities of the selected region, while they are shown; in a job.
void refresh_opportunities(State& state, Jobs& jobs);
// The register of tasks, where it is shown or needed.
void need_task_register(State& state);
// What the figures say of the chosen task.
void refresh_task_scale(State& state);

}  // namespace kansenatlas::viewer

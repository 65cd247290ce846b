#pragma once
// The parts of refresh(), one a file.
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

void need_outline(State& state, Partition const& partition);
// Of the partitions over the map.
void refresh_scores(State& state);
// The matrix and the pair, while partitions are compared.
void refresh_congruence(State& state);
// The scenario, while it is worked on.
void refresh_scenario(State& state);

}  // namespace kansenatlas::viewer

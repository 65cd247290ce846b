#pragma once
// The moves of a plan one after another, like a film: at its own pace, or by hand.
#include <optional>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

constexpr double seconds_a_move = 1.2;

// Makes the next move when its time has come, and stops after the last. True when something changed.
bool play_on(State& state, double now_s);
// Seconds until then; nothing while no plan is played.
std::optional<double> play_due_s(State const& state, double now_s);

// The move that was made last; null: none was, or there is no plan.
PlanMove const* last_move(State const& state);

}  // namespace kansenatlas::viewer

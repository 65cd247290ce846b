#include "app/viewer/plan_play.hpp"

#include <algorithm>

namespace kansenatlas::viewer {

bool play_on(State& state, double now_s) {
  auto& playing = state.ui.plan;
  if (!playing.is_playing || !state.caches.plan) return false;
  if (playing.made >= state.caches.plan->moves()) {
    playing.is_playing = false;
    return true;
  }
  if (playing.next_at_s == 0) playing.next_at_s = now_s + seconds_a_move;
  if (now_s < playing.next_at_s) return false;
  ++playing.made;
  playing.next_at_s = now_s + seconds_a_move;
  return true;
}

std::optional<double> play_due_s(State const& state, double now_s) {
  auto const& playing = state.ui.plan;
  if (!playing.is_playing || !state.caches.plan) return std::nullopt;
  return std::max(0.0, playing.next_at_s - now_s);
}

PlanMove const* last_move(State const& state) {
  auto const& played = state.caches.plan;
  if (!played || played->made < 1) return nullptr;
  return &played->plan.moves[static_cast<std::size_t>(played->made - 1)];
}

}  // namespace kansenatlas::viewer

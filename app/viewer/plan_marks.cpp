#include "app/viewer/plan_marks.hpp"

#include "app/viewer/scene.hpp"

namespace kansenatlas::viewer {

std::vector<PlanMark> plan_marks(State const& state) {
  auto const& played = *state.caches.plan;
  std::vector<PlanMark> marks(played.from->region_of.size(), PlanMark::none);
  int number = 0;
  for (auto const& move : played.plan.moves) {
    ++number;
    marks[static_cast<std::size_t>(move.municipality)] = number < played.made    ? PlanMark::moved
                                                         : number == played.made ? PlanMark::moving
                                                                                 : PlanMark::waiting;
  }
  return marks;
}

// Hatching for who has moved, crossed for the last of them, a plain tint for who is still to move.
Fill fill_of(PlanMark mark) {
  constexpr Rgba tint{201, 220, 240, 255}, moved{252, 222, 206, 255}, ink{176, 48, 20, 255};
  switch (mark) {
    case PlanMark::waiting:
      return {tint};
    case PlanMark::moved:
      return {moved, Hatch::rising, ink};
    case PlanMark::moving:
      return {moved, Hatch::crossed, ink};
    case PlanMark::none:
      break;
  }
  return {paper};
}

bool is_plan_shown(State const& state) {
  return state.ui.work == WorkArea::scenario && state.ui.side == SidePanel::plan && state.caches.plan.has_value();
}

}  // namespace kansenatlas::viewer

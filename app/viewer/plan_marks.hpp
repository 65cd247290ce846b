#pragma once
// How a municipality takes part in the plan that is played, as the map shows it.
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

enum class PlanMark { none, waiting, moved, moving };
inline constexpr PlanMark plan_marks_there_are[] = {PlanMark::none, PlanMark::waiting, PlanMark::moved,
                                                    PlanMark::moving};

// One entry a municipality; there must be a plan.
std::vector<PlanMark> plan_marks(State const& state);
Fill fill_of(PlanMark mark);
// The plan is what the map shows now.
bool is_plan_shown(State const& state);

}  // namespace kansenatlas::viewer

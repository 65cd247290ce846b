#pragma once
// The partitions of the project, own ones and scenarios, beside those of the atlas.
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

// Puts them into the atlas that everything is shown from, when project or facts have changed since; whatever pointed
// into the atlas before is thrown away. What does not fit the facts becomes a notice, and then the facts stand alone.
void follow_project(State& state);

// The scenario that is worked on; null: none.
Scenario const* chosen_scenario(State const& state);

}  // namespace kansenatlas::viewer

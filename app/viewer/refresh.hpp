#pragma once
// Keeps the caches in step with the project: computes at once what is quick, starts a job for what is not.
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

class Jobs;

// Lets finished jobs land, then sees what the shown state needs and lacks. Called once a frame and after every action
// of a script.
void refresh(State& state, Jobs& jobs);

}  // namespace kansenatlas::viewer

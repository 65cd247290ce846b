#pragma once
// The opgaven and tasks that are shown, and those that are chosen.
#include <vector>

#include "app/viewer/state.hpp"
#include "geo/project/opgave.hpp"
#include "geo/project/task.hpp"

namespace kansenatlas::viewer {

// nullptr: none is chosen, or it is gone.
Opgave const* chosen_opgave(State const& state);
// In the order of the project; only those of the selected region where that is asked.
std::vector<Opgave const*> opgaven_shown(State const& state);

// The register in the language of the window with what the project says of it; empty until it is read, and where the
// project says what cannot be.
Tasks tasks_now(State const& state);
// Those of the chosen body.
Tasks tasks_shown(State const& state);
// A body in words: "gemeente" in the language of the window; the others have one name.
std::string body_in_words(std::string const& body, Texts const& texts);
// Every body that has a task, in the order of the register.
// A task that the project has beside those of the register?
bool is_own_task(State const& state, std::string_view id);
std::vector<std::string> bodies_of(Tasks const& tasks);

// Are these the opportunities of the selected region, in the atlas as it is now?
bool is_about(RegionOpportunities const& opportunities, State const& state);

}  // namespace kansenatlas::viewer

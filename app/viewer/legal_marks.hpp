#pragma once
// What a legal test says about each municipality, as the map shows it.
#include <vector>

#include "app/viewer/map/map_scene.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

enum class LegalMark { none, takes_part, deviates };

// The test that is looked at; null until the tests have been done, or for a name that none has.
LegalTest const* legal_test_shown(State const& state);
// One entry a municipality. With a co-operation chosen: its participants, and those of them that are outside.
std::vector<LegalMark> legal_marks(State const& state, LegalTest const& test);
Fill fill_of(LegalMark mark);

}  // namespace kansenatlas::viewer

#pragma once
// The facts of a draft as data: what a change sheet compares.
#include <string>

#include "geo/agenda/draft.hpp"
#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

// One JSON document: region, partition, atlas with its hash, the facts in order, the open boxes.
std::string facts_json(Draft const& draft, Atlas const& atlas);

}  // namespace kansenatlas

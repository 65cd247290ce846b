#pragma once
// From the facts to a draft: one agenda for one region.
#include "geo/agenda/draft.hpp"
#include "geo/agenda/material.hpp"

namespace kansenatlas {

// Throws Error when the preset asks for a part that does not exist.
Draft draft_of(Material const& material, int region);

}  // namespace kansenatlas

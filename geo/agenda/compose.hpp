#pragma once
// From the facts to a draft: one agenda for one region.
#include "geo/agenda/draft.hpp"
#include "geo/agenda/material.hpp"

namespace kansenatlas {

// The whole text, or the oplegger: two pages whose facts have the numbers of the whole text.
enum class AgendaLength { full, summary };

// Throws Error when the preset asks for a part that does not exist, or has no oplegger.
Draft draft_of(Material const& material, int region, AgendaLength length = AgendaLength::full);

}  // namespace kansenatlas

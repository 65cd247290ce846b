#pragma once
// From the facts to a draft: one agenda for one region.
#include <functional>
#include <set>
#include <string>

#include "geo/agenda/draft.hpp"
#include "geo/agenda/material.hpp"

namespace kansenatlas {

// The whole text, or the oplegger: two pages whose facts have the numbers of the whole text.
enum class AgendaLength { full, summary };

// Throws Error when the preset has no oplegger.
Draft draft_of(Material const& material, int region, AgendaLength length = AgendaLength::full);

// The parts that a template can ask for: "region_figures", "themes_now", ...
std::set<std::string, std::less<>> const& part_names();

}  // namespace kansenatlas

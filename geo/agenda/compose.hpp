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

// As it is handed over: filled boxes have become text, deleted readings are gone, what is too much is folded. Or as it
// lies on the desk: every box and reading in its place, with what people did to it.
enum class AgendaForm { document, desk };

// Under which its edits are kept.
DraftKey draft_key_of(Material const& material, int region);

// With the edits of `material.plans`. Throws Error when the preset has no oplegger.
Draft draft_of(Material const& material, int region, AgendaLength length = AgendaLength::full,
               AgendaForm form = AgendaForm::document);

// The parts that a template can ask for: "region_figures", "themes_now", ...
std::set<std::string, std::less<>> const& part_names();

}  // namespace kansenatlas

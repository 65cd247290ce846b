#pragma once
// A scenario report as JSON.
#include "app/cli/session.hpp"
#include "geo/project/scenario_report.hpp"

namespace kansenatlas::cli {

// {scenario, name, note, base, base_date, weight, changes, inhabitants_moved, regions, dissolved_regions, unassigned,
//  contiguity, size_floor, effects, territorial_congruence, sentence}
Json scenario_document(ScenarioReport const& report, Scenario const& scenario, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas::cli

#pragma once
// Scenarios in the project file:
//   {"id": "heusden", "name": "...", "note": "", "base": "omgevingsdienst@2026-01-01", "base_date": "2026-01-01",
//    "edits": [{"edit": "move", "municipalities": ["GM0797"], "to": "so0439"},
//              {"edit": "merge", "regions": ["so0439", "so0712"], "into": "so0439", "name": ""},
//              {"edit": "split", "region": "so0712", "municipalities": ["GM0855"], "code": "t", "name": "Tilburg"},
//              {"edit": "create", "code": "n", "name": "Nieuw", "municipalities": []},
//              {"edit": "rename", "region": "n", "name": "Nieuwer"}],
//    "locks": [{"lock": "municipality", "code": "GM0855", "reason": ""}, {"lock": "region", ...},
//              {"lock": "partition", "code": "", "reason": "vast bij wet"}]}
#include <string>

#include <nlohmann/json.hpp>

#include "geo/project/scenario.hpp"

namespace kansenatlas {

nlohmann::ordered_json json_of(Scenario const& scenario);
// `list` is a JSON array. Throws Error that names place, field and value; `where` is the place so far. Whether codes
// and base are known is not asked here.
Scenarios read_scenarios(nlohmann::json const& list, std::string const& where);

}  // namespace kansenatlas

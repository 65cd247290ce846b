#pragma once
// Opgaven in the project file; empty fields are left out:
//   {"id": "werk", "title": "Meer mensen aan het werk", "region": "VR20", "why": "...", ...,
//    "indicators": [{"indicator": "rmbw.werkloosheid", "baseline": 3.6, "baseline_year": 2022, "target": 3.0,
//                    "target_year": 2035}],
//    "bodies": ["GGD"], "partitions": ["ggd_regio"], "tasks": ["ggd-preventie"],
//    "parties": [{"name": "Provincie", "input": "...", ...}], "measures": [{"name": "...", "cost": "...", ...}]}
#include <string>

#include <nlohmann/json.hpp>

#include "geo/project/opgave.hpp"

namespace kansenatlas {

nlohmann::ordered_json json_of(Opgave const& opgave);
// `list` is a JSON array. Throws Error that names place, field and value, also for an id that is there twice; `where`
// is the place so far.
Opgaven read_opgaven(nlohmann::json const& list, std::string const& where);

}  // namespace kansenatlas

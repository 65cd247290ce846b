#pragma once
// User partitions in the project file:
//   {"id": "jeugd-variant", "name": "...", "name_en": "", "singular": "", "singular_en": "", "task": "jeugdhulp",
//    "date": "2026-01-01", "source": "...", "note": "",
//    "regions": [{"code": "midden", "name": "Midden", "municipalities": ["GM0855", ...]}, ...]}
#include <string>

#include <nlohmann/json.hpp>

#include "geo/project/user_partition.hpp"

namespace kansenatlas {

nlohmann::ordered_json json_of(UserPartition const& partition);
// `list` is a JSON array. Throws Error that names place, field and value; `where` is the place so far.
UserPartitions read_user_partitions(nlohmann::json const& list, std::string const& where);

}  // namespace kansenatlas

#pragma once
// What people did to drafts, in the project file; empty fields are left out:
//   {"partition": "veiligheidsregio", "region": "VR20", "preset": "kansenagenda",
//    "adoption": {"body": "...", "date": "2027-03-01", "decision": "2027-12"},
//    "boxes": [{"box": "B1-1", "answer": "...", "owner": "...", "deadline": "..."}],
//    "readings": [{"reading": "D4-gezondheid", "verdict": "accepted", "wording": "agenda.reading.even", "text":
//    "..."}], "comments": [{"fact": "F4-121", "text": "...", "value": 3.6, "year": 2022}]}
#include <string>

#include <nlohmann/json.hpp>

#include "geo/project/draft_edits.hpp"

namespace kansenatlas {

nlohmann::ordered_json json_of(DraftEdits const& edits);
// `list` is a JSON array. Throws Error that names place, field and value, also for a draft that is there twice; `where`
// is the place so far.
AllDraftEdits read_draft_edits(nlohmann::json const& list, std::string const& where);

}  // namespace kansenatlas

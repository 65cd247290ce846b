#pragma once
// A project as a text file (JSON) that can be read, compared and kept under version control.
//
//   {"format": "kansenatlas project", "version": 4,
//    "atlas": {"path": "", "content_hash": "..."},
//    "view": {"partitions": [{"id": "veiligheidsregio", "is_shown": true}, ...], "indicator": "", "year": 0,
//             "centre": [155000, 463000], "metres_per_px": 0, "municipality": "", "region_partition": "", "region":
//             ""},
//    "notes": [{"about": "GM0855", "text": "..."}],
//    "partitions": [...], "scenarios": [...],      (see user_partition_json.hpp and scenario_json.hpp)
//    "opgaven": [...], "tasks": [...],             (see opgave_json.hpp and task_changes_json.hpp)
//    "drafts": [...]}                              (see draft_edits_json.hpp)
//
// Version 1 had no partitions and scenarios, version 2 no opgaven and tasks, version 3 no drafts; they read as a
// project without them. A program that does not know a part refuses the file instead of losing it.
#include <filesystem>
#include <string>
#include <string_view>

#include "geo/project/project.hpp"

namespace kansenatlas {

std::string to_project_text(Project const& project);
// Throws Error that names `origin`, field and value: no JSON, another format, a newer version, an unknown field, a
// value of the wrong kind or out of bounds, one id twice. Fields that are left out keep their defaults.
Project project_from_text(std::string_view text, std::string_view origin);

// The path of the atlas is kept in memory as an absolute path and in the file relative to its folder.
void write_project_file(std::filesystem::path const& path, Project const& project);
Project read_project_file(std::filesystem::path const& path);

}  // namespace kansenatlas

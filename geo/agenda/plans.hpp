#pragma once
// What people entered, as far as an agenda is written from it: opgaven, the register of tasks with the project's
// changes, and what was done to drafts. All of it may be empty.
#include <string>

#include "geo/project/draft_edits.hpp"
#include "geo/project/opgave.hpp"
#include "geo/project/scenario.hpp"
#include "geo/project/task.hpp"

namespace kansenatlas {

struct Plans {
  Opgaven opgaven;
  Tasks tasks;
  AllDraftEdits drafts = {};
  Scenarios scenarios = {};  // to tell what a partition that is one moves
};

// Fingerprint (SHA-256) of what an agenda of `region` is written from: its opgaven and the tasks, with every field.
std::string hash_of(Plans const& plans, std::string const& region);

}  // namespace kansenatlas

#pragma once
// A gemeenschappelijke regeling: municipalities (and others) that co-operate. Arrangements overlap and leave gaps, so
// together they are no partition.
#include <string>
#include <vector>

#include "geo/base/date.hpp"

namespace kansenatlas {

struct Participant {
  int municipality = -1;  // index in the atlas; -1: a province, water authority or a municipality that is no more
  std::string name;       // as the register has it
  Date joined;            // unknown where the register leaves it out
};

// One version of one arrangement.
struct Arrangement {
  std::string id;  // register id of the arrangement; versions share it
  std::string name;
  std::string form;   // "Openbaar lichaam", "Bedrijfsvoeringsorganisatie", ...
  std::string body;   // name of the body; may be empty
  std::string field;  // policy fields as the register has them; often empty
  Date valid_from;
  Date valid_to;  // unknown: open-ended
  std::vector<Participant> participants;
};

// In force on `day`: valid_from <= day, and valid_to unknown or day < valid_to.
bool is_in_force(Arrangement const& arrangement, Date day);

}  // namespace kansenatlas

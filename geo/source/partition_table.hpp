#pragma once
// The memberships of a partition as people keep them: a table with the code of a municipality, its region, and perhaps
// the name of that region. Separated by commas, semicolons or tabs (the header says which); UTF-8.
//
//   code,region,name            code;region
//   GM0855,midden,Midden        GM0855;Hart van Brabant
#include <filesystem>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/project/user_partition.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas {

struct PartitionTable {
  std::vector<UserRegion> regions;  // what could be used, by code
  int municipalities = 0;           // in those regions
  std::vector<Fault> faults;        // in the order of the rows; those of municipalities without a row (row 0) last
};

// Columns: `code` (or gemeente, gemeentecode), `region` (or regio, regiocode) and, where it is there, `name` (or naam,
// regionaam). "855", "0855" and "gm0855" are read as GM0855. A region that is no code by itself ("Hart van Brabant") is
// a name: its code is made of it. Faults, each with line, field, value and what to do: an unknown code (near miss, or
// the successor of a merged municipality), one with a second row, an empty region, a region with two names, two regions
// that differ only in case or accents, a row with too few or too many fields, and every municipality of the atlas that
// no row names. A municipality whose own row has a fault is one fault, that of its row. Throws FaultError for a text
// that is no table or lacks a column.
PartitionTable read_partition_table(std::string_view text, std::string const& origin, Atlas const& atlas);

// The same table again: "code,region,name", municipalities in atlas order, those in no region left out.
std::string to_partition_table(Partition const& partition, Atlas const& atlas);

}  // namespace kansenatlas

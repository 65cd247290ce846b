#pragma once
// A partition that the planner made: from a table, a selection, or other regions. It is held by codes, so that the
// project can be read beside another atlas and every municipality that does not fit is named.
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

struct UserRegion {
  std::string code, name;
  std::vector<std::string> municipalities;  // codes, ascending
  friend bool operator==(UserRegion const&, UserRegion const&) = default;
};

struct UserPartition {
  std::string id;                     // names it in every command
  std::string name, name_en;          // "Jeugdhulp, variant Midden-Brabant"; without an English name the other is used
  std::string singular, singular_en;  // "jeugdregio"; empty: "regio", "region"
  std::string task;                   // what it is for: "jeugdhulp"; a body has as many partitions as tasks
  Date date;                          // the day on which the memberships hold; unknown where not given
  std::string source;                 // where it comes from, in the planner's words
  std::string note;
  std::vector<UserRegion> regions;  // by code; a municipality stands in one of them or in none
  friend bool operator==(UserPartition const&, UserPartition const&) = default;
};
using UserPartitions = std::vector<UserPartition>;

// The regions of a partition as the project keeps them; those without municipalities are left out.
std::vector<UserRegion> user_regions_of(Partition const& partition, Atlas const& atlas);
// Two regions: the selection and everybody else. Throws Error for an empty or complete selection and for equal names.
std::vector<UserRegion> selection_and_rest(Atlas const& atlas, std::vector<int> const& selected,
                                           std::string const& name, std::string const& rest_name);

// Checks what a project file or a person gives: id, name, codes that are codes, no region or municipality twice. Throws
// Error that names the partition and the value. Whether the atlas knows the municipalities is not asked here.
void check(UserPartition const& partition);

// As the atlas holds partitions (kind user), without source and doubts: those come with atlas_with_project. Throws
// Error that names the partition and the code of a municipality that the atlas has not.
Partition to_partition(UserPartition const& partition, Atlas const& atlas);

}  // namespace kansenatlas

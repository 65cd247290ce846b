#pragma once
// One change to a partition: municipalities move, regions merge, split, appear or get another name. Everything is named
// by code, so that an edit outlives the order of the atlas and can be read in a file.
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

// Municipalities go to a region that there is, or out of every region.
struct MoveEdit {
  std::vector<std::string> municipalities;  // codes
  std::string to;                           // code of the region; empty: to none
  friend bool operator==(MoveEdit const&, MoveEdit const&) = default;
};

// Regions become one, under the code of one of them.
struct MergeEdit {
  std::vector<std::string> regions;  // codes, two or more
  std::string into;                  // the one whose code stays
  std::string name;                  // of the result; empty: that of `into`
  friend bool operator==(MergeEdit const&, MergeEdit const&) = default;
};

// Some municipalities of one region become a region of their own; at least one stays behind.
struct SplitEdit {
  std::string region;
  std::vector<std::string> municipalities;
  std::string code, name;  // of the new region
  friend bool operator==(SplitEdit const&, SplitEdit const&) = default;
};

// A new region, with municipalities from anywhere or still without any.
struct CreateEdit {
  std::string code, name;
  std::vector<std::string> municipalities;
  friend bool operator==(CreateEdit const&, CreateEdit const&) = default;
};

struct RenameEdit {
  std::string region, name;
  friend bool operator==(RenameEdit const&, RenameEdit const&) = default;
};

using Edit = std::variant<MoveEdit, MergeEdit, SplitEdit, CreateEdit, RenameEdit>;

// "move", "merge", "split", "create", "rename": as the project file writes it.
std::string_view name_of(Edit const& edit);

// The partition after one edit; a region that lost its last municipality is kept, so that it can be filled again.
// Throws Error that names the code: an unknown municipality or region (near misses named), a code that is taken or is
// no code, a merge of fewer than two regions, a split that takes all or somebody from elsewhere, an empty name.
Partition applied(Partition partition, Edit const& edit, Atlas const& atlas);
// After several; an Error then also says which edit it was, the first being 1.
Partition applied(Partition partition, std::span<Edit const> edits, Atlas const& atlas);

// The same partition without regions that have no municipality.
Partition without_empty_regions(Partition const& partition);

// May it be the code of a region made by the user? One to 40 letters, digits, '.', '-' and '_', beginning with a letter
// or digit.
bool is_region_code(std::string_view text);
// "nieuw-1", "nieuw-2", ...: the first code that no region has.
std::string unused_region_code(Partition const& partition);

}  // namespace kansenatlas

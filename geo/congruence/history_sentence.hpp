#pragma once
// What happened between two versions of a partition, in words.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/congruence/partition_history.hpp"

namespace kansenatlas {

// A line for each merger, new name, municipality that moved and new region; one that says so where nothing changed.
std::vector<std::string> change_lines(Atlas const& atlas, PartitionChange const& change, Texts const& texts);

}  // namespace kansenatlas

#pragma once
// Where the statutory tasks of a partition are done.
#include <string>
#include <vector>

#include "geo/agenda/composer.hpp"

namespace kansenatlas {

// The partition that a scenario or another of a project's own partitions was made from: the one that has most of its
// regions, by code. nullptr: it was made from none, or it is no partition of a project.
Partition const* origin_of(Partition const& partition, Atlas const& atlas);

// The tasks of the register that are done in the draft's partition, or in the one that it was made from.
std::vector<Task const*> tasks_here(Composer const& composer);

}  // namespace kansenatlas

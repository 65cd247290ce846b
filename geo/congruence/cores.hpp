#pragma once
// Municipalities that are together in every partition of a set (the common refinement of the partitions).
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

struct Core {
  std::vector<int> regions;         // one a partition, in the order given
  std::vector<int> municipalities;  // atlas order
  double inhabitants = 0;
};

struct Cores {
  std::vector<Core> cores;  // most inhabitants first
  int least_possible = 0;   // the largest number of regions that any one of the partitions has in them
};

// Municipalities that one of the partitions leaves out are in no core.
Cores cores_of(Atlas const& atlas, std::vector<Partition const*> const& partitions);

}  // namespace kansenatlas

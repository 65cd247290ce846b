#pragma once
// What happened between two dated versions of one partition, told apart by the codes of its regions: regions that
// merged, regions that only changed name, and municipalities that moved.
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

struct RegionMerger {
  std::vector<int> from;            // regions of the older version
  int into = 0;                     // region of the newer one; may be one of those in `from` by code
  std::vector<int> municipalities;  // of the merged region, atlas order
};

// The same code with another name; or another code for a region that no other merged with.
struct RegionRenaming {
  int before = 0, now = 0;
};

struct MunicipalityChange {
  int municipality = 0;
  int from = -1, to = -1;  // regions of the older and the newer version; -1: in none
};

struct PartitionChange {
  Partition const* before = nullptr;
  Partition const* now = nullptr;
  std::vector<RegionMerger> mergers;
  std::vector<RegionRenaming> renamings;
  std::vector<MunicipalityChange> moves;  // that no merger or new code explains
  std::vector<int> founded;               // regions of `now` that follow from none before
};

// A region whose code is gone is followed by the region where most of its municipalities are (ties: the lower code).
// Names are compared as the bodies call themselves, where both versions know that, else as the lists write them.
// The versions must outlive the result.
PartitionChange change_between(Partition const& before, Partition const& now);

// Every version of the partition with this base id ("omgevingsdienst"), oldest first; at least one. Throws UsageError
// for an unknown id, with near misses.
std::vector<Partition const*> versions_of(Atlas const& atlas, std::string_view id);

}  // namespace kansenatlas

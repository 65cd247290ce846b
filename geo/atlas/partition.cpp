#include "geo/atlas/partition.hpp"

namespace kansenatlas {

std::string_view name_of(PartitionKind kind) {
  switch (kind) {
    case PartitionKind::administrative:
      return "administrative";
    case PartitionKind::statistical:
      return "statistical";
    case PartitionKind::former:
      return "former";
    case PartitionKind::user:
      return "user";
  }
  return "";
}

std::vector<int> members_of(Partition const& partition, int region) {
  std::vector<int> members;
  for (std::size_t i = 0; i < partition.region_of.size(); ++i)
    if (partition.region_of[i] == region) members.push_back(static_cast<int>(i));
  return members;
}

}  // namespace kansenatlas

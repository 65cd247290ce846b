#include "geo/agenda/task_place.hpp"

#include <algorithm>
#include <set>

namespace kansenatlas {

Partition const* origin_of(Partition const& partition, Atlas const& atlas) {
  if (partition.kind != PartitionKind::user) return nullptr;
  std::set<std::string> codes;
  for (auto const& region : partition.regions) codes.insert(region.code);
  for (auto const& other : atlas.partitions) {
    if (other.id == partition.id) return nullptr;  // what follows was made later
    auto const shared = std::count_if(other.regions.begin(), other.regions.end(),
                                      [&](Region const& region) { return codes.contains(region.code); });
    if (shared * 2 > static_cast<std::ptrdiff_t>(codes.size())) return &other;
  }
  return nullptr;
}

std::vector<Task const*> tasks_here(Composer const& composer) {
  auto const own = composer.partition().base_id();
  auto const* origin = origin_of(composer.partition(), composer.atlas());
  std::vector<Task const*> found;
  for (auto const& task : composer.material.plans.tasks)
    if (task.partition == own || (origin && task.partition == origin->base_id())) found.push_back(&task);
  return found;
}

}  // namespace kansenatlas

#include "geo/congruence/cores.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kansenatlas {

Cores cores_of(Atlas const& atlas, std::vector<Partition const*> const& partitions) {
  std::map<std::vector<int>, Core> by_regions;
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    std::vector<int> regions;
    for (auto const* partition : partitions) regions.push_back(partition->region_of[i]);
    if (std::find(regions.begin(), regions.end(), -1) != regions.end()) continue;
    auto& core = by_regions[regions];
    core.regions = regions;
    core.municipalities.push_back(static_cast<int>(i));
    core.inhabitants += static_cast<double>(atlas.municipalities[i].inhabitants_2024);
  }
  Cores result;
  for (auto& [regions, core] : by_regions) result.cores.push_back(std::move(core));
  std::stable_sort(result.cores.begin(), result.cores.end(),
                   [](Core const& x, Core const& y) { return x.inhabitants > y.inhabitants; });
  for (std::size_t p = 0; p < partitions.size(); ++p) {
    std::set<int> met;
    for (auto const& core : result.cores) met.insert(core.regions[p]);
    result.least_possible = std::max(result.least_possible, static_cast<int>(met.size()));
  }
  return result;
}

}  // namespace kansenatlas

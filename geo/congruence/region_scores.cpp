#include "geo/congruence/region_scores.hpp"

#include <algorithm>
#include <cmath>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {}  // namespace

std::vector<RegionScore> region_scores(ContingencyTable const& table, double entropy_b_bits) {
  std::vector<RegionScore> regions(at(table.regions_a));
  std::vector<std::vector<ContingencyCell>> cells_of(at(table.regions_a));
  for (auto const& cell : table.cells) cells_of[at(cell.a)].push_back(cell);
  for (std::size_t r = 0; r < regions.size(); ++r) {
    auto& region = regions[r];
    auto& cells = cells_of[r];
    region.region = static_cast<int>(r);
    double local_entropy = 0;
    for (auto const& cell : cells) {
      double const share = table.margin_a[r] > 0 ? cell.weight / table.margin_a[r] : 0;
      if (share > 0) local_entropy -= share * std::log2(share);
      double const jaccard = cell.weight / (table.margin_a[r] + table.margin_b[at(cell.b)] - cell.weight);
      if (jaccard > region.jaccard) {
        region.jaccard = jaccard;
        region.best_match = cell.b;
      }
    }
    region.inhomogeneity = entropy_b_bits > 0 ? std::max(0.0, local_entropy) / entropy_b_bits : 0;
    std::stable_sort(cells.begin(), cells.end(),
                     [](ContingencyCell const& x, ContingencyCell const& y) { return x.weight > y.weight; });
    for (auto const& cell : cells) region.partners.push_back(cell.b);
  }
  return regions;
}

}  // namespace kansenatlas

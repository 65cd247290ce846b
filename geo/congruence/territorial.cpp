#include "geo/congruence/territorial.hpp"

namespace kansenatlas {

std::vector<TerritorialCongruence> territorial_congruence(Atlas const& atlas,
                                                          std::vector<Partition const*> const& partitions,
                                                          Weight weight) {
  auto const weights = weights_of(atlas, weight);
  std::vector<char> is_out(weights.size(), 0);
  for (auto const* partition : partitions)
    for (std::size_t i = 0; i < is_out.size(); ++i)
      if (partition->region_of[i] < 0) is_out[i] = 1;
  std::vector<TerritorialCongruence> result(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (is_out[i]) continue;
    double shared = 0, whole = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
      if (j == i || is_out[j]) continue;
      int together = 0;
      for (auto const* partition : partitions) together += partition->region_of[i] == partition->region_of[j];
      if (together == 0) continue;
      ++result[i].partners;
      shared += weights[j] * together / static_cast<double>(partitions.size());
      whole += weights[j];
    }
    if (whole > 0) result[i].value = shared / whole;
  }
  return result;
}

}  // namespace kansenatlas

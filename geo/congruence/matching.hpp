#pragma once
// The best one-to-one matching of two sets.
#include <vector>

namespace kansenatlas {

// `gain[i][j]` >= 0, any rectangle. For each row its column, or -1 where there are more rows than columns, so that the
// total gain is the largest possible (Hungarian method with potentials, Kuhn 1955 and Munkres 1957; O(n^3)).
std::vector<int> best_matching(std::vector<std::vector<double>> const& gain);

}  // namespace kansenatlas

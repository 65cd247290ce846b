#pragma once
// The classes with the least squared deviation within them.
#include <vector>

namespace kansenatlas {

// `sorted`: ascending, at least one value; equal values stay together. Returns the upper bound of each class, at most
// `classes` of them. Exact (Fisher 1958); each layer of the dynamic programme by divide and conquer, since the best
// last break never moves left as values are added: O(k n log n).
std::vector<double> fisher_uppers(std::vector<double> const& sorted, int classes);

}  // namespace kansenatlas

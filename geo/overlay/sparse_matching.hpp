#pragma once
// The best one-to-one matching where few of many pairs can gain anything.
#include <vector>

namespace kansenatlas {

struct Gain {
  int column = 0;
  double value = 0;  // >= 0
};

// Per row its column, or -1, so that the total gain is the largest possible. By shortest augmenting paths with
// potentials (Jonker & Volgenant 1987) over the pairs given: thousands of rows take milliseconds where the full table
// takes minutes.
std::vector<int> best_sparse_matching(std::vector<std::vector<Gain>> const& rows, int columns);

}  // namespace kansenatlas

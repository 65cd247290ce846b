#pragma once
// What each municipality adds to the difference between two partitions.
#include <vector>

#include "geo/congruence/scores.hpp"

namespace kansenatlas {

struct Contribution {
  int municipality = 0;
  int from = -1;               // its region of A
  int to = -1;                 // the region of A that holds most of the weight of its region of B
  double delta_v_measure = 0;  // of V, were it alone to move from `from` to `to`; 0 where equal
  double delta_variation_of_information_bits = 0;
};

// One entry a municipality that is in both partitions, largest gain in V first (then atlas order).
std::vector<Contribution> contributions(Atlas const& atlas, Partition const& a, Partition const& b, Weight weight);

}  // namespace kansenatlas

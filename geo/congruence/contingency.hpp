#pragma once
// The table behind every score: how much weight lies in region r of one partition and region s of another.
#include <span>
#include <vector>

namespace kansenatlas {

struct ContingencyCell {
  int a = 0, b = 0;   // regions
  double weight = 0;  // > 0 for weighted units; cells without units are left out
};

struct ContingencyTable {
  int regions_a = 0, regions_b = 0;    // as given, empty ones included
  std::vector<ContingencyCell> cells;  // ordered by a, then b
  std::vector<double> margin_a, margin_b;
  double total = 0;
};

// One entry a unit in each of the three; a unit that is in no region (-1) of either partition is left out.
ContingencyTable contingency_of(std::span<int const> a, int regions_a, std::span<int const> b, int regions_b,
                                std::span<double const> weights);

}  // namespace kansenatlas

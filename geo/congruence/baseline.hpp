#pragma once
// How often would chance do as well? The real score of A beside that of random partitions in its place.
//
// Each draw is contiguous on the given adjacency, with as many regions as A and about as many units in each (see
// random_partition.hpp for method and tolerance). B stays as it is.
#include <cstdint>
#include <span>
#include <vector>

#include "geo/boundary/outline.hpp"
#include "geo/congruence/matrix.hpp"

namespace kansenatlas {

struct Baseline {
  double v_measure = 0;              // of A and B themselves
  double percentile = 0;             // 0..100: share of the draws with a lower V, equal ones for half
  double mean = 0, p5 = 0, p95 = 0;  // of the draws; quantiles of type 7
  std::vector<double> drawn;         // V of each draw, in the order drawn
  std::uint64_t seed = 0;
  // Not where every draw scores as A itself does: the percentile then says nothing.
  [[nodiscard]] bool has_meaning() const;
};

// Units in no region (-1) of A or B are left out. The result depends on `seed` and `draws` (at least 1) alone, not on
// `threads` (0: as many as the machine has). Throws Error when the units do not hang together.
Baseline baseline_of(Labels a, Labels b, std::span<double const> weights, Adjacency const& adjacency, int draws,
                     std::uint64_t seed, int threads = 0);

}  // namespace kansenatlas

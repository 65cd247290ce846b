#pragma once
// Every pair of several partitions at once.
#include <cstdint>
#include <span>
#include <vector>

#include "geo/atlas/partition.hpp"
#include "geo/congruence/agreement.hpp"

namespace kansenatlas {

// A square table, row by row.
template <class T>
struct Square {
  std::size_t side = 0;
  std::vector<T> cells;
  [[nodiscard]] T const& at(std::size_t row, std::size_t column) const { return cells[row * side + column]; }
  T& at(std::size_t row, std::size_t column) { return cells[row * side + column]; }
};

// A partition as the scores need it: a region a unit (-1: none), all from 0 to `regions` - 1.
struct Labels {
  std::span<int const> region_of;
  int regions = 0;
};
// Of the same life as `partition`.
Labels labels_of(Partition const& partition);

struct PairScore {
  Agreement agreement;
  double outside_weight = 0;  // weight that must move for the row's partition to nest in the column's
};

// Row i, column j: the scores of i as A and j as B. Units in no region of either are left out of that pair only.
// `threads`: 0 chooses by the size of the work; the result does not depend on it.
Square<PairScore> score_matrix(std::vector<Labels> const& partitions, std::span<double const> weights, int threads = 0);

}  // namespace kansenatlas

#include "geo/welfare/weight_sums.hpp"

#include <cmath>
#include <vector>

namespace kansenatlas {

double weight_of_neighbour(Neighbours const& neighbours, int unit, bool is_row_standardised) {
  return is_row_standardised ? 1.0 / neighbours.count(unit) : 1.0;
}

WeightSums weight_sums(Neighbours const& neighbours, bool is_row_standardised) {
  WeightSums sums;
  std::vector<double> column(static_cast<std::size_t>(neighbours.units()), 0.0);
  for (int i = 0; i < neighbours.units(); ++i) {
    double const w = weight_of_neighbour(neighbours, i, is_row_standardised);
    for (auto const* j = neighbours.begin(i); j != neighbours.end(i); ++j) {
      sums.s0 += w;
      sums.s1 += std::pow(w + weight_of_neighbour(neighbours, *j, is_row_standardised), 2) / 2;
      column[static_cast<std::size_t>(*j)] += w;
    }
  }
  for (int i = 0; i < neighbours.units(); ++i) {
    double const row = weight_of_neighbour(neighbours, i, is_row_standardised) * neighbours.count(i);
    sums.s2 += std::pow(row + column[static_cast<std::size_t>(i)], 2);
  }
  return sums;
}

}  // namespace kansenatlas

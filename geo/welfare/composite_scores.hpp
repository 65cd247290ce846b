#pragma once
// The arithmetic of a composite, shared by the score itself and the draws around it.
#include <vector>

#include "geo/welfare/composite.hpp"

namespace kansenatlas {

// Indicators with their theme, ready to be averaged: normalised, and for a geometric mean as logarithms of 1 + 99 y.
struct CompositeColumns {
  std::vector<int> theme;
  std::vector<std::vector<double>> columns;
};
CompositeColumns composite_columns(std::vector<CompositeSeries> const& series, Normalisation normalisation,
                                   double winsorise, Averaging averaging);

struct CompositeSums {
  std::vector<double> totals;  // per area; for a geometric mean still as logarithms
  std::vector<double> themes;  // per area and theme: themes[area * number of themes + theme]
};
// `left_out`: index of an indicator, -1: none.
void average_columns(CompositeColumns const& columns, std::vector<double> const& theme_weights, double fewest_share,
                     int left_out, CompositeSums& into);

}  // namespace kansenatlas

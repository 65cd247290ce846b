#pragma once
// Measures of agreement that follow from a contingency table. Entropies in bits.
#include <optional>
#include <vector>

#include "geo/congruence/contingency.hpp"

namespace kansenatlas {

struct Agreement {
  double entropy_a = 0, entropy_b = 0, joint_entropy = 0, mutual_information = 0;
  double homogeneity = 0;               // I/H(A); 1 where H(A) = 0
  double completeness = 0;              // I/H(B); 1 where H(B) = 0
  double v_measure = 0;                 // harmonic mean of the two, 0 where both are 0 (Rosenberg & Hirschberg 2007)
  double variation_of_information = 0;  // H(A|B) + H(B|A), a metric (Meila 2007)
  double normalised_variation_of_information = 0;  // 1 - I/H(A,B); 0 where H(A,B) = 0
};
Agreement agreement_of(ContingencyTable const& table);
// The same from the entropies alone, for callers that keep them up to date themselves.
Agreement agreement_from(double entropy_a, double entropy_b, double joint_entropy);

// Hubert & Arabie (1985). With `counts_pairs` by pairs of units (weights must be whole counts), else its limit for ever
// finer units, which suits inhabitants and area. 1 where it would be 0/0.
double adjusted_rand_index(ContingencyTable const& table, bool counts_pairs);

// Vinh, Epps & Bailey (2010), normalised by the arithmetic mean; whole counts only. 1 for two trivial partitions.
double adjusted_mutual_information(ContingencyTable const& table);

// Goodness of fit of every region of A (Hargrove, Hoffman & Hessburg 2006): sum over s of n_rs^2 / (a_r b_s). NaN for
// an empty region. The score of a map is the mean over its regions (the area under the step curve).
std::vector<double> mapcurves_of_a(ContingencyTable const& table);
// The same table seen from the other side.
ContingencyTable transposed(ContingencyTable const& table);
double mean_without_nan(std::vector<double> const& values);

}  // namespace kansenatlas

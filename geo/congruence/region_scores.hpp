#pragma once
// What each region adds to the score of its partition.
#include <vector>

#include "geo/congruence/contingency.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {

// One entry a region of A. Inhomogeneity: entropy of the other partition within the region over `entropy_b_bits`, its
// entropy over the whole (Nowosad & Stepinski 2018); 0 where the other partition has one region. Their weighted mean is
// 1 - completeness.
std::vector<RegionScore> region_scores(ContingencyTable const& table, double entropy_b_bits);

}  // namespace kansenatlas

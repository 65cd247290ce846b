#pragma once
// Partitions written as one character a unit, as the published examples give them.
#include <string_view>
#include <vector>

#include "geo/congruence/contingency.hpp"

namespace kansenatlas::test {

// '0' is region 0.
std::vector<int> labels(std::string_view text);
int regions_in(std::vector<int> const& labels);
// Every unit weighs 1.
ContingencyTable table_of(std::string_view x, std::string_view y);

// The overlay of Nowosad & Stepinski (2018), figure 1: the area of r1..r4 (rows) in z1..z3 (columns).
ContingencyTable nowosad_table();

}  // namespace kansenatlas::test

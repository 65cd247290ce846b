#pragma once
// Who lies outside, and which municipalities would have to change region for two partitions to nest or to be equal.
// The majority rule (and for equality the best matching) picks who is named, not who is wrong.
#include <span>
#include <vector>

#include "geo/congruence/contingency.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {

// Per region of A the region of B that holds most of its weight (ties: the lower index, that is the lower code); -1 for
// an empty region.
std::vector<int> majority_of(ContingencyTable const& table);

// `table` is that of a and b; `inhabitants` has one entry a unit.
Nesting nesting_of(std::span<int const> a, std::span<int const> b, ContingencyTable const& table,
                   std::span<double const> inhabitants);

// Fewest moves (by the table's weight) after which every region of A lies in one region of B: each outlier goes to the
// region of A that has most weight in the outlier's own region of B and belongs there, else to a new one (to = -1).
Moves moves_to_nest(std::span<int const> a, std::span<int const> b, ContingencyTable const& table,
                    std::span<double const> inhabitants);

// Fewest moves after which A equals B: all units outside the cells of the best one-to-one matching. A unit whose region
// of B is matched with none goes to a new region (to = -1).
Moves moves_to_equal(std::span<int const> a, std::span<int const> b, ContingencyTable const& table,
                     std::span<double const> inhabitants);

}  // namespace kansenatlas

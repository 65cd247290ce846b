#pragma once
// Territoriale congruentie: how consistently a municipality works with the same partners over a set of partitions.
//
// P_i: all municipalities that share at least one region with i. TC_i: mean over P_i of the share of the partitions in
// which i and the partner share a region (after Dutch practice; the set is always named beside the figure).
#include <optional>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

struct TerritorialCongruence {
  std::optional<double> value;  // 0..1; nothing without partners
  int partners = 0;
};

// One entry a municipality; one that is in no region of one of the partitions has no value and is nobody's partner.
// Partners count alike, or by their inhabitants or land area.
std::vector<TerritorialCongruence> territorial_congruence(Atlas const& atlas,
                                                          std::vector<Partition const*> const& partitions,
                                                          Weight weight = Weight::municipalities);

}  // namespace kansenatlas

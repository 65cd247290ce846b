#pragma once
// How well two partitions agree that cut each other's units: the figures of `scores` on the ground that both cover.
//
// The table n_rs holds the weight (area, or inhabitants by areal interpolation) of the parts of region r of A in region
// s of B; the measures are those of geo/congruence. Parts under the sliver tolerance weigh as what they are, but name
// nobody: nesting, moves, partners and identical regions look past them.
#include <optional>
#include <span>
#include <vector>

#include "geo/congruence/agreement.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/overlay/region_layer.hpp"

namespace kansenatlas {

struct PartSum {
  int parts = 0;
  double area_m2 = 0, inhabitants = 0;
};

struct LayerNesting {
  bool holds = false;
  std::vector<int> outside;  // parts outside the region that holds most of their own region's weight; largest first
  double area_m2 = 0, inhabitants = 0;  // of those
};

struct PartMove {
  int part = 0;
  int from = -1, to = -1;  // regions of the partition that changes; -1 as `to`: a new region
};
struct PartMoves {
  std::vector<PartMove> list;  // largest area first
  double area_m2 = 0, inhabitants = 0;
};

struct LayerScores {
  Weight weight = Weight::area;
  int regions_a = 0, regions_b = 0;  // that share ground with the other side
  int cells = 0;                     // pairs of regions with common ground, slivers included
  ContingencyTable table;
  Agreement agreement;
  double adjusted_rand_index = 0;  // the limit for ever finer units
  double mapcurves_a = 0, mapcurves_b = 0;
  int identical_regions = 0;
  LayerNesting a_in_b, b_in_a;
  PartMoves equal, a_into_b, b_into_a;
  std::vector<RegionScore> regions_of_a, regions_of_b;  // partners without slivers
  PartSum common, slivers;
};

// `weight` is area or inhabitants. Throws Error when the sides share no ground, or nobody lives there.
LayerScores layer_scores_of(std::span<CommonPart const> parts, int regions_a, int regions_b, Weight weight);

}  // namespace kansenatlas

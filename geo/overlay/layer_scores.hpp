#pragma once
// How well two partitions agree that cut each other's units: the figures of `scores` on the ground that both cover.
//
// The table n_rs holds the weight (area, or inhabitants by areal interpolation) of the parts of region r of A in region
// s of B; the measures are those of geo/congruence. Parts under the sliver tolerance weigh as what they are, but name
// nobody: nesting, moves, partners and identical regions look past them. What regions are besides the common ground
// decides whether they lie in one another and are the same, and their Jaccard.
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

// What the regions of one side are beyond the common ground. Empty: nothing.
struct OpenGround {
  std::vector<double> area_m2;  // per region, not covered by the other side
  std::vector<double> weight;   // the same as the scores weigh: area or inhabitants
  double sliver_m2 = 0;         // less than this is no ground to speak of
  [[nodiscard]] bool is_open(int region) const {
    return !area_m2.empty() && area_m2[static_cast<std::size_t>(region)] > sliver_m2;
  }
  [[nodiscard]] bool any() const;
};

struct LayerNesting {
  bool holds = false;         // on all ground: no region of the own side reaches beyond the other side either
  bool holds_common = false;  // on the common ground: nothing is outside
  std::vector<int> outside;   // parts outside the region that holds most of their own region's weight; largest first
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
  int identical_regions = 0;    // the same on all their ground
  int identical_on_common = 0;  // on the common ground
  LayerNesting a_in_b, b_in_a;
  PartMoves equal, a_into_b, b_into_a;
  std::vector<RegionScore> regions_of_a, regions_of_b;  // partners without slivers
  PartSum common, slivers;
};

// `weight` is area or inhabitants. Throws Error when the sides share no ground, or nobody lives there.
LayerScores layer_scores_of(std::span<CommonPart const> parts, int regions_a, int regions_b, Weight weight,
                            OpenGround const& open_a = {}, OpenGround const& open_b = {});

}  // namespace kansenatlas

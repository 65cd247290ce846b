#pragma once
// How well two partitions agree: every figure of `kansenatlas scores`.
//
// Notation (methods): n_rs weight of the units in region r of A and s of B, a_r and b_s its margins, N the total.
// Entropies are in bits. homogeneity = I/H(A) and completeness = I/H(B), each 1 where that entropy is 0; V is their
// harmonic mean, 0 where both are 0 (Rosenberg & Hirschberg 2007). The variation of information is H(A|B) + H(B|A)
// (Meila 2007).
#include <optional>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/boundary/network.hpp"

namespace kansenatlas {

struct RegionScore {
  int region = 0;
  double inhomogeneity = 0;   // of this region by the other partition, relative to that partition's entropy
  int best_match = -1;        // region of the other partition with the largest Jaccard
  double jaccard = 0;         // 0..1
  std::vector<int> partners;  // every region of the other partition that it meets, largest share first
};

// Does every region of the one lie inside one region of the other?
struct Nesting {
  bool holds = false;
  std::vector<int> outliers;  // municipalities outside the region that holds most of their own region's weight
  double inhabitants = 0;     // of the outliers
};

struct Move {
  int municipality = 0;
  int from = -1, to = -1;  // regions of the partition that changes; -1 as `to`: a new region
};

struct Moves {
  std::vector<Move> list;  // atlas order
  double inhabitants = 0;
};

struct BoundaryAgreement {
  std::string network;                             // which network the lengths come from
  int edges_a = 0, edges_b = 0, edges_shared = 0;  // pairs of neighbours that a border separates
  double jaccard = 0;
  double length_a_km = 0, length_b_km = 0, length_shared_km = 0;
  double length_jaccard = 0;
};

struct Scores {
  Partition const* a = nullptr;
  Partition const* b = nullptr;
  Weight weight = Weight::inhabitants;
  int units = 0;
  std::vector<int> excluded;  // municipalities that are in no region of A or of B
  int regions_a = 0, regions_b = 0, cells = 0;
  double entropy_a_bits = 0, entropy_b_bits = 0, mutual_information_bits = 0;
  double homogeneity = 0, completeness = 0, v_measure = 0;
  double variation_of_information_bits = 0, normalised_variation_of_information = 0;
  double adjusted_rand_index = 0;                     // pair counts for municipalities, continuous limit otherwise
  std::optional<double> adjusted_mutual_information;  // only for whole counts (weight municipalities)
  double mapcurves_a = 0, mapcurves_b = 0;
  int identical_regions = 0;
  Nesting a_in_b, b_in_a;
  Moves equal, a_into_b, b_into_a;
  std::optional<BoundaryAgreement> boundary;            // absent without a network
  std::vector<RegionScore> regions_of_a, regions_of_b;  // in the order of the regions
};

// Municipalities that are in no region of one or more of the partitions; atlas order.
std::vector<int> excluded_from(std::vector<Partition const*> const& partitions);

// `network`: the one with water included, or null. The partitions must outlive the result.
Scores scores_of(Atlas const& atlas, Partition const& a, Partition const& b, Weight weight, Network const* network);

}  // namespace kansenatlas

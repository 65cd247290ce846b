#include "geo/congruence/scores.hpp"

#include <algorithm>

#include "geo/congruence/agreement.hpp"
#include "geo/congruence/boundary_agreement.hpp"
#include "geo/congruence/moves.hpp"
#include "geo/congruence/region_scores.hpp"

namespace kansenatlas {
namespace {

int regions_met(std::vector<double> const& counts) {
  int met = 0;
  for (double const count : counts) met += count > 0 ? 1 : 0;
  return met;
}

void add_measures(Scores& scores, ContingencyTable const& table) {
  auto const measures = agreement_of(table);
  scores.entropy_a_bits = measures.entropy_a;
  scores.entropy_b_bits = measures.entropy_b;
  scores.mutual_information_bits = measures.mutual_information;
  scores.homogeneity = measures.homogeneity;
  scores.completeness = measures.completeness;
  scores.v_measure = measures.v_measure;
  scores.variation_of_information_bits = measures.variation_of_information;
  scores.normalised_variation_of_information = measures.normalised_variation_of_information;
  bool const is_count = scores.weight == Weight::municipalities;
  scores.adjusted_rand_index = adjusted_rand_index(table, is_count);
  if (is_count) scores.adjusted_mutual_information = adjusted_mutual_information(table);
  scores.mapcurves_a = mean_without_nan(mapcurves_of_a(table));
  scores.mapcurves_b = mean_without_nan(mapcurves_of_a(transposed(table)));
}

// Regions that hold exactly the same municipalities.
int identical_regions_in(ContingencyTable const& counts) {
  int identical = 0;
  for (auto const& cell : counts.cells)
    if (cell.weight == counts.margin_a[static_cast<std::size_t>(cell.a)] &&
        cell.weight == counts.margin_b[static_cast<std::size_t>(cell.b)])
      ++identical;
  return identical;
}

}  // namespace

std::vector<int> excluded_from(std::vector<Partition const*> const& partitions) {
  std::vector<int> excluded;
  std::size_t const units = partitions.empty() ? 0 : partitions.front()->region_of.size();
  for (std::size_t i = 0; i < units; ++i)
    if (std::any_of(partitions.begin(), partitions.end(), [&](auto const* each) { return each->region_of[i] < 0; }))
      excluded.push_back(static_cast<int>(i));
  return excluded;
}

Scores scores_of(Atlas const& atlas, Partition const& a, Partition const& b, Weight weight, Network const* network) {
  Scores scores;
  scores.a = &a;
  scores.b = &b;
  scores.weight = weight;
  scores.excluded = excluded_from({&a, &b});
  scores.units = static_cast<int>(a.region_of.size() - scores.excluded.size());
  int const regions_a = static_cast<int>(a.regions.size()), regions_b = static_cast<int>(b.regions.size());
  auto const table = contingency_of(a.region_of, regions_a, b.region_of, regions_b, weights_of(atlas, weight));
  auto const counts =
      contingency_of(a.region_of, regions_a, b.region_of, regions_b, std::vector<double>(a.region_of.size(), 1.0));
  scores.cells = static_cast<int>(counts.cells.size());
  scores.regions_a = regions_met(counts.margin_a);
  scores.regions_b = regions_met(counts.margin_b);
  add_measures(scores, table);
  scores.identical_regions = identical_regions_in(counts);
  auto const inhabitants = weights_of(atlas, Weight::inhabitants);
  auto const turned = transposed(table);
  scores.a_in_b = nesting_of(a.region_of, b.region_of, table, inhabitants);
  scores.b_in_a = nesting_of(b.region_of, a.region_of, turned, inhabitants);
  scores.equal = moves_to_equal(a.region_of, b.region_of, table, inhabitants);
  scores.a_into_b = moves_to_nest(a.region_of, b.region_of, table, inhabitants);
  scores.b_into_a = moves_to_nest(b.region_of, a.region_of, turned, inhabitants);
  if (network) scores.boundary = boundary_agreement(*network, a.region_of, b.region_of);
  scores.regions_of_a = region_scores(table, scores.entropy_b_bits);
  scores.regions_of_b = region_scores(turned, scores.entropy_a_bits);
  return scores;
}

}  // namespace kansenatlas

#include "geo/congruence/plan_targets.hpp"

#include "geo/base/index.hpp"
#include "geo/congruence/matching.hpp"
#include "geo/congruence/moves.hpp"

namespace kansenatlas {
namespace {

struct PlanUnits {
  std::span<int const> a, b;
  int regions_a = 0, regions_b = 0;
  [[nodiscard]] ContingencyTable table(std::span<double const> weights) const {
    return contingency_of(a, regions_a, b, regions_b, weights);
  }
};

Moves moves_for(PlanUnits const& units, std::span<double const> weights, std::span<double const> inhabitants,
                PlanGoal goal) {
  auto const table = units.table(weights);
  return goal == PlanGoal::nest ? moves_to_nest(units.a, units.b, table, inhabitants)
                                : moves_to_equal(units.a, units.b, table, inhabitants);
}

PlanBound bound_of(PlanUnits const& units, std::span<double const> inhabitants, PlanGoal goal) {
  std::vector<double> const ones(units.a.size(), 1.0);
  return {static_cast<int>(moves_for(units, ones, inhabitants, goal).list.size()),
          moves_for(units, inhabitants, inhabitants, goal).inhabitants};
}

// Which region of B the units that stay in a region of A belong to; for equality that is the matched one, for nesting
// the majority. Where everybody leaves: -1.
std::vector<int> targets_of(PlanUnits const& units, std::span<double const> weights, std::vector<int> const& ideal,
                            PlanGoal goal) {
  if (goal == PlanGoal::nest) return majority_of(units.table(weights));
  std::vector<int> target(at(units.regions_a), -1);
  for (std::size_t i = 0; i < ideal.size(); ++i)
    if (ideal[i] >= 0 && ideal[i] == units.a[i] && units.b[i] >= 0) target[at(ideal[i])] = units.b[i];
  return target;
}

// A municipality weighs as much as this, so that the inhabitants of the whole country, a ten-thousandth each, decide
// only between plans that move equally many.
constexpr double municipality_weight = 100'000, inhabitant_weight = 1e-4;

}  // namespace

std::vector<double> move_weights(std::span<double const> inhabitants, Weight fewest) {
  std::vector<double> weights(inhabitants.begin(), inhabitants.end());
  if (fewest == Weight::municipalities)
    for (double& each : weights) each = municipality_weight + inhabitant_weight * each;
  return weights;
}

PlanTargets plan_targets(std::span<int const> a, int regions_a, std::span<int const> b, int regions_b,
                         std::span<double const> weights, std::span<double const> inhabitants, PlanGoal goal) {
  PlanUnits const units{a, b, regions_a, regions_b};
  auto const exact = moves_for(units, weights, inhabitants, goal);
  PlanTargets result;
  result.bound = bound_of(units, inhabitants, goal);
  for (auto const& move : exact.list) result.least += weights[at(move.municipality)];
  result.ideal.assign(a.begin(), a.end());
  std::vector<int> added(at(regions_b), -1);
  for (auto const& move : exact.list) {
    int const other = b[at(move.municipality)];
    if (move.to < 0 && added[at(other)] < 0) {
      added[at(other)] = regions_a + static_cast<int>(result.new_regions.size());
      result.new_regions.push_back({added[at(other)], other});
    }
    result.ideal[at(move.municipality)] = move.to < 0 ? added[at(other)] : move.to;
  }
  result.new_in_ideal = static_cast<int>(result.new_regions.size());
  result.target = targets_of(units, weights, result.ideal, goal);
  for (auto const& region : result.new_regions) result.target.push_back(region.of);
  if (goal == PlanGoal::equal) return result;
  for (int other = 0; other < regions_b; ++other)
    if (added[at(other)] < 0) {
      result.new_regions.push_back({static_cast<int>(result.target.size()), other});
      result.target.push_back(other);
    }
  return result;
}

}  // namespace kansenatlas

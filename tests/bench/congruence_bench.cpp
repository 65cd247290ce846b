#include <random>

#include "geo/atlas/lookup.hpp"
#include "geo/congruence/baseline.hpp"
#include "geo/congruence/matrix.hpp"
#include "geo/congruence/plan.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/congruence/what_if.hpp"
#include "tests/bench/timing.hpp"
#include "tests/support/bundled_atlas.hpp"

using namespace kansenatlas;
using test::time_it;

namespace {

// Ten partitions of 12 to 42 regions in stretches along the units, one label in ten drawn at random.
struct Sample {
  std::vector<std::vector<int>> columns;
  std::vector<double> weights;
  std::vector<Labels> labels;
};

Sample sample(int units) {
  std::mt19937 random(1);
  Sample result;
  for (int unit = 0; unit < units; ++unit) result.weights.push_back(1 + static_cast<double>(random() % 100'000));
  for (int p = 0; p < 10; ++p) {
    int const regions = 12 + p * 30 / 9;
    std::vector<int> column;
    for (int unit = 0; unit < units; ++unit)
      column.push_back(random() % 10 == 0 ? static_cast<int>(random() % static_cast<unsigned>(regions))
                                          : static_cast<int>(static_cast<long long>(unit) * regions / units));
    result.columns.push_back(std::move(column));
    result.labels.push_back({{}, regions});
  }
  for (std::size_t p = 0; p < result.labels.size(); ++p) result.labels[p].region_of = result.columns[p];
  return result;
}

void time_moves(Country const& country, Partition const& changing) {
  auto const& atlas = *country.atlas;
  std::vector<Labels> others;
  for (auto const& partition : atlas.partitions)
    others.push_back({partition.region_of, static_cast<int>(partition.regions.size())});
  WhatIf what_if({changing.region_of, static_cast<int>(changing.regions.size())}, others,
                 weights_of(atlas, Weight::inhabitants), weights_of(atlas, Weight::inhabitants),
                 adjacency_of(country.ground->water));
  std::mt19937 random(1);
  auto const units = static_cast<unsigned>(changing.region_of.size());
  auto const any_move = [&] {
    return std::pair(static_cast<int>(random() % units), static_cast<int>(random() % changing.regions.size()));
  };
  time_it(fmt::format("one move looked at: scores against {} partitions and contiguity", others.size()), [&] {
    auto const [unit, to] = any_move();
    return what_if.effect_of(unit, to);
  });
  time_it("the same move made, read and taken back", [&] {
    auto const [unit, to] = any_move();
    int const from = what_if.region_of()[static_cast<std::size_t>(unit)];
    what_if.move(unit, to);
    auto const read = std::tuple(what_if.standings(), what_if.parts(from), what_if.parts(to));
    what_if.undo();
    return read;
  });
}

void time_plans(Country const& country, Partition const& a, Partition const& b) {
  auto const& atlas = *country.atlas;
  auto const adjacency = adjacency_of(country.ground->water);
  time_it("exact plan to nest", [&] { return plan_of(atlas, a, b, PlanGoal::nest, {}, adjacency); });
  time_it("exact plan to equal", [&] { return plan_of(atlas, a, b, PlanGoal::equal, {}, adjacency); });
  PlanConditions conditions;
  conditions.is_contiguous = true;
  time_it("plan to nest, contiguous", [&] { return plan_of(atlas, a, b, PlanGoal::nest, conditions, adjacency); });
  time_it("plan to equal, contiguous", [&] { return plan_of(atlas, a, b, PlanGoal::equal, conditions, adjacency); });
}

void time_baseline(Country const& country, Partition const& a, Partition const& b) {
  auto const inhabitants = weights_of(*country.atlas, Weight::inhabitants);
  auto const adjacency = adjacency_of(country.ground->water);
  Labels const labels_a{a.region_of, static_cast<int>(a.regions.size())};
  Labels const labels_b{b.region_of, static_cast<int>(b.regions.size())};
  time_it("199 random contiguous partitions of 342 units",
          [&] { return baseline_of(labels_a, labels_b, inhabitants, adjacency, 199, 1); });
}

}  // namespace

int main() {
  for (int const units : {342, 14'566, 1'000'000}) {
    auto const drawn = sample(units);
    time_it(fmt::format("matrix of 10 partitions, {} units", units),
            [&] { return score_matrix(drawn.labels, drawn.weights); });
  }
  if (auto const& country = test::bundled_country()) {
    auto const& atlas = *country->atlas;
    auto const& a = partition_named(atlas, "omgevingsdienst");
    auto const& b = partition_named(atlas, "veiligheidsregio");
    time_it("every score of omgevingsdienst and veiligheidsregio",
            [&] { return scores_of(atlas, a, b, Weight::inhabitants, &country->ground->water); });
    time_moves(*country, a);
    time_plans(*country, a, b);
    time_baseline(*country, a, b);
  }
}

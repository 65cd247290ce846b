// Aims: Fisher with 14,566 values and 7 classes within 10 ms; local Moran with 999 conditional permutations for 342,
// 3,340 and 14,566 units within 8, 60 and 300 ms on two cores; 1,000 draws of a composite of 342 units x 30 indicators
// within 300 ms; all indicators x all partitions x all years of the bundled atlas within 50 ms.
#include <cmath>
#include <random>

#include "geo/welfare/classification.hpp"
#include "geo/welfare/composite.hpp"
#include "geo/welfare/local_moran.hpp"
#include "geo/welfare/moran.hpp"
#include "geo/welfare/municipal_figures.hpp"
#include "geo/welfare/random.hpp"
#include "tests/bench/timing.hpp"
#include "tests/support/bundled_atlas.hpp"

namespace {

using namespace kansenatlas;

std::vector<double> skewed_values(std::size_t n) {
  std::mt19937 random(1);
  std::lognormal_distribution<double> skewed(3, 1);
  std::vector<double> values(n);
  for (auto& value : values) value = skewed(random);
  return values;
}

// A board on which each unit has up to six neighbours, as municipalities and neighbourhoods have on average.
Neighbours honeycomb(int units) {
  int const side = static_cast<int>(std::ceil(std::sqrt(units)));
  Neighbours neighbours;
  for (int unit = 0; unit < units; ++unit) {
    int const row = unit / side, column = unit % side, shift = row % 2 == 0 ? -1 : 0;
    for (auto const& [r, c] : {std::pair{row - 1, column + shift},
                               {row - 1, column + shift + 1},
                               {row, column - 1},
                               {row, column + 1},
                               {row + 1, column + shift},
                               {row + 1, column + shift + 1}})
      if (r >= 0 && c >= 0 && c < side && r * side + c < units) neighbours.neighbour.push_back(r * side + c);
    neighbours.first.push_back(static_cast<int>(neighbours.neighbour.size()));
  }
  return neighbours;
}

void time_classes() {
  auto const values = skewed_values(14566);
  for (auto const method : {ClassMethod::fisher, ClassMethod::quantile})
    test::time_it(fmt::format("{}, 14,566 values, 7 classes", name_of(method)),
                  [&] { return classified(values, method, 7); });
}

void time_moran() {
  for (int const units : {342, 3340, 14566}) {
    auto const values = skewed_values(static_cast<std::size_t>(units));
    auto const neighbours = honeycomb(units);
    for (int const threads : {1, 2})
      test::time_it(fmt::format("local Moran, {} units, 999 permutations, {} thread(s)", units, threads),
                    [&] { return local_moran_of(values, neighbours, true, 999, 1, threads); });
    test::time_it(fmt::format("global Moran, {} units, 999 permutations", units),
                  [&] { return moran_of(values, neighbours, true, 999); });
  }
}

void time_composite() {
  std::vector<CompositeSeries> series;
  for (int s = 0; s < 30; ++s) {
    series.push_back({s % 10, Direction::higher_is_better, {}});
    RandomStream random(2, static_cast<std::uint64_t>(s));
    for (int a = 0; a < 342; ++a) series.back().values.push_back(random.fraction());
  }
  test::time_it("composite, 342 units x 30 indicators, 1,000 draws",
                [&] { return rank_intervals(series, 10, {}, 1000, 1); });
}

void time_aggregation() {
  auto const& country = test::bundled_country();
  if (!country) {
    fmt::print("aggregation: the bundled atlas has not been built\n");
    return;
  }
  auto const& atlas = *country->atlas;
  std::size_t values = 0;
  auto const everything = [&] {
    values = 0;
    for (std::size_t i = 0; i < atlas.indicators.size(); ++i)
      for (int const year : atlas.observations->years(static_cast<int>(i))) {
        auto const figures = municipal_figures(atlas, static_cast<int>(i), year);
        for (auto const& partition : atlas.partitions) values += region_values(figures, partition).size();
        values += national_value(figures).has_value() ? 1 : 0;
      }
    return values;
  };
  test::time_it("all indicators x all partitions x all years", everything);
  fmt::print("  ({} regional values)\n", values);
}

}  // namespace

int main() {
  time_classes();
  time_moran();
  time_composite();
  time_aggregation();
}

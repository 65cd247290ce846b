#include "geo/overlay/interpolation.hpp"

#include <numeric>
#include <random>

#include "geo/boundary/plane.hpp"
#include "tests/overlay/nowosad.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

std::vector<double> const areas{20, 20, 20, 20};

void check_values(std::vector<double> const& values, std::vector<double> const& expected) {
  REQUIRE(values.size() == expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) CHECK(values[i] == Approx(expected[i]).epsilon(1e-9));
}

}  // namespace

TEST_CASE("the published example of areal interpolation comes out (sf, st_interpolate_aw)") {
  auto const table = area_table(nowosad_map1(), nowosad_map2());
  std::vector<double> const counts{100, 200, 300, 400}, rates{10, 20, 30, 40};
  for (auto const whole : {SourceWhole::covered, SourceWhole::own_area}) {
    auto const spread = spread_total(table, counts, areas, 3, whole);
    check_values(spread.values, {125, 255, 620});
    CHECK(spread.lost == Approx(0).margin(1e-9));
  }
  check_values(area_weighted_mean(table, rates, 3), {14.7058823529, 22.1739130435, 31});
  check_values(mass_weighted_mean(table, rates, counts, areas, 3), {19.6, 25.6862745098, 33.8709677419});
}

TEST_CASE("a total is preserved, or its loss is named, whatever the areas (pycnophylactic)") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> place(0, 100), size(1, 40), count(0, 1000);
  for (int round = 0; round < 50; ++round) {
    std::vector<MultiPolygon> sources, targets;
    std::vector<double> values, own;
    for (int i = 0; i < 12; ++i) {
      double const x = place(random), y = place(random);
      sources.push_back(box(x, y, x + size(random), y + size(random)));
      values.push_back(count(random));
      own.push_back(area_of(sources.back()));
    }
    for (int column = 0; column < 8; ++column)
      for (int row = 0; row < 8; ++row)
        targets.push_back(box(column * 12.5, row * 12.5, column * 12.5 + 12.5, row * 12.5 + 12.5));
    auto const table = area_table(sources, targets);
    double const total = std::accumulate(values.begin(), values.end(), 0.0);
    for (auto const whole : {SourceWhole::covered, SourceWhole::own_area}) {
      auto const spread = spread_total(table, values, own, targets.size(), whole);
      double const sum = std::accumulate(spread.values.begin(), spread.values.end(), 0.0);
      CHECK(sum + spread.lost == Approx(total).epsilon(1e-9));
    }
  }
}

TEST_CASE("a rate that is the same everywhere stays the same") {
  auto const table = area_table(nowosad_map1(), nowosad_map2());
  std::vector<double> const same{7, 7, 7, 7}, masses{1, 5, 2, 9};
  check_values(area_weighted_mean(table, same, 3), {7, 7, 7});
  check_values(mass_weighted_mean(table, same, masses, areas, 3), {7, 7, 7});
}

TEST_CASE("a target without ground in common has no rate, and a source without any is lost") {
  std::vector<CommonArea> const table{{0, 0, 5}};
  std::vector<double> const values{10, 4}, own{10, 10};
  auto const means = area_weighted_mean(table, values, 2);
  CHECK(means[0] == 10);
  CHECK(means[1] != means[1]);
  CHECK(spread_total(table, values, own, 2, SourceWhole::covered).lost == Approx(4));
  CHECK(spread_total(table, values, own, 2, SourceWhole::own_area).lost == Approx(9));
}

#include "geo/overlay/layer_scores.hpp"

#include <random>

#include "geo/congruence/matching.hpp"
#include "geo/overlay/coverage.hpp"
#include "geo/overlay/inhabitants.hpp"
#include "geo/overlay/pieces.hpp"
#include "geo/overlay/sparse_matching.hpp"
#include "tests/overlay/nowosad.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

RegionLayer layer_of(std::vector<MultiPolygon> polygons, std::vector<int> region_of) {
  RegionLayer layer;
  for (int r = 0; r <= *std::max_element(region_of.begin(), region_of.end()); ++r)
    layer.regions.push_back({std::to_string(r), "", "", std::to_string(r)});
  layer.region_of = std::move(region_of);
  layer.polygons = std::move(polygons);
  return layer;
}

LayerScores scores_of_layers(RegionLayer const& a, RegionLayer const& b, double sliver_m2 = 0) {
  auto const parts = parts_of(area_table(a.polygons, b.polygons), {}, a, b, sliver_m2);
  return layer_scores_of(parts, static_cast<int>(a.regions.size()), static_cast<int>(b.regions.size()), Weight::area);
}

}  // namespace

TEST_CASE("the polygons of the published example score as its cells do") {
  auto const scores = scores_of_layers(layer_of(nowosad_map1(), {0, 1, 2, 3}), layer_of(nowosad_map2(), {0, 1, 2}));
  CHECK(scores.agreement.entropy_a == Approx(2).epsilon(1e-9));
  CHECK(scores.agreement.entropy_b == Approx(1.4918541313).epsilon(1e-9));
  CHECK(scores.agreement.mutual_information == Approx(0.6306835844).epsilon(1e-9));
  CHECK(scores.agreement.homogeneity == Approx(0.3153417922).epsilon(1e-9));
  CHECK(scores.agreement.completeness == Approx(0.4227515084).epsilon(1e-9));
  CHECK(scores.agreement.v_measure == Approx(0.3612313463).epsilon(1e-9));
  CHECK(scores.agreement.variation_of_information == Approx(2.2304869625).epsilon(1e-9));
  CHECK(scores.adjusted_rand_index == Approx(0.2887148451).epsilon(1e-9));
  CHECK(scores.mapcurves_a == Approx(.4587468).margin(1e-6));
  CHECK(scores.mapcurves_b == Approx(.6116624).margin(1e-6));
  CHECK(scores.regions_of_a[0].inhomogeneity == Approx(.857254).margin(1e-6));
  CHECK(scores.regions_of_b[2].inhomogeneity == Approx(.860964).margin(1e-6));
  CHECK(scores.a_in_b.area_m2 == Approx(19));
  CHECK(scores.b_in_a.area_m2 == Approx(35));
  CHECK(scores.equal.area_m2 == Approx(35));
  CHECK(scores.cells == 9);
  CHECK(scores.identical_regions == 0);
}

TEST_CASE("slivers name nobody, but are counted and keep their weight") {
  auto const a = layer_of({box(0, 0, 10, 10), box(10, 0, 20, 10)}, {0, 1});
  auto const b = layer_of({box(0, 0, 10.01, 10), box(10.01, 0, 20, 10)}, {0, 1});
  auto const strict = scores_of_layers(a, b), tolerant = scores_of_layers(a, b, 1);
  CHECK_FALSE(strict.b_in_a.holds);
  CHECK(strict.identical_regions == 0);
  CHECK(tolerant.b_in_a.holds);
  CHECK(tolerant.a_in_b.holds);
  CHECK(tolerant.identical_regions == 2);
  CHECK(tolerant.slivers.parts == 1);
  CHECK(tolerant.slivers.area_m2 == Approx(0.1));
  CHECK(tolerant.agreement.v_measure == Approx(strict.agreement.v_measure));
  CHECK(tolerant.agreement.v_measure < 1);
  CHECK(tolerant.regions_of_b[0].partners == std::vector<int>{0});
}

TEST_CASE("a region that reaches beyond the other side neither lies in it nor is the same") {
  auto const a = layer_of({box(0, 0, 10, 10)}, {0});
  auto const b = layer_of({box(0, 0, 100, 10), box(100, 0, 200, 10)}, {0, 1});
  auto const table = area_table(a.polygons, b.polygons);
  auto const parts = parts_of(table, {}, a, b, 0);
  auto const scores = layer_scores_of(parts, 1, 2, Weight::area, {{0}, {0}, 0.1}, {{900, 1000}, {900, 1000}, 0.1});
  CHECK(scores.a_in_b.holds);
  CHECK(scores.b_in_a.holds_common);
  CHECK_FALSE(scores.b_in_a.holds);
  CHECK(scores.identical_regions == 0);
  CHECK(scores.identical_on_common == 1);
  CHECK(scores.regions_of_a[0].jaccard == Approx(0.1));
  CHECK(scores.regions_of_b[0].jaccard == Approx(0.1));
  CHECK(scores.regions_of_b[1].best_match == -1);
}

TEST_CASE("features of one region are taken together, and units in no region are left out") {
  auto const a = layer_of(nowosad_map1(), {0, 0, 1, 1});
  auto b = layer_of(nowosad_map2(), {0, 1, 1});
  b.region_of[2] = -1;
  auto const parts = parts_of(area_table(a.polygons, b.polygons), {}, a, b, 0);
  REQUIRE(parts.size() == 4);
  CHECK(parts[0].area_m2 == Approx(13));
  CHECK(parts[1].area_m2 == Approx(19));
  CHECK(parts[2].area_m2 == Approx(4));
  CHECK(parts[3].area_m2 == Approx(4));
}

TEST_CASE("ground that the other side leaves open is measured, also where that side overlaps itself") {
  std::vector<MultiPolygon> const own{box(0, 0, 10, 10)}, other{box(0, 0, 6, 10), box(4, 0, 8, 10)};
  auto const table = area_table(own, other);
  FeaturePair const overlap{0, 1};
  CHECK(uncovered_m2(table, Side::a, own, pieces_of(other, other, {&overlap, 1}))[0] == Approx(20));
  CHECK(uncovered_m2(table, Side::b, other, {}) == std::vector<double>{0, 0});
}

TEST_CASE("inhabitants follow the area within the unit that carries them, from either side or from a third layer") {
  auto const a = nowosad_map1(), b = nowosad_map2();
  std::vector<double> const carried{100, 200, 300, 400};
  auto const table = area_table(a, b);
  auto const direct = inhabitants_of_pairs(table, Side::a, carried, a);
  std::vector<FeaturePair> pairs;
  for (auto const& row : table) pairs.push_back({row.a, row.b});
  auto const pieces = inhabitants_of_pieces(pieces_of(a, b, pairs), carried, a);
  REQUIRE(direct.size() == pieces.size());
  for (std::size_t i = 0; i < direct.size(); ++i) CHECK(direct[i] == Approx(pieces[i]));
  CHECK(direct[0] == Approx(65));
}

TEST_CASE("the sparse matching gains as much as the full one") {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> side(1, 14), value(0, 50);
  for (int round = 0; round < 300; ++round) {
    auto const rows = static_cast<std::size_t>(side(random)), columns = static_cast<std::size_t>(side(random));
    std::vector<std::vector<double>> full(rows, std::vector<double>(columns, 0));
    std::vector<std::vector<Gain>> sparse(rows);
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < columns; ++c)
        if (int const gain = value(random); gain < 20) {
          full[r][c] = gain;
          sparse[r].push_back({static_cast<int>(c), full[r][c]});
        }
    auto const gain_of = [&](std::vector<int> const& matched) {
      double gain = 0;
      std::vector<int> used(columns, 0);
      for (std::size_t r = 0; r < rows; ++r)
        if (matched[r] >= 0) {
          gain += full[r][static_cast<std::size_t>(matched[r])];
          CHECK(++used[static_cast<std::size_t>(matched[r])] == 1);
        }
      return gain;
    };
    CHECK(gain_of(best_sparse_matching(sparse, static_cast<int>(columns))) == gain_of(best_matching(full)));
  }
}

TEST_CASE("sides without common ground, and ground where nobody lives, are refused in words") {
  auto const a = layer_of({box(0, 0, 1, 1)}, {0}), b = layer_of({box(5, 5, 6, 6)}, {0});
  CHECK_THROWS_WITH(scores_of_layers(a, b), Catch::Matchers::Contains("no ground in common"));
  auto const parts = parts_of(area_table(a.polygons, a.polygons), std::vector<double>{0}, a, a, 0);
  CHECK_THROWS_WITH(layer_scores_of(parts, 1, 1, Weight::inhabitants), Catch::Matchers::Contains("nobody lives"));
}

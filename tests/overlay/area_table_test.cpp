#include "geo/overlay/area_table.hpp"

#include <cmath>
#include <map>
#include <random>

#include "geo/boundary/plane.hpp"
#include "geo/overlay/pieces.hpp"
#include "geo/overlay/repair.hpp"
#include "tests/overlay/nowosad.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

// A star around a centre: simple, with as many corners as wanted, convex or not.
MultiPolygon star(std::mt19937& random, RdPoint centre, double radius, int corners) {
  std::uniform_real_distribution<double> part(0.2, 1);
  std::vector<RdPoint> ring;
  for (int c = 0; c < corners; ++c) {
    double const angle = 2 * 3.14159265358979 * c / corners, r = radius * part(random);
    ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return shape(ring);
}

std::vector<MultiPolygon> stars(std::mt19937& random, int count) {
  std::uniform_real_distribution<double> place(0, 10000);
  std::uniform_int_distribution<int> corners(3, 60);
  std::vector<MultiPolygon> all;
  for (int i = 0; i < count; ++i)
    all.push_back(star(random, {200000 + place(random), 400000 + place(random)}, 2500, corners(random)));
  return all;
}

double piece_area(MultiPolygon const& a, MultiPolygon const& b) {
  std::vector<MultiPolygon> const one{a}, other{b};
  FeaturePair const pair{0, 0};
  return area_of(pieces_of(one, other, {&pair, 1})[0]);
}

}  // namespace

TEST_CASE("the area table of the published example is that of its cells") {
  auto const table = area_table(nowosad_map1(), nowosad_map2());
  std::vector<CommonArea> const expected{{0, 0, 13}, {0, 1, 3},  {0, 2, 4}, {1, 1, 16}, {1, 2, 4},
                                         {2, 0, 4},  {2, 2, 16}, {3, 1, 4}, {3, 2, 16}};
  REQUIRE(table.size() == expected.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(table[i].a == expected[i].a);
    CHECK(table[i].b == expected[i].b);
    CHECK(table[i].area_m2 == Approx(expected[i].area_m2).margin(1e-12));
  }
}

TEST_CASE("areas of random polygons equal those of GEOS, whichever side comes first and with any number of threads") {
  std::mt19937 random(20240101);
  auto const a = stars(random, 60), b = stars(random, 60);
  auto const table = area_table(a, b, 1);
  CHECK(table == area_table(a, b, 3));
  REQUIRE(table.size() > 500);
  std::map<std::pair<int, int>, double> turned;
  for (auto const& row : area_table(b, a)) turned[{row.b, row.a}] = row.area_m2;
  CHECK(turned.size() == table.size());
  std::map<std::pair<int, int>, double> known;
  for (auto const& row : table) known[{row.a, row.b}] = row.area_m2;
  for (int i = 0; i < 60; ++i)
    for (int j = 0; j < 60; ++j) {
      double const expected = piece_area(a[static_cast<std::size_t>(i)], b[static_cast<std::size_t>(j)]);
      CHECK(std::abs(known[{i, j}] - expected) < 1e-4);
      CHECK(std::abs(turned[{i, j}] - expected) < 1e-4);
    }
}

TEST_CASE("shared, touching and equal lines need no special case") {
  std::vector<MultiPolygon> const a{box(0, 0, 10, 10)};
  std::vector<MultiPolygon> const b{box(0, 0, 10, 10),    // the same
                                    box(10, 0, 20, 10),   // beside
                                    box(0, 10, 10, 20),   // above
                                    box(0, 0, 5, 10),     // half, three sides shared
                                    box(2, 2, 8, 8),      // within
                                    box(10, 10, 12, 12),  // at a corner
                                    shape({{0, 0}, {10, 0}, {10, 10}, {0, 0}}),
                                    shape({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}, {-5, -5}})};
  auto const table = area_table(a, b);
  std::vector<CommonArea> const expected{{0, 0, 100}, {0, 3, 50}, {0, 4, 36}, {0, 6, 50}, {0, 7, 100}};
  CHECK(table == expected);
}

TEST_CASE("holes are left out, whatever way rings run") {
  MultiPolygon ring = box(0, 0, 10, 10);
  ring[0].rings.push_back({{2, 2}, {8, 2}, {8, 8}, {2, 8}, {2, 2}});
  MultiPolygon turned = ring;
  for (auto& each : turned[0].rings) std::reverse(each.begin(), each.end());
  std::vector<MultiPolygon> const b{box(5, 0, 20, 10), box(3, 3, 7, 7)};
  for (auto const& a : {ring, turned}) {
    auto const table = area_table(std::vector<MultiPolygon>{a}, b);
    REQUIRE(table.size() == 1);
    CHECK(table[0].area_m2 == Approx(32));
  }
}

TEST_CASE("a polygon that crosses itself is repaired before it is measured, and said to be so") {
  std::vector<MultiPolygon> polygons{box(0, 0, 1, 1), shape({{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}})};
  CHECK(repair_invalid(polygons) == std::vector<int>{1});
  CHECK(area_of(polygons[1]) == Approx(2));
  auto const table = area_table(polygons, std::vector<MultiPolygon>{box(0, 0, 1, 2)});
  REQUIRE(table.size() == 2);
  CHECK(table[1].area_m2 == Approx(1));
}

TEST_CASE("nothing and polygons without ground have nothing in common with anything") {
  std::vector<MultiPolygon> const none, odd{{}, shape({{0, 0}, {1, 1}}), shape({{0, 0}, {5, 0}, {0, 0}, {0, 0}})};
  CHECK(area_table(none, odd).empty());
  CHECK(area_table(odd, none).empty());
  CHECK(area_table(odd, std::vector<MultiPolygon>{box(-1, -1, 9, 9)}).empty());
}

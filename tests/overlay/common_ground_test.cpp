#include "geo/overlay/common_ground.hpp"

#include <cmath>
#include <random>

#include "geo/boundary/plane.hpp"
#include "geo/boundary/trapezoids.hpp"
#include "geo/overlay/pieces.hpp"
#include "geo/overlay/repair.hpp"
#include "tests/overlay/nowosad.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

std::vector<RdPoint> star_ring(std::mt19937& random, RdPoint centre, double least, double most, int corners) {
  std::uniform_real_distribution<double> distance(least, most);
  std::vector<RdPoint> ring;
  for (int c = 0; c < corners; ++c) {
    double const angle = 2 * 3.14159265358979 * c / corners, r = distance(random);
    ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return ring;
}

// Two stars far enough from each other, the first with a hole and an island in it.
MultiPolygon stars_with_hole(std::mt19937& random) {
  std::uniform_real_distribution<double> place(0, 3000);
  std::uniform_int_distribution<int> corners(3, 40);
  RdPoint const centre{150000 + place(random), 420000 + place(random)};
  Polygon with_hole{{star_ring(random, centre, 1500, 3000, 40), star_ring(random, centre, 500, 1000, corners(random))}};
  Polygon const island{{star_ring(random, centre, 100, 200, corners(random))}};
  Polygon const other{{star_ring(random, {centre.x + 5000, centre.y}, 500, 1900, corners(random))}};
  return {with_hole, island, other};
}

double common_m2(MultiPolygon const& a, MultiPolygon const& b) {
  return common_area_m2(trapezoid_edges_of(a), trapezoid_edges_of(b));
}

std::optional<MultiPolygon> common(MultiPolygon const& a, MultiPolygon const& b) {
  return common_ground(border_rings_of(a), border_rings_of(b));
}

}  // namespace

TEST_CASE("walking along two borders that cross gives the ground that GEOS gives, as valid polygons") {
  std::mt19937 random(20260101);
  std::vector<MultiPolygon> a, b;
  for (int i = 0; i < 40; ++i) {
    a.push_back(stars_with_hole(random));
    b.push_back(stars_with_hole(random));
  }
  std::vector<FeaturePair> pairs;
  for (int i = 0; i < 40; ++i)
    for (int j = 0; j < 40; ++j) pairs.push_back({i, j});
  auto const by_geos = pieces_by_geos(a, b, pairs);
  auto pieces = pieces_of(a, b, pairs);
  CHECK(pieces_of(a, b, pairs, 1).size() == pieces.size());
  int walked = 0;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    auto const i = static_cast<std::size_t>(pairs[p].a), j = static_cast<std::size_t>(pairs[p].b);
    walked += common(a[i], b[j]).has_value();
    double const area_m2 = area_of(by_geos[p]);
    CHECK(std::abs(area_of(pieces[p]) - area_m2) < 1e-4);
    CHECK(std::abs(common_m2(pieces[p], by_geos[p]) - area_m2) < 1e-4);
  }
  CHECK(walked > 1500);
  CHECK(repair_invalid(pieces).empty());
}

TEST_CASE("on a coarse grid, where corners often touch, the pieces are those of GEOS all the same") {
  std::mt19937 random(99);
  std::uniform_int_distribution<int> place(0, 12), corners(3, 9);
  std::vector<MultiPolygon> a, b;
  for (auto* side : {&a, &b})
    for (int i = 0; i < 30; ++i) {
      RdPoint const centre{450000.0 + place(random), 450000.0 + place(random)};
      auto ring = star_ring(random, centre, 4, 9, corners(random));
      for (auto& point : ring) point = {std::round(point.x), std::round(point.y)};
      side->push_back(shape(ring));
    }
  repair_invalid(a);
  repair_invalid(b);
  std::vector<FeaturePair> pairs;
  for (int i = 0; i < 30; ++i)
    for (int j = 0; j < 30; ++j) pairs.push_back({i, j});
  auto const by_geos = pieces_by_geos(a, b, pairs);
  auto pieces = pieces_of(a, b, pairs);
  int left = 0;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    left += !common(a[static_cast<std::size_t>(pairs[p].a)], b[static_cast<std::size_t>(pairs[p].b)]);
    CHECK(area_of(pieces[p]) == Approx(area_of(by_geos[p])).margin(1e-6));
    CHECK(common_m2(pieces[p], by_geos[p]) == Approx(area_of(by_geos[p])).margin(1e-6));
  }
  CHECK(left > 100);
  CHECK(repair_invalid(pieces).empty());
}

TEST_CASE("rings of the common ground keep it on their left, shells before holes") {
  auto outer = box(0, 0, 10, 10);
  outer[0].rings.push_back({{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}});  // anticlockwise, as some files have holes
  auto const ground = common(outer, box(2, 2, 12, 8));
  REQUIRE(ground);
  REQUIRE(ground->size() == 1);
  REQUIRE((*ground)[0].rings.size() == 2);
  CHECK(signed_area_of((*ground)[0].rings[0]) == Approx(48));
  CHECK(signed_area_of((*ground)[0].rings[1]) == Approx(-4));
  for (auto const& ring : (*ground)[0].rings) CHECK(ring.front() == ring.back());
}

TEST_CASE("a polygon within another is the common ground, and polygons apart or in a hole have none") {
  auto with_hole = box(0, 0, 10, 10);
  with_hole[0].rings.push_back({{3, 3}, {3, 7}, {7, 7}, {7, 3}, {3, 3}});
  CHECK(area_of(common(box(0, 0, 10, 10), box(2, 3, 4, 5)).value()) == Approx(4));
  CHECK(area_of(common(box(2, 3, 4, 5), box(0, 0, 10, 10)).value()) == Approx(4));
  CHECK(common(box(0, 0, 1, 1), box(2, 0, 3, 1)).value().empty());
  CHECK(common(with_hole, box(4, 4, 6, 6)).value().empty());
  CHECK(common({}, box(4, 4, 6, 6)).value().empty());
}

TEST_CASE("one polygon can cut another into parts") {
  auto const ground =
      common(box(0, 0, 10, 2), shape({{1, -1}, {2, 5}, {8, 5}, {9, -1}, {8, -1}, {5, 4}, {2, -1}, {1, -1}}));
  REQUIRE(ground);
  CHECK(ground->size() == 2);
}

TEST_CASE("where borders touch or nearly touch nothing is decided, and GEOS is asked") {
  auto const unit = box(0, 0, 10, 10);
  for (auto const& other :
       {box(0, 0, 10, 10), box(10, 0, 20, 10), box(10, 10, 20, 20), box(2, 0, 4, 4),
        shape({{5, 5}, {10, 5}, {12, 8}, {5, 5}}), box(10 + 1e-12, 0, 20, 10), box(5, 10 - 1e-12, 8, 20)}) {
    CHECK_FALSE(common(unit, other));
    std::vector<MultiPolygon> const a{unit}, b{other};
    FeaturePair const pair{0, 0};
    CHECK(area_of(pieces_of(a, b, {&pair, 1})[0]) == Approx(area_of(pieces_by_geos(a, b, {&pair, 1})[0])));
  }
}

TEST_CASE("a polygon whose own corner nearly lies on its other edge is left to GEOS") {
  auto const pinched = shape({{0, 0}, {10, 0}, {10, 10}, {5, 1e-12}, {0, 10}, {0, 0}});
  CHECK(border_rings_of(pinched).touches_itself);
  CHECK_FALSE(common(pinched, box(1, -1, 9, 5)));
  CHECK_FALSE(border_rings_of(shape({{0, 0}, {10, 0}, {10, 10}, {5, 1}, {0, 10}, {0, 0}})).touches_itself);
}

TEST_CASE("an invalid polygon is cut as GEOS repairs it") {
  std::vector<MultiPolygon> const a{shape({{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}})}, b{box(-1, -1, 3, 0.5)};
  FeaturePair const pair{0, 0};
  CHECK(area_of(pieces_of(a, b, {&pair, 1})[0]) == Approx(0.25));
}

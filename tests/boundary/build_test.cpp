#include "geo/boundary/build.hpp"

#include "geo/boundary/plane.hpp"
#include "tests/boundary/board.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::board_polygons;
using test::rectangle;

TEST_CASE("a board of squares has every border once, with a unit on each side") {
  auto const [network, faults] = build_network("board", board_polygons(3, 2));
  CHECK(faults.empty());
  CHECK(network.units == 6);
  int internal = 0;
  double outer_m = 0;
  for (auto const& arc : network.arcs) {
    CHECK(arc.left != outside);
    if (arc.right == outside)
      outer_m += arc.length_m;
    else
      ++internal;
  }
  CHECK(internal == 7);
  CHECK(outer_m == Approx(10000));
  for (int u = 0; u < 6; ++u) {
    CHECK(network.unit_area_m2[static_cast<std::size_t>(u)] == Approx(1e6));
    CHECK(area_of(polygon_of(network, u)) == Approx(1e6));
  }
}

TEST_CASE("the direction in which rings are given does not matter") {
  auto units = board_polygons(2, 1);
  std::reverse(units[0][0].rings[0].begin(), units[0][0].rings[0].end());
  auto const [network, faults] = build_network("board", units);
  CHECK(faults.empty());
  CHECK(network.rings[0][0].area_m2 == Approx(1e6));
}

TEST_CASE("an island in a hole of another unit is its neighbour all around") {
  std::vector<MultiPolygon> const units{{{{rectangle(0, 0, 3000, 3000), rectangle(1000, 1000, 1000, 1000)}}},
                                        {{{rectangle(1000, 1000, 1000, 1000)}}}};
  auto const [network, faults] = build_network("board", units);
  CHECK(faults.empty());
  REQUIRE(network.arcs.size() == 2);
  REQUIRE(network.rings[0].size() == 2);
  CHECK(network.rings[0][0].area_m2 == Approx(9e6));
  CHECK(network.rings[0][1].area_m2 == Approx(-1e6));
  CHECK(network.unit_area_m2[0] == Approx(8e6));
}

TEST_CASE("parts that touch in one point stay apart, and so does a hole that touches its shell") {
  std::vector<MultiPolygon> const corner{{{{rectangle(0, 0, 10, 10)}}, {{rectangle(10, 10, 10, 10)}}}};
  auto const parts = build_network("corner", corner);
  CHECK(parts.faults.empty());
  REQUIRE(parts.network.rings[0].size() == 2);
  CHECK(parts.network.rings[0][1].area_m2 == Approx(100));

  std::vector<MultiPolygon> const pinched{
      {{{{{0, 0}, {50, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, {{50, 0}, {40, 20}, {60, 20}, {50, 0}}}}}};
  auto const hole = build_network("hole", pinched);
  REQUIRE(hole.network.rings[0].size() == 2);
  CHECK(hole.network.rings[0][0].area_m2 == Approx(10000));
  CHECK(hole.network.rings[0][1].area_m2 == Approx(-200));
}

TEST_CASE("two units that claim the same ground are reported with its area and place") {
  auto units = board_polygons(2, 1);
  units[1] = {{{rectangle(900, 0, 1100, 1000)}}};
  auto const faults = build_network("board", units).faults;
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].kind == FaultKind::overlap);
  CHECK(faults[0].units == std::vector<int>{0, 1});
  CHECK(faults[0].area_m2 == Approx(100000));
  CHECK(is_inside(faults[0].where, rectangle(900, 0, 100, 1000)));
}

TEST_CASE("a unit that lies wholly in another, or upon another, is an overlap") {
  auto inside = board_polygons(1, 1);
  inside.push_back({{{rectangle(300, 300, 100, 100)}}});
  auto const faults = build_network("board", inside).faults;
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].area_m2 == Approx(10000));

  auto upon = board_polygons(2, 2);
  upon.push_back(upon[3]);
  auto const twice = build_network("board", upon).faults;
  REQUIRE(twice.size() == 1);
  CHECK(twice[0].kind == FaultKind::overlap);
  CHECK(twice[0].units == std::vector<int>{3, 4});
}

TEST_CASE("ground between units that nobody claims is a gap, unless it is too large to be one") {
  auto units = board_polygons(3, 3);
  units[4] = {{{rectangle(1000, 1000, 1000, 990)}}};
  // the gap is closed at its ends by the shared corners of the board
  units[4][0].rings[0] = {{1000, 1000}, {2000, 1000}, {2000, 2000}, {1500, 1990}, {1000, 2000}, {1000, 1000}};
  auto const faults = build_network("board", units).faults;
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].kind == FaultKind::gap);
  CHECK(faults[0].area_m2 == Approx(5000));
  CHECK(faults[0].units == std::vector<int>{4, 7});
  CHECK(build_network("board", units, 100).faults.empty());
}

TEST_CASE("a border that is the same line with other points is reported, though no ground is lost") {
  auto units = board_polygons(2, 1);
  units[0][0].rings[0] = {{0, 0}, {1000, 0}, {1000, 500}, {1000, 1000}, {0, 1000}, {0, 0}};
  auto const faults = build_network("board", units).faults;
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].kind == FaultKind::gap);
  CHECK(faults[0].area_m2 == 0);
  CHECK(faults[0].units == std::vector<int>{0, 1});
}

TEST_CASE("a ring that crosses itself is named with GEOS's words and its place") {
  std::vector<MultiPolygon> const bow{{{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}}}}};
  auto const faults = build_network("bow", bow).faults;
  REQUIRE(!faults.empty());
  CHECK(faults[0].kind == FaultKind::invalid_ring);
  CHECK(faults[0].detail == "Self-intersection");
  CHECK(faults[0].where == RdPoint{5, 5});
}

TEST_CASE("rings that are no rings are faults, and the rest of the unit is kept") {
  double const nan = std::numeric_limits<double>::quiet_NaN();
  std::vector<MultiPolygon> const units{{{{rectangle(0, 0, 10, 10), {{1, 1}, {2, 2}, {1, 1}}}},
                                         {{{{50, 50}, {60, 50}, {60, nan}, {50, 50}}}},
                                         {{{{80, 80}, {90, 80}, {90, 90}, {80, 90}}}}}};
  auto const [network, faults] = build_network("broken", units);
  REQUIRE(faults.size() == 3);
  for (auto const& fault : faults) CHECK(fault.kind == FaultKind::invalid_ring);
  CHECK(network.rings[0].size() == 1);
  CHECK(network.unit_area_m2[0] == Approx(100));
}

TEST_CASE("no units and empty units make an empty network") {
  CHECK(build_network("none", {}).network.arcs.empty());
  auto const [network, faults] = build_network("empty", {MultiPolygon{}, MultiPolygon{}});
  CHECK(faults.empty());
  CHECK(network.rings.size() == 2);
}

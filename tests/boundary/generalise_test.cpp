#include "geo/boundary/generalise.hpp"

#include <cmath>

#include "geo/boundary/build.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/boundary/plane.hpp"
#include "tests/boundary/board.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::board_polygons;
using test::rectangle;

namespace {

std::vector<MultiPolygon> polygons_in(Network const& network) {
  std::vector<MultiPolygon> units;
  for (int u = 0; u < network.units; ++u) units.push_back(polygon_of(network, u));
  return units;
}

// A circle of many points.
std::vector<RdPoint> circle(double x, double y, double radius, int points) {
  std::vector<RdPoint> ring;
  for (int i = 0; i < points; ++i) {
    double const angle = 2 * 3.14159265358979 * i / points;
    ring.push_back({std::round(x + radius * std::cos(angle)), std::round(y + radius * std::sin(angle))});
  }
  ring.push_back(ring.front());
  return ring;
}

}  // namespace

TEST_CASE("a line loses the points that lie within the tolerance, and its length stays as delivered") {
  auto units = board_polygons(2, 2);
  std::vector<RdPoint> const border{{1000, 0}, {1003, 250}, {997, 500}, {1002, 750}, {1000, 1000}};
  units[0][0].rings[0] = {{0, 0}};
  units[0][0].rings[0].insert(units[0][0].rings[0].end(), border.begin(), border.end());
  units[0][0].rings[0].insert(units[0][0].rings[0].end(), {{0, 1000}, {0, 0}});
  units[1][0].rings[0].assign(border.rbegin(), border.rend());
  units[1][0].rings[0].insert(units[1][0].rings[0].end(), {{2000, 0}, {2000, 1000}, {1000, 1000}});
  auto const network = build_network("board", units).network;
  auto const fewer = generalised(network, 10);
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    auto const& arc = fewer.arcs[a];
    if (arc.left == 0 && arc.right == 1) CHECK(arc.points.size() == 2);
    CHECK(arc.length_m == network.arcs[a].length_m);
  }
  CHECK(worst_area_error(fewer).relative < 0.002);
}

TEST_CASE("an islet smaller than the tolerance keeps its points, and a larger island stays an area") {
  auto units = board_polygons(1, 1);
  units[0].push_back({{circle(5000, 5000, 20, 12)}});
  units[0].push_back({{circle(9000, 5000, 900, 400)}});
  auto const fewer = generalised(build_network("islands", units).network, 200);
  REQUIRE(fewer.rings[0].size() == 3);
  CHECK(points_of(fewer, fewer.rings[0][2]).size() == 13);
  CHECK(points_of(fewer, fewer.rings[0][0]).size() < 100);
  for (auto const& ring : fewer.rings[0]) CHECK(ring.area_m2 > 0);
}

TEST_CASE("two borders between the same two nodes do not become one line") {
  // a lens between two nodes, thinner than the tolerance, between a north and a south half
  std::vector<RdPoint> const upper{{0, 0}, {300, 30}, {600, 40}, {900, 30}, {1200, 0}};
  std::vector<RdPoint> const lower{{0, 0}, {300, -30}, {600, -40}, {900, -30}, {1200, 0}};
  std::vector<RdPoint> lens(lower), north(upper), south(lower.rbegin(), lower.rend());
  lens.insert(lens.end(), upper.rbegin() + 1, upper.rend());
  north.insert(north.end(), {{1200, 900}, {0, 900}, {0, 0}});
  south.insert(south.end(), {{0, -900}, {1200, -900}, {1200, 0}});
  auto const built = build_network("lens", {{{{lens}}}, {{{north}}}, {{{south}}}});
  REQUIRE(built.faults.empty());
  for (double const tolerance_m : {10.0, 50.0, 500.0}) {
    auto const fewer = generalised(built.network, tolerance_m);
    CHECK(fewer.rings[0][0].area_m2 > 0.9 * built.network.rings[0][0].area_m2);
    CHECK(build_network("lens", polygons_in(fewer)).faults.empty());
  }
}

TEST_CASE("an island in a bay is not swallowed when the bay is straightened") {
  // the bay is shallower than the tolerance; the island of another unit lies in it
  std::vector<RdPoint> const coast{{0, 0},     {1000, 0},   {1000, 1000}, {800, 1000},
                                   {500, 900}, {200, 1000}, {0, 1000},    {0, 0}};
  std::vector<MultiPolygon> const units{{{{coast}}}, {{{circle(500, 960, 15, 8)}}}};
  auto const built = build_network("bay", units);
  REQUIRE(built.faults.empty());
  auto const fewer = generalised(built.network, 150);
  CHECK(build_network("bay", polygons_in(fewer)).faults.empty());
}

TEST_CASE("generalising by nothing changes nothing but points on a straight line") {
  auto const network = build_network("board", board_polygons(3, 3)).network;
  auto const same = generalised(network, 0);
  for (int u = 0; u < 9; ++u) CHECK(area_of(polygon_of(same, u)) == Approx(1e6));
  CHECK(worst_area_error(same).relative == Approx(0).margin(1e-12));
}

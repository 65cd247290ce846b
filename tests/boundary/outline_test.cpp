#include "geo/boundary/outline.hpp"

#include <algorithm>
#include <random>

#include "geo/boundary/build.hpp"
#include "geo/boundary/plane.hpp"
#include "tests/boundary/board.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using test::board_polygons;

namespace {

Network board(int columns, int rows) { return build_network("board", board_polygons(columns, rows)).network; }

// The pairs of units that an outline separates.
std::vector<std::pair<int, int>> pairs_of(Network const& network, std::vector<int> const& arcs) {
  std::vector<std::pair<int, int>> pairs;
  for (int const a : arcs) {
    auto const& arc = network.arcs[static_cast<std::size_t>(a)];
    pairs.emplace_back(std::min(arc.left, arc.right), std::max(arc.left, arc.right));
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

TEST_CASE("O5: on the path of six municipalities the cut edges are 3-4 for A and 2-3, 4-5 for B") {
  auto const network = board(6, 1);
  std::vector<int> const a{1, 1, 1, 2, 2, 2}, b{1, 1, 2, 2, 3, 3};
  using Pairs = std::vector<std::pair<int, int>>;
  CHECK(pairs_of(network, outline_of(network, a)) == Pairs{{2, 3}});
  CHECK(pairs_of(network, outline_of(network, b)) == Pairs{{1, 2}, {3, 4}});
  CHECK(internal_border_km(network, a) == Approx(1));
  CHECK(internal_border_km(network, b) == Approx(2));
}

TEST_CASE("each square of a board borders on the squares beside it along one kilometre") {
  auto const adjacency = adjacency_of(board(3, 3));
  REQUIRE(adjacency.of[4].size() == 4);
  std::vector<int> neighbours;
  for (auto const& neighbour : adjacency.of[4]) {
    neighbours.push_back(neighbour.unit);
    CHECK(neighbour.length_m == Approx(1000));
  }
  CHECK(neighbours == std::vector<int>{1, 3, 5, 7});
  CHECK(adjacency.of[0].size() == 2);
}

TEST_CASE("the toy country and the same board built from polygons have the same neighbours") {
  auto const ours = adjacency_of(board(6, 6));
  auto const country = test::toy_country();
  auto const toy = adjacency_of(country.ground->water);
  for (std::size_t u = 0; u < 36; ++u) {
    REQUIRE(ours.of[u].size() == toy.of[u].size());
    for (std::size_t i = 0; i < ours.of[u].size(); ++i) CHECK(ours.of[u][i].unit == toy.of[u][i].unit);
  }
}

TEST_CASE("units fall apart where only corners touch, the largest part first") {
  auto const adjacency = adjacency_of(board(3, 3));
  std::vector<bool> const members{true, false, true, false, true, true, false, false, false};
  auto const parts = connected_parts(adjacency, members);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0] == std::vector<int>{2, 4, 5});
  CHECK(parts[1] == std::vector<int>{0});
  CHECK(connected_parts(adjacency, std::vector<bool>(9, true)).size() == 1);
}

TEST_CASE("the polygon of a set of units has their area, and a hole where a unit is left out") {
  auto const network = board(3, 3);
  std::vector<bool> ring(9, true);
  ring[4] = false;
  auto const polygon = polygon_of(network, ring);
  REQUIRE(polygon.size() == 1);
  REQUIRE(polygon[0].rings.size() == 2);
  CHECK(area_of(polygon) == Approx(8e6));
  CHECK(polygon_of(network, std::vector<bool>(9, false)).empty());
}

TEST_CASE("for any set of units the traced polygon has the sum of their areas") {
  auto const network = board(7, 5);
  std::mt19937 random(20240101);
  for (int round = 0; round < 200; ++round) {
    std::vector<bool> members(35);
    int count = 0;
    for (std::size_t u = 0; u < 35; ++u) count += members[u] = random() % 3 != 0;
    CHECK(area_of(polygon_of(network, members)) == Approx(count * 1e6));
  }
}

TEST_CASE("moving a unit changes the outline only around it") {
  auto const network = board(6, 6);
  std::vector<int> regions(36);
  for (int u = 0; u < 36; ++u) regions[static_cast<std::size_t>(u)] = u % 6 / 2;
  auto const before = outline_of(network, regions);
  regions[13] = 1;
  auto const after = outline_of(network, regions);
  std::vector<int> changed;
  std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(changed));
  CHECK(changed.size() == 4);
  for (int const a : changed) {
    auto const& arc = network.arcs[static_cast<std::size_t>(a)];
    CHECK((arc.left == 13 || arc.right == 13));
  }
}

TEST_CASE("an outline with the outside has the border of the whole too") {
  auto const network = board(2, 2);
  std::vector<int> const one(4, 0);
  CHECK(outline_of(network, one).empty());
  double length_m = 0;
  for (int const a : outline_of(network, one, true)) length_m += network.arcs[static_cast<std::size_t>(a)].length_m;
  CHECK(length_m == Approx(8000));
}

TEST_CASE("lines join arcs end to end and stop where three meet") {
  auto const network = board(4, 4);
  std::vector<int> halves(16), quarters(16);
  for (int u = 0; u < 16; ++u) {
    halves[static_cast<std::size_t>(u)] = u / 8;
    quarters[static_cast<std::size_t>(u)] = u / 8 * 2 + u % 4 / 2;
  }
  auto const one = lines_of(network, outline_of(network, halves));
  REQUIRE(one.size() == 1);
  CHECK(length_of(one[0]) == Approx(4000));
  auto const cross = lines_of(network, outline_of(network, quarters));
  CHECK(cross.size() == 4);
  for (auto const& line : cross) CHECK(length_of(line) == Approx(2000));

  std::vector<int> middle(16, 0);
  for (std::size_t const u : {5u, 6u, 9u, 10u}) middle[u] = 1;
  auto const loop = lines_of(network, outline_of(network, middle));
  REQUIRE(loop.size() == 1);
  CHECK(loop[0].front() == loop[0].back());
  CHECK(length_of(loop[0]) == Approx(8000));
}

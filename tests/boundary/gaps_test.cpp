// Gaps among units that overlap: by the lines around them, against counting on a board.
#include <algorithm>
#include <random>

#include "geo/boundary/build.hpp"
#include "geo/boundary/face_rings.hpp"
#include "geo/boundary/faults.hpp"
#include "geo/boundary/plane.hpp"
#include "tests/boundary/board.hpp"
#include "tests/boundary/delivered.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::rectangle;

namespace {

constexpr int side = 14;

struct Squares {
  std::vector<char> is_covered = std::vector<char>(static_cast<std::size_t>(side * side), 0);
  [[nodiscard]] bool at(int x, int y) const {
    return x >= 0 && y >= 0 && x < side && y < side && is_covered[static_cast<std::size_t>(y * side + x)];
  }
};

// Every square that can be reached from those given by steps over squares for which `may_pass` holds.
template <class MayPass>
std::vector<char> reached(std::vector<std::pair<int, int>> front, MayPass may_pass) {
  std::vector<char> seen(static_cast<std::size_t>(side * side), 0);
  for (std::size_t i = 0; i < front.size(); ++i) {
    auto const [x, y] = front[i];
    if (x < 0 || y < 0 || x >= side || y >= side || !may_pass(x, y)) continue;
    auto& here = seen[static_cast<std::size_t>(y * side + x)];
    if (here) continue;
    here = 1;
    for (auto const& [dx, dy] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) front.emplace_back(x + dx, y + dy);
  }
  return seen;
}

std::vector<std::pair<int, int>> rim() {
  std::vector<std::pair<int, int>> squares;
  for (int i = 0; i < side; ++i)
    for (auto const& square : {std::pair{i, 0}, {i, side - 1}, {0, i}, {side - 1, i}}) squares.push_back(square);
  return squares;
}

// The free squares that hang together and do not reach the rim, each with all that it goes around: areas, ascending.
std::vector<double> gaps_by_counting(Squares const& squares) {
  auto const is_open = reached(rim(), [&](int x, int y) { return !squares.at(x, y); });
  std::vector<char> is_counted = is_open;
  std::vector<double> areas;
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      if (squares.at(x, y) || is_counted[static_cast<std::size_t>(y * side + x)]) continue;
      auto const gap = reached({{x, y}}, [&](int u, int v) { return !squares.at(u, v); });
      auto const around =
          reached(rim(), [&](int u, int v) { return gap[static_cast<std::size_t>(v * side + u)] == 0; });
      for (std::size_t i = 0; i < gap.size(); ++i) is_counted[i] = is_counted[i] || gap[i];
      areas.push_back(static_cast<double>(std::count(around.begin(), around.end(), 0)));
    }
  std::sort(areas.begin(), areas.end());
  return areas;
}

std::vector<double> gaps_by_lines(std::vector<MultiPolygon> const& units) {
  std::vector<double> areas;
  for (auto const& gap : gaps_in_union(units, {}, build_network("x", units).network, 1e9)) areas.push_back(gap.area_m2);
  std::sort(areas.begin(), areas.end());
  return areas;
}

}  // namespace

TEST_CASE("gaps among overlapping rectangles are those that counting squares finds, islands and touching corners too") {
  std::mt19937 random(3);
  auto const below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  std::size_t found = 0;
  for (int round = 0; round < 300; ++round) {
    Squares squares;
    std::vector<MultiPolygon> units;
    int const count = 4 + below(16);
    for (int i = 0; i < count; ++i) {
      // Long and narrow ones leave more ground between them; away from the rim, which must stay free.
      bool const is_wide = below(2) == 0;
      int const width = is_wide ? 2 + below(8) : 1 + below(2), height = is_wide ? 1 + below(2) : 2 + below(8);
      int const x = 1 + below(side - 1 - width), y = 1 + below(side - 1 - height);
      units.push_back({{{rectangle(x, y, width, height)}}});
      for (int v = y; v < y + height; ++v)
        for (int u = x; u < x + width; ++u) squares.is_covered[static_cast<std::size_t>(v * side + u)] = 1;
    }
    auto const expected = gaps_by_counting(squares);
    CAPTURE(round);
    CHECK(gaps_by_lines(units) == expected);
    found += expected.size();
  }
  CHECK(found > 200);
}

TEST_CASE("a gap with an island in it is one gap, and who lies around it and in it is named") {
  std::vector<MultiPolygon> const units{{{{rectangle(0, 0, 30, 10)}}},
                                        {{{rectangle(0, 5, 10, 25)}}},  // lies partly upon the first
                                        {{{rectangle(10, 20, 20, 10)}}},
                                        {{{rectangle(20, 10, 10, 10)}}},
                                        {{{rectangle(13, 13, 4, 4)}}}};
  auto const gaps = gaps_in_union(units, {}, build_network("x", units).network, 1e6);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].area_m2 == Approx(100));  // the island included
  CHECK(gaps[0].units == std::vector<int>{0, 1, 2, 3, 4});
}

TEST_CASE("a unit that crosses itself is taken as it is repaired: what it leaves open within others is a gap") {
  std::vector<MultiPolygon> const units{{{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}}}},
                                        {{{rectangle(-5, -5, 20, 5)}}},
                                        {{{rectangle(-5, 10, 20, 5)}}},
                                        {{{rectangle(-5, -5, 5, 20)}}},
                                        {{{rectangle(10, -5, 5, 20)}}}};
  std::vector<double> gaps;
  for (auto const& fault : build_network("x", units).faults)
    if (fault.kind == FaultKind::gap) gaps.push_back(fault.area_m2);
  CHECK(gaps == std::vector<double>{25, 25});
}

TEST_CASE("an inlet that another unit closes is a gap as far as that unit leaves it free") {
  std::vector<MultiPolygon> const units{
      {{{{{0, 0}, {30, 0}, {30, 30}, {0, 30}, {0, 8}, {5, 8}, {5, 25}, {25, 25}, {25, 5}, {0, 5}, {0, 0}}}}},
      {{{rectangle(-5, 4, 12, 5)}}}};
  auto const faults = build_network("x", units).faults;
  double gap_m2 = 0;
  for (auto const& fault : faults)
    if (fault.kind == FaultKind::gap) gap_m2 += fault.area_m2;
  CHECK(gap_m2 == Approx(20 * 20 - 2 * 4));
}

TEST_CASE("the delivered layer full of faults has those that a union of all its polygons has") {
  auto const layer = test::delivered_layer("gemeenten_2024_dirty.gpkg", "gemeenten_2024_kwb_dirty");
  if (!layer) SKIP_TEST("the boundaries as delivered are not on this machine");
  auto faults = build_network("x", layer->polygons).faults;
  leave_out_empty_gaps(faults, layer->polygons);
  std::vector<double> area_m2(3, 0);
  std::vector<int> count(3, 0);
  for (auto const& fault : faults) {
    area_m2[static_cast<std::size_t>(fault.kind)] += fault.area_m2;
    ++count[static_cast<std::size_t>(fault.kind)];
  }
  // By GEOS 3.11.1's unary union of the 342 polygons, and its intersection of each pair.
  CHECK(count == std::vector<int>{7, 741, 1731});
  CHECK(area_m2[1] == Approx(26631477.516).epsilon(1e-9));
  CHECK(area_m2[2] == Approx(31519245.8339).epsilon(1e-9));
}

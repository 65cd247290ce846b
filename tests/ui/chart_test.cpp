// The axis, its ticks, and dots that do not cover each other.
#include "app/viewer/widgets/chart.hpp"

#include "tests/support/catch.hpp"

using namespace kansenatlas::viewer;

namespace {

void check_apart(std::vector<float> const& x, Swarm const& swarm) {
  for (std::size_t a = 0; a < x.size(); ++a)
    for (std::size_t b = a + 1; b < x.size(); ++b) {
      float const dx = x[a] + swarm.away[a].x - x[b] - swarm.away[b].x, dy = swarm.away[a].y - swarm.away[b].y;
      CHECK(dx * dx + dy * dy >= 4 * swarm.radius * swarm.radius * 0.97F);
    }
}

}  // namespace

TEST_CASE("ticks are round, lie within the axis, and are no more than asked") {
  CHECK(round_ticks(2.0, 5.3, 7) == std::vector<double>{2, 2.5, 3, 3.5, 4, 4.5, 5});
  CHECK(round_ticks(0, 1000, 2) == std::vector<double>{0, 500, 1000});
  CHECK(round_ticks(-3, 3, 3) == std::vector<double>{-2, 0, 2});
  CHECK(round_ticks(4, 4, 5).empty());
  for (auto const& [low, high] : {std::pair{0.013, 0.871}, {-17.0, 123456.0}, {99.91, 99.97}})
    for (int most = 1; most < 12; ++most) {
      auto const ticks = round_ticks(low, high, most);
      CHECK(ticks.size() <= static_cast<std::size_t>(most) + 1);
      for (double const tick : ticks) {
        CHECK(tick >= low - 1e-9 * (high - low));
        CHECK(tick <= high + 1e-9 * (high - low));
      }
    }
}

TEST_CASE("ticks are written with as many decimals as their step has") {
  CHECK(decimals_of_ticks({2, 2.5, 3}) == 1);
  CHECK(decimals_of_ticks({0, 0.02, 0.04}) == 2);
  CHECK(decimals_of_ticks({0, 500}) == 0);
}

TEST_CASE("an axis goes both ways, and one without length has its value in the middle") {
  ValueAxis const axis{10, 20, 100, 300};
  CHECK(axis.at(15) == 200);
  CHECK(axis.value_at(250) == Approx(17.5));
  CHECK(ValueAxis{5, 5, 100, 300}.at(5) == 200);
}

TEST_CASE("dots of a swarm do not cover each other and stay within their height") {
  std::vector<float> x;
  for (int i = 0; i < 60; ++i) x.push_back(static_cast<float>(i * 7 % 40) * 6);
  auto const found = swarm(x, 4, 30);
  check_apart(x, found);
  for (auto const& away : found.away) CHECK(std::abs(away.y) <= 30);
}

TEST_CASE("values that are rounded make columns side by side before dots shrink") {
  std::vector<float> x(60, 100);
  x.insert(x.end(), 5, 160);
  auto const found = swarm(x, 4, 30);
  check_apart(x, found);
  CHECK(found.radius > 2);
  bool goes_sideways = false;
  for (auto const& away : found.away) goes_sideways = goes_sideways || away.x != 0;
  CHECK(goes_sideways);
}

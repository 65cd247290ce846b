#include "geo/welfare/trend.hpp"

#include <cmath>
#include <vector>

#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

std::vector<YearValue> from_2015(std::vector<double> const& values) {
  std::vector<YearValue> series;
  for (std::size_t i = 0; i < values.size(); ++i) series.push_back({2015 + static_cast<int>(i), values[i]});
  return series;
}

}  // namespace

TEST_CASE("a steady rise of eight years is rising (reference O11)") {
  auto const trend = trend_of(from_2015({70.1, 70.4, 70.9, 71.0, 71.6, 71.5, 72.2, 72.4}));
  CHECK(trend.slope == Approx(.3273809524).epsilon(1e-9));
  CHECK(trend.standard_error == Approx(.02333859675).epsilon(1e-9));
  CHECK(trend.t == Approx(14.027448).epsilon(1e-6));
  CHECK(trend.p == Approx(8.187967638e-06).epsilon(1e-8));
  CHECK(trend.state == TrendState::rising);
}

TEST_CASE("a series that goes up and down has no trend (reference O11)") {
  auto const trend = trend_of(from_2015({50, 52, 49, 51, 50, 53, 49, 51}));
  CHECK(trend.slope == Approx(.03571428571).epsilon(1e-9));
  CHECK(trend.p == Approx(.8837927104).epsilon(1e-9));
  CHECK(trend.state == TrendState::none);
}

TEST_CASE("years without a value are left out (reference O11)") {
  double const gap = std::nan("");
  auto const trend = trend_of(from_2015({3, gap, 2.8, gap, 2.5, gap, 2.6, gap}));
  CHECK(trend.points == 4);
  CHECK(trend.last_year == 2021);
  CHECK(trend.slope == Approx(-.075).epsilon(1e-9));
  CHECK(trend.standard_error == Approx(.02958039892).epsilon(1e-9));
  CHECK(trend.t == Approx(-2.535462764).epsilon(1e-9));
  CHECK(trend.p == Approx(.1266662354).epsilon(1e-9));
  CHECK(trend.state == TrendState::none);
}

TEST_CASE("three years are too few to speak of a trend, and that is not the same as no trend") {
  CHECK(trend_of(from_2015({1, 2, 3})).state == TrendState::undetermined);
  CHECK(trend_of({}).state == TrendState::undetermined);
}

TEST_CASE("a straight line and a constant are judged without dividing by zero") {
  CHECK(trend_of(from_2015({4, 3, 2, 1})).state == TrendState::falling);
  CHECK(trend_of(from_2015({4, 3, 2, 1})).p == 0);
  CHECK(trend_of(from_2015({.1, .1, .1, .1, .1})).state == TrendState::none);
}

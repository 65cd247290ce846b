#include "geo/welfare/extrapolation.hpp"

#include "geo/welfare/figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

std::vector<YearValue> series(std::vector<double> const& values) {
  std::vector<YearValue> all;
  for (std::size_t i = 0; i < values.size(); ++i) all.push_back({2015 + static_cast<int>(i), values[i]});
  return all;
}

}  // namespace

// Computed apart from the program with the textbook formula and t(0.975, 6) = 2.4469118511.
TEST_CASE("a rising series is drawn on with its prediction interval") {
  auto const line = extrapolated(series({70.1, 70.4, 70.9, 71.0, 71.6, 71.5, 72.2, 72.4}), 2026);
  CHECK(line.year == 2026);
  CHECK(line.value == Approx(73.71785714285716).epsilon(1e-10));
  CHECK(line.low == Approx(73.13687439073469).epsilon(1e-9));
  CHECK(line.high == Approx(74.29883989497962).epsilon(1e-9));
}

TEST_CASE("a line is drawn no further ahead than the series reaches back") {
  auto const line = extrapolated(series({70.1, 70.4, 70.9, 71.0, 71.6, 71.5, 72.2, 72.4}), 2040);
  CHECK(line.year == 2029);
  CHECK(line.value == Approx(74.7).epsilon(1e-10));
  CHECK(line.low == Approx(73.9833067013607).epsilon(1e-9));
}

TEST_CASE("a share goes no lower than nothing, and a line that would is drawn less far") {
  Indicator share;
  share.unit_nl = "% beroepsbevolking";
  auto const values = series({8.0, 7.0, 6.1, 5.0, 4.0, 3.1});
  auto const bounds = bounds_of(share, values);
  CHECK(bounds.low == 0);
  CHECK(bounds.high == 100);
  CHECK(extrapolated(values, 2025).value < 0);
  auto const line = extrapolated(values, 2025, bounds);
  CHECK(line.year == 2023);
  CHECK(line.value == Approx(0.09619047619).epsilon(1e-6));
  CHECK(line.low == 0);
}

TEST_CASE("without a clear trend, or with too few years, there is no line") {
  CHECK_FALSE(extrapolated(series({50, 52, 49, 51, 50, 53, 49, 51}), 2026).has_value());
  CHECK_FALSE(extrapolated(series({50, 52, 54}), 2026).has_value());
  CHECK(extrapolated(series({50, 52, 54}), 2026).trend.state == TrendState::undetermined);
  CHECK_FALSE(extrapolated({}, 2026).has_value());
}

TEST_CASE("years without a value do not count, and their order does not matter") {
  auto with_gap = series({70.1, 70.4, 70.9, 71.0, 71.6, 71.5, 72.2, 72.4});
  with_gap.push_back({2013, std::numeric_limits<double>::quiet_NaN()});
  std::reverse(with_gap.begin(), with_gap.end());
  CHECK(extrapolated(with_gap, 2026).value == Approx(73.71785714285716).epsilon(1e-10));
}

TEST_CASE("the series of a region is what its trend was made from") {
  auto const country = test::toy_country();
  auto const& atlas = *country.atlas;
  auto const& partition = atlas.partitions[0];
  for (int indicator = 0; indicator < static_cast<int>(atlas.indicators.size()); ++indicator) {
    auto const years = atlas.observations->years(indicator);
    if (years.empty()) continue;
    auto const figures = figures_of(atlas, &partition, indicator, years.back());
    for (std::size_t r = 0; r < partition.regions.size(); ++r) {
      auto const trend = trend_of(series_of(atlas, partition, static_cast<int>(r), indicator, years.back()));
      CHECK(trend.points == figures.trends[r].points);
      CHECK(trend.state == figures.trends[r].state);
    }
  }
}

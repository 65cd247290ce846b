#include "geo/congruence/baseline.hpp"

#include <algorithm>
#include <cstdlib>

#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/congruence/contiguity.hpp"
#include "geo/congruence/random_partition.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {}  // namespace

TEST_CASE("numbers drawn are those that SplitMix64 publishes") {
  Draw draw(1234567);
  CHECK(draw.next() == 6457827717110365317u);
  CHECK(draw.next() == 3203168211198807973u);
  CHECK(draw.next() == 9817491932198370423u);
}

TEST_CASE("a random partition of the country has whole regions of about the sizes asked for") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const adjacency = adjacency_of(country->ground->water);
  auto const& services = partition_named(*country->atlas, "omgevingsdienst");
  std::vector<int> units, sizes(services.regions.size());
  for (std::size_t unit = 0; unit < services.region_of.size(); ++unit) {
    units.push_back(static_cast<int>(unit));
    ++sizes[static_cast<std::size_t>(services.region_of[unit])];
  }
  Draw draw(5);
  for (int round = 0; round < 20; ++round) {
    auto const labels = random_partition(adjacency, units, sizes, draw);
    for (std::size_t region = 0; region < sizes.size(); ++region) {
      int const size = static_cast<int>(std::count(labels.begin(), labels.end(), static_cast<int>(region)));
      CHECK(std::abs(size - sizes[region]) <= size_tolerance(sizes[region]));
      CHECK(part_count(adjacency, labels, static_cast<int>(region)) == 1);
    }
    CHECK(std::count(labels.begin(), labels.end(), -1) == 0);
  }
}

TEST_CASE(
    "the baseline depends on seed and draws alone, and the real score of two administrative partitions is above it") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const adjacency = adjacency_of(country->ground->water);
  auto const weights = weights_of(atlas, Weight::inhabitants);
  auto const baseline = [&](std::uint64_t seed, int threads) {
    return baseline_of(labels_of(partition_named(atlas, "omgevingsdienst")),
                       labels_of(partition_named(atlas, "veiligheidsregio")), weights, adjacency, 60, seed, threads);
  };
  auto const one = baseline(1, 1), two = baseline(1, 3), other = baseline(2, 1);
  CHECK(one.drawn == two.drawn);
  CHECK(one.drawn != other.drawn);
  CHECK(one.v_measure == Approx(0.953).margin(0.0005));
  CHECK(one.percentile == 100);
  CHECK(one.p5 <= one.mean);
  CHECK(one.mean <= one.p95);
  CHECK(one.p95 < one.v_measure);
  CHECK(*std::min_element(one.drawn.begin(), one.drawn.end()) > 0);
}

TEST_CASE("a random partition in the place of A is an ordinary draw") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const adjacency = adjacency_of(country->ground->water);
  std::vector<int> units;
  for (int unit = 0; unit < 342; ++unit) units.push_back(unit);
  double percentiles = 0;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    Draw draw(100 + seed);
    auto const random = random_partition(adjacency, units, std::vector<int>(18, 19), draw);
    percentiles += baseline_of({random, 18}, labels_of(partition_named(atlas, "veiligheidsregio")),
                               weights_of(atlas, Weight::inhabitants), adjacency, 39, seed)
                       .percentile;
  }
  CHECK(percentiles / 12 > 25);
  CHECK(percentiles / 12 < 75);
}

TEST_CASE("municipalities that do not hang together cannot be drawn, and that is said") {
  Adjacency two_islands;
  two_islands.of.resize(2);
  std::vector<int> const a{0, 1}, b{0, 0};
  std::vector<double> const weights{1, 1};
  CHECK_THROWS_AS(baseline_of({a, 2}, {b, 1}, weights, two_islands, 9, 1), Error);
}

TEST_CASE("a percentile without meaning is not given one") {
  auto const country = test::toy_country(4, 2);
  auto const& b = country.atlas->partitions[0];
  std::vector<int> const one(b.region_of.size(), 0);
  std::vector<double> const weights(b.region_of.size(), 1.0);
  auto const adjacency = adjacency_of(country.ground->water);
  CHECK_FALSE(baseline_of({one, 1}, {b.region_of, 2}, weights, adjacency, 19, 1).has_meaning());
  CHECK(baseline_of({b.region_of, 2}, {country.atlas->partitions[1].region_of, 1}, weights, adjacency, 19, 1)
            .drawn.size() == 19);
}

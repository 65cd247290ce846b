// Reference values: R's scale(), the OECD & JRC handbook's example of averaging.
#include "geo/welfare/composite.hpp"

#include <algorithm>
#include <cmath>

#include "geo/base/error.hpp"
#include "geo/welfare/composite_material.hpp"
#include "geo/welfare/composite_sentence.hpp"
#include "geo/welfare/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

std::vector<double> const eight{2, 4, 4, 4, 5, 5, 7, 9};

std::vector<CompositeSeries> random_series(int count, int areas, std::uint64_t seed) {
  std::vector<CompositeSeries> series;
  for (int s = 0; s < count; ++s) {
    RandomStream random(seed, static_cast<std::uint64_t>(s));
    series.push_back({s % 3, s % 2 == 0 ? Direction::higher_is_better : Direction::lower_is_better, {}});
    for (int a = 0; a < areas; ++a) series.back().values.push_back(random.fraction());
  }
  return series;
}

}  // namespace

TEST_CASE("z scores and min-max are those of the handbook") {
  auto const z = normalised(eight, Direction::higher_is_better, Normalisation::z);
  std::vector<double> const wanted_z{-1.5, -.5, -.5, -.5, 0, 0, 1, 2};
  auto const scaled = normalised(eight, Direction::higher_is_better, Normalisation::min_max);
  std::vector<double> const wanted{0, .285714, .285714, .285714, .428571, .428571, .714286, 1};
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(z[i] == Approx(wanted_z[i]).margin(1e-12));
    CHECK(scaled[i] == Approx(wanted[i]).margin(1e-6));
  }
}

// A factor that all areas share changes neither rank nor interval; all areas there are make no sample.
TEST_CASE("z scores are in population form, from which those of R's scale() follow") {
  auto const z = normalised(eight, Direction::higher_is_better, Normalisation::z);
  std::vector<double> const sample{-1.403122, -.467707, -.467707, -.467707, 0, 0, .935414, 1.870829};
  for (std::size_t i = 0; i < 8; ++i) CHECK(z[i] * std::sqrt(7.0 / 8) == Approx(sample[i]).margin(6e-7));
}

TEST_CASE("scores of 21, 1, 1 and 1 average to 6, and geometrically to the handbook's 2.1407") {
  std::vector<CompositeSeries> series;
  for (int s = 0; s < 4; ++s) series.push_back({0, Direction::higher_is_better, {s == 0 ? 20.0 / 99 : 0, 0, 1}});
  CompositeRules rules;
  rules.normalisation = Normalisation::min_max;
  CHECK(1 + 99 * composite_scores(series, 1, rules)[0].total == Approx(6));
  rules.averaging = Averaging::geometric;
  CHECK(composite_scores(series, 1, rules)[0].total == Approx(2.14069514).epsilon(1e-8));
  for (auto& one : series) one.values[0] = 5.0 / 99;
  CHECK(composite_scores(series, 1, rules)[0].total == Approx(6));
}

TEST_CASE("where low is better the favourable end is high all the same") {
  auto const up = normalised(eight, Direction::higher_is_better, Normalisation::rank);
  auto const down = normalised(eight, Direction::lower_is_better, Normalisation::rank);
  CHECK(up[7] == 1);
  CHECK(down[7] == 0);
  CHECK(up[1] == Approx(2.0 / 7));  // places 1, 2 and 3 of 0..7 share the middle one
  for (std::size_t i = 0; i < 8; ++i) CHECK(up[i] + down[i] == Approx(1));
}

TEST_CASE("winsorising pulls in outliers, and equal or missing values do no harm") {
  std::vector<double> values{1, 2, 3, 4, 5, 6, 7, 8, 9, 1000};
  auto const pulled = normalised(values, Direction::higher_is_better, Normalisation::min_max, .1);
  CHECK(pulled[8] > .06);
  CHECK(normalised(values, Direction::higher_is_better, Normalisation::min_max)[8] < .01);
  CHECK(normalised(std::vector<double>{3, 3}, Direction::higher_is_better, Normalisation::z)[0] == 0);
  CHECK(normalised(std::vector<double>{3, 3}, Direction::higher_is_better, Normalisation::min_max)[0] == .5);
  CHECK(std::isnan(normalised(std::vector<double>{NAN, 3, 4}, Direction::higher_is_better, Normalisation::rank)[0]));
}

TEST_CASE("a geometric mean lets a high score make up only partly for low ones") {
  // Four indicators of one theme. Area 0 has one top score and three of 0, area 1 a middling score on each: the same
  // arithmetic mean.
  std::vector<CompositeSeries> series;
  for (int s = 0; s < 4; ++s) series.push_back({0, Direction::higher_is_better, {s == 0 ? 1.0 : 0.0, .25, 0, 1}});
  CompositeRules rules;
  rules.normalisation = Normalisation::min_max;
  auto const plain = composite_scores(series, 1, rules);
  CHECK(plain[0].total == Approx(.25));
  CHECK(plain[1].total == Approx(.25));
  rules.averaging = Averaging::geometric;
  auto const geometric = composite_scores(series, 1, rules);
  CHECK(geometric[0].total == Approx(std::pow(100 * 1 * 1 * 1, .25)));
  CHECK(geometric[1].total == Approx(25.75));
  rules.normalisation = Normalisation::z;
  CHECK_THROWS_AS(composite_scores(series, 1, rules), UsageError);
}

TEST_CASE("too few known indicators give no score, and weights count") {
  std::vector<CompositeSeries> series{{0, Direction::higher_is_better, {0, 1, 1}},
                                      {0, Direction::higher_is_better, {0, 1, NAN}},
                                      {1, Direction::higher_is_better, {1, 0, .5}}};
  CompositeRules rules;
  rules.normalisation = Normalisation::min_max;
  auto const even = composite_scores(series, 2, rules);
  CHECK(even[0].total == Approx(.5));
  CHECK(std::isnan(even[2].themes[0]));
  CHECK(std::isnan(even[2].total));
  CHECK(even[2].coverage == Approx(2.0 / 3));
  rules.theme_weights = {3, 1};
  auto const tilted = composite_scores(series, 2, rules);
  CHECK(tilted[0].total == Approx(.25));
  CHECK(tilted[1].total == Approx(.75));
  rules.fewest_share = .25;
  CHECK(composite_scores(series, 2, rules)[2].total == Approx((3 * 1 + .5) / 4));
  rules.theme_weights = {-1, 1};
  CHECK_THROWS_AS(composite_scores(series, 2, rules), UsageError);
}

TEST_CASE("the rank interval holds for any number of threads and follows the seed") {
  auto const series = random_series(12, 40, 3);
  auto const one = rank_intervals(series, 3, {}, 200, 7, 1), two = rank_intervals(series, 3, {}, 200, 7, 2),
             other = rank_intervals(series, 3, {}, 200, 8, 1);
  bool is_other = false;
  for (std::size_t a = 0; a < 40; ++a) {
    CHECK(one[a].low == two[a].low);
    CHECK(one[a].high == two[a].high);
    CHECK(one[a].low <= one[a].median);
    CHECK(one[a].median <= one[a].high);
    is_other = is_other || one[a].low != other[a].low || one[a].high != other[a].high;
  }
  CHECK(is_other);
}

TEST_CASE("an area that is best on everything is first whatever the choices, and one without figures has no rank") {
  auto series = random_series(9, 20, 5);
  for (auto& one : series) {
    one.values[4] = one.direction == Direction::higher_is_better ? 2 : -1;
    one.values[6] = NAN;
  }
  auto const intervals = rank_intervals(series, 3, {}, 300, 1);
  CHECK(intervals[4].low == 1);
  CHECK(intervals[4].high == 1);
  CHECK(intervals[6].high == 0);
  CHECK(ranks_of(std::vector<double>{3, NAN, 5, 3}) == std::vector{2, 0, 1, 2});
}

TEST_CASE("a composite says its indicators, what counts twice, what is missing, and gives few regions no rank") {
  Atlas atlas = *test::toy_country().atlas;
  atlas.indicators.push_back(atlas.indicators[0]);
  atlas.indicators.back().id = "toy.hoogte_ook";
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  figures.push_back(figures[0]);
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const material = composite_material(atlas, &atlas.partitions[1], false, false);
  REQUIRE(counted_twice(material).size() == 1);
  CHECK(counted_twice(material).front().r == Approx(1));
  CompositeScore score;
  score.themes = {1, std::nan("")};
  CHECK(themes_missing(score) == std::vector<std::size_t>{1});
  auto const few = composite_result(material, {}, 10, 1);
  CHECK(few.ranks == std::vector<int>(3, 0));
  CHECK(few.intervals[0].low == 0);
  atlas.indicators.back().fitness = Fitness::supplementary;
  auto const core = composite_material(atlas, &atlas.partitions[1], false, false);
  CHECK(core.supplementary == std::vector{2});
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  auto const remarks = composite_remarks(atlas, core, {}, 0, 1, texts);
  auto const has = [&](std::string const& words) {
    return std::any_of(remarks.begin(), remarks.end(),
                       [&](std::string const& remark) { return remark.find(words) != std::string::npos; });
  };
  CHECK(has("Environment: hoogte (2023, Kansenatlas)."));
  CHECK(has("1 supplementary indicator does not count"));
}

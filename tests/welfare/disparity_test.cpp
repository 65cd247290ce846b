// Reference values: Mexico's states (pysal/inequality's tests assert Gini, T and its part between regions), Atkinson's
// small cases, and hand-checkable weighted ones.
#include "geo/welfare/disparity.hpp"

#include <cmath>
#include <random>

#include "tests/support/catch.hpp"
#include "tests/welfare/mexico.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

std::vector<int> const hanson{2, 1, 2, 5, 5, 1, 1, 3, 4, 2, 3, 5, 3, 3, 4, 3,
                              3, 2, 1, 5, 3, 3, 5, 2, 2, 1, 5, 1, 3, 3, 5, 2};

std::vector<double> ones(std::size_t n) { return std::vector<double>(n, 1.0); }
auto near(double value) { return Approx(value).epsilon(1e-7).margin(6e-9); }

std::vector<double> skewed_values(std::mt19937& random, int n) {
  std::lognormal_distribution<double> distribution(1, 0.8);
  std::vector<double> values;
  for (int i = 0; i < n; ++i) values.push_back(distribution(random));
  return values;
}

}  // namespace

TEST_CASE("the disparity of Mexico's states is that of pysal") {
  auto const then = disparity_of(gdp_1940, ones(32)), later = disparity_of(gdp_2000, ones(32));
  CHECK(then.gini == near(.3537237117));
  CHECK(then.cv == near(.7085205528));
  CHECK(then.theil_t == near(.20894344));
  CHECK(then.theil_l == near(.20294891));
  CHECK(then.p90_p10 == near(4.04278075));
  CHECK(later.gini == near(.2581130825));
  CHECK(later.cv == near(.4848074445));
  CHECK(later.theil_t == near(.10660832));
  CHECK(later.theil_l == near(.10490703));
  CHECK(later.p90_p10 == near(2.88438562));
  CHECK(later.minimum == 8684);
  CHECK(later.maximum == 54349);
}

TEST_CASE("its parts between and within Hanson's regions are those of pysal") {
  auto const then = decomposition_of(gdp_1940, ones(32), hanson), later = decomposition_of(gdp_2000, ones(32), hanson);
  CHECK(then.between_t == near(.03458890));
  CHECK(then.within_t == near(.17435454));
  CHECK(then.between_l == near(.03318452));
  CHECK(then.within_l == near(.16976439));
  CHECK(later.between_t == near(.03635872));
  CHECK(later.within_t == near(.07024960));
  CHECK(later.between_l == near(.03365326));
  CHECK(later.within_l == near(.07125377));
  CHECK(then.groups == 5);
}

TEST_CASE("half of the people having nothing is a Theil index of ln 2, all of it between the halves") {
  std::vector<double> const values{0, 0, 0, 10, 10, 10};
  auto const parts = decomposition_of(values, ones(6), std::vector<int>{0, 0, 0, 1, 1, 1});
  CHECK(disparity_of(values, ones(6)).theil_t == Approx(std::log(2)).epsilon(1e-12));
  CHECK(parts.between_t == Approx(std::log(2)).epsilon(1e-12));
  CHECK(parts.within_t == Approx(0).margin(1e-15));
  CHECK(parts.between_share_t == Approx(1));
  CHECK(std::isnan(parts.between_l));
}

TEST_CASE("small cases by hand") {
  auto const one_to_five = disparity_of(std::vector<double>{1, 2, 3, 4, 5}, ones(5));
  CHECK(one_to_five.gini == near(.2666666667));
  CHECK(one_to_five.theil_t == near(.1196875936));
  CHECK(one_to_five.theil_l == near(.1411139401));
  CHECK(one_to_five.cv == near(.4714045208));
  auto const tens = disparity_of(std::vector<double>{10, 20, 30, 40, 50}, ones(5));
  CHECK(tens.gini == near(.2666666667));
  CHECK(tens.theil_t == near(.1196875936));
  CHECK(tens.theil_l == near(.1411139401));
  CHECK(tens.cv == near(.4714045208));
  auto const winner = disparity_of(std::vector<double>{0, 0, 0, 1}, ones(4));
  CHECK(winner.gini == near(.75));
  CHECK(winner.theil_t == near(1.3862943611));
  CHECK(winner.cv == near(1.7320508076));
  CHECK(std::isnan(winner.theil_l));
  CHECK(std::isnan(winner.p90_p10));
}

TEST_CASE("weights count as so many units") {
  std::vector<double> const values{10, 20, 30, 40}, weights{1, 2, 3, 4};
  auto const all = disparity_of(values, weights);
  CHECK(all.gini == near(.18));
  CHECK(all.theil_t == near(.0627480146));
  CHECK(all.theil_l == near(.0758814215));
  auto const parts = decomposition_of(values, weights, std::vector<int>{0, 0, 1, 1});
  CHECK(parts.between_t == near(.0473300451));
  CHECK(parts.within_t == near(.0154179695));
  CHECK(parts.between_l == near(.0542886285));
  CHECK(parts.within_l == near(.0215927930));
  auto const plain = decomposition_of(values, ones(4), std::vector<int>{0, 0, 1, 1});
  CHECK(plain.between_t == near(.0822828785));
  CHECK(plain.within_t == near(.0241572568));
  CHECK(plain.between_l == near(.0871766936));
  CHECK(plain.within_l == near(.0346005807));
  CHECK(disparity_of(values, ones(4)).theil_t == near(.1064401353));
  CHECK(disparity_of(values, ones(4)).theil_l == near(.1217772743));
}

TEST_CASE("between and within add up to the whole, to 1e-12") {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    auto const values = skewed_values(random, 60), weights = skewed_values(random, 60);
    std::vector<int> groups;
    for (int i = 0; i < 60; ++i) groups.push_back(static_cast<int>(random() % 9) - 1);
    auto const all = disparity_of(values, weights);
    auto const parts = decomposition_of(values, weights, groups);
    CHECK(std::abs(parts.between_t + parts.within_t - all.theil_t) < 1e-12);
    CHECK(std::abs(parts.between_l + parts.within_l - all.theil_l) < 1e-12);
    CHECK(parts.between_t > -1e-15);
    CHECK(parts.omega_squared <= parts.between_share_variance);
  }
}

TEST_CASE("another unit of measurement or another unit of weight changes nothing") {
  std::mt19937 random(12);
  auto const values = skewed_values(random, 40), weights = skewed_values(random, 40);
  auto scaled = values, heavier = weights;
  std::vector<int> groups;
  for (std::size_t i = 0; i < 40; ++i) {
    scaled[i] *= 1000;
    heavier[i] *= 7;
    groups.push_back(static_cast<int>(i % 5));
  }
  auto const a = disparity_of(values, weights), b = disparity_of(scaled, heavier);
  CHECK(a.gini == Approx(b.gini).epsilon(1e-12));
  CHECK(a.theil_t == Approx(b.theil_t).epsilon(1e-12));
  CHECK(a.theil_l == Approx(b.theil_l).epsilon(1e-12));
  CHECK(a.cv == Approx(b.cv).epsilon(1e-12));
  CHECK(decomposition_of(values, weights, groups).omega_squared ==
        Approx(decomposition_of(scaled, heavier, groups).omega_squared).epsilon(1e-12));
}

TEST_CASE("omega squared does not reward fineness") {
  std::mt19937 random(13);
  double coarse = 0, fine = 0, fine_share = 0;
  for (int round = 0; round < 200; ++round) {
    auto const values = skewed_values(random, 120);
    std::vector<int> by_4, by_40;
    for (int i = 0; i < 120; ++i) {
      by_4.push_back(i % 4);
      by_40.push_back(i % 40);
    }
    coarse += decomposition_of(values, ones(120), by_4).omega_squared / 200;
    fine += decomposition_of(values, ones(120), by_40).omega_squared / 200;
    fine_share += decomposition_of(values, ones(120), by_40).between_share_variance / 200;
  }
  CHECK(fine_share > .25);  // groups that mean nothing still take their share of the variance
  CHECK(coarse < .05);
  CHECK(fine < .1);
}

TEST_CASE("where a measure is not defined there is none") {
  auto const negative = disparity_of(std::vector<double>{-1, 2, 3}, ones(3));
  CHECK(std::isnan(negative.gini));
  CHECK(std::isnan(negative.theil_t));
  CHECK(negative.cv > 0);
  auto const equal = decomposition_of(std::vector<double>{2, 2, 2}, ones(3), std::vector<int>{0, 1, 1});
  CHECK(std::isnan(equal.omega_squared));
  CHECK(std::isnan(equal.between_share_t));
  CHECK(std::isnan(decomposition_of(std::vector<double>{1, 2}, ones(2), std::vector<int>{0, 1}).omega_squared));
  CHECK(disparity_of(std::vector<double>{NAN, 1, 2}, ones(3)).units == 2);
  CHECK(disparity_of(std::vector<double>{}, ones(0)).units == 0);
}

TEST_CASE("Atkinson's index is that of pysal, and that of 1 follows from Theil L") {
  std::vector<double> const incomes{10, 20, 30, 40, 50};
  CHECK(atkinson_of(incomes, ones(5), .5) == Approx(.06315).margin(5e-6));
  CHECK(atkinson_of(incomes, ones(5), 1) == Approx(.1316096).margin(5e-8));
  CHECK(atkinson_of(incomes, ones(5), 1) == Approx(1 - std::exp(-disparity_of(incomes, ones(5)).theil_l)));
  CHECK(atkinson_of(incomes, ones(5), 2) > atkinson_of(incomes, ones(5), 1));
  CHECK(atkinson_of(std::vector<double>{3, 3}, ones(2), .5) == Approx(0).margin(1e-15));
}

// The OECD & JRC handbook's (21, 1, 1, 1): arithmetic 6, geometric 2.14069514, harmonic 1.3125.
TEST_CASE("the level that all would have is the mean of order one minus epsilon") {
  std::vector<double> const values{21, 1, 1, 1};
  CHECK(equal_level_of(values, ones(4), 0) == Approx(6));
  CHECK(equal_level_of(values, ones(4), 1) == Approx(2.14069514).epsilon(1e-8));
  CHECK(equal_level_of(values, ones(4), 2) == Approx(1.3125).epsilon(1e-12));
  CHECK(atkinson_of(values, ones(4), 2) == Approx(1 - 1.3125 / 6));
  std::vector<double> const two{21, 1}, one_and_three{1, 3};
  CHECK(equal_level_of(two, one_and_three, 2) == Approx(1.3125).epsilon(1e-12));
}

TEST_CASE("Atkinson's index bears a zero only below an epsilon of one, a negative value never") {
  CHECK(atkinson_of(std::vector<double>{0, 4}, ones(2), .5) == Approx(.5));
  CHECK(std::isnan(atkinson_of(std::vector<double>{0, 4}, ones(2), 1)));
  CHECK(std::isnan(atkinson_of(std::vector<double>{0, 4}, ones(2), 2)));
  CHECK(std::isnan(atkinson_of(std::vector<double>{-1, 4}, ones(2), .5)));
  CHECK(std::isnan(atkinson_of(std::vector<double>{}, ones(0), .5)));
}

// The municipalities are all there are and no sample, so the program gives the population form; R and Stata users know
// the other one.
TEST_CASE("Gini and the coefficient of variation are in population form, from which the sample form follows") {
  auto const then = disparity_of(gdp_1940, ones(32)), later = disparity_of(gdp_2000, ones(32));
  CHECK(then.gini * 32 / 31 == near(.3651341540));
  CHECK(later.gini * 32 / 31 == near(.2664393110));
  CHECK(then.cv * std::sqrt(32.0 / 31) == near(.7198576015));
  CHECK(later.cv * std::sqrt(32.0 / 31) == near(.4925648562));
}

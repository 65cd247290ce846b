// Reference values: Mexico's states 1940-2000, by R's lm.
#include "geo/welfare/convergence.hpp"

#include <cmath>

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/welfare/mexico.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

auto nearly(double value) { return Approx(value).epsilon(1e-6).margin(6e-9); }

}  // namespace

TEST_CASE("Mexico's states converged between 1940 and 2000 at one percent a year") {
  CHECK(spread_of(gdp_1940).sd_log == nearly(.6200820450));
  CHECK(spread_of(gdp_2000).sd_log == nearly(.4512093424));
  CHECK(spread_of(gdp_1940).cv == nearly(.7085205528));
  auto const beta = beta_of(gdp_1940, gdp_2000, 60);
  CHECK(beta.intercept == nearly(.08228927));
  CHECK(beta.slope == nearly(-.0072548));
  CHECK(beta.intercept_se == nearly(.01215592));
  CHECK(beta.intercept / beta.intercept_se == Approx(6.769).margin(1e-3));
  CHECK(beta.se == nearly(.00139639));
  CHECK(beta.t == Approx(-5.195).margin(5e-4));
  CHECK(beta.r2 == nearly(.4736107983));
  CHECK(beta.speed == nearly(.009523995));
  CHECK(beta.half_life_years == nearly(72.7790));
  CHECK(beta.half_life_low == nearly(44.603460897));
  CHECK(beta.half_life_high == nearly(135.570622774));
  CHECK(beta.has_half_life());
  CHECK(spread_change_of(gdp_1940, gdp_2000).t == nearly(-2.8078884063));
}

TEST_CASE("a country in another currency converges at the same pace") {
  auto first = gdp_1940, last = gdp_2000;
  for (double& value : first) value *= 19;
  for (double& value : last) value *= 19;
  CHECK(beta_of(first, last, 60).slope == Approx(beta_of(gdp_1940, gdp_2000, 60).slope).epsilon(1e-10));
  CHECK(spread_of(first).sd_log == Approx(spread_of(gdp_1940).sd_log).epsilon(1e-10));
}

TEST_CASE("too few areas or equal beginnings give no slope") {
  CHECK(std::isnan(beta_of(std::vector<double>{1, 2}, std::vector<double>{2, 3}, 5).slope));
  CHECK(std::isnan(beta_of(std::vector<double>{2, 2, 2}, std::vector<double>{2, 3, 4}, 5).slope));
}

TEST_CASE("convergence keeps to areas with a value above zero in every year") {
  auto const country = test::toy_country();
  Atlas atlas = *country.atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0])
    if (observation.area.text() == "GM0005" && observation.year == 2022) observation.value = 0;
  atlas.observations = std::make_shared<Observations const>(figures);
  auto const result = convergence_of(atlas, nullptr, 0);
  CHECK(result.left_out == std::vector{4});
  CHECK(result.not_above_zero == std::vector{4});
  CHECK(result.without_value.empty());
  CHECK(result.areas.size() == 35);
  CHECK(result.sigma.size() == 2);
  CHECK(result.sigma[0].year == 2022);
  CHECK(convergence_of(atlas, &atlas.partitions[1], 0).areas.size() == 3);
  std::erase_if(figures[0], [](Observation const& o) { return o.year == 2022; });
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  CHECK_THROWS_AS(convergence_of(atlas, nullptr, 0), Error);
}

TEST_CASE("no half-life is said when the interval of the slope holds zero, the fit is thin or the years are few") {
  std::vector<double> const first{1, 2, 3, 4, 5, 6}, noise{2, 3, 9, 2, 6, 8};
  auto const thin = beta_of(first, noise, 10);
  CHECK(thin.half_life_years > 0);
  CHECK(std::isnan(thin.half_life_high));
  CHECK_FALSE(thin.has_half_life());
  auto const short_stretch = beta_of(gdp_1940, gdp_2000, 2);
  CHECK_FALSE(short_stretch.has_half_life());
}

TEST_CASE("areas that all fell are counted as falling, none as rising") {
  Atlas atlas = *test::toy_country().atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0])
    if (observation.year == 2023) observation.value *= .5;
  for (auto& observation : figures[0])
    if (observation.area.text() == "GM0007" && observation.year == 2022) {
      observation.value = std::nan("");
      observation.reason = NoValue::missing;
    }
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const result = convergence_of(atlas, nullptr, 0);
  CHECK(result.falling == 35);
  CHECK(result.rising == 0);
  CHECK(result.without_value == std::vector{6});
  CHECK(result.not_above_zero.empty());
}

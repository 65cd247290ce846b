// Reference values: R's spdep (moran.test, localmoran, localG) on grids of cell2nb.
#include <cmath>
#include <numeric>

#include "geo/base/error.hpp"
#include "geo/welfare/autocorrelation.hpp"
#include "geo/welfare/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using kansenatlas::test::toy_country;

namespace {

Neighbours grid(int side, Contiguity contiguity) {
  return neighbours_of(toy_country(side, side).ground->water, contiguity);
}

std::vector<double> one_to(int n) {
  std::vector<double> values(static_cast<std::size_t>(n));
  std::iota(values.begin(), values.end(), 1.0);
  return values;
}

auto close_to(double value) { return Approx(value).epsilon(1e-7).margin(1e-9); }

}  // namespace

TEST_CASE("a checkerboard has a Moran's I of -1 and a gradient three quarters") {
  std::vector<double> checkers, gradient;
  for (int row = 0; row < 4; ++row)
    for (int column = 0; column < 4; ++column) {
      checkers.push_back((row + column) % 2);
      gradient.push_back(column + 1);
    }
  auto const rook = grid(4, Contiguity::rook);
  CHECK(moran_of(checkers, rook, true).i == close_to(-1));
  CHECK(moran_of(checkers, rook, false).i == close_to(-1));
  CHECK(moran_of(gradient, rook, true).i == close_to(.75));
  CHECK(moran_of(gradient, rook, false).i == close_to(.6666666667));
}

TEST_CASE("Moran's I of nine cells and its variance under randomisation are those of spdep") {
  auto const values = one_to(9);
  auto const rook = grid(3, Contiguity::rook), queen = grid(3, Contiguity::queen);
  auto const binary = moran_of(values, rook, false), standardised = moran_of(values, rook, true),
             with_corners = moran_of(values, queen, true);
  CHECK(binary.i == close_to(.5));
  CHECK(binary.variance == close_to(.0596875));
  CHECK(standardised.i == close_to(.5555555556));
  CHECK(standardised.variance == close_to(.0646566358));
  CHECK(with_corners.i == close_to(.3555555556));
  CHECK(with_corners.variance == close_to(.0231040895));
  CHECK(binary.expected == close_to(-1.0 / 8));
}

TEST_CASE("local Moran and Getis-Ord of nine cells are those of spdep") {
  auto const values = one_to(9);
  auto const rook = grid(3, Contiguity::rook);
  auto const standardised = local_moran_of(values, rook, true, 0), binary = local_moran_of(values, rook, false, 0);
  std::vector<double> const i{1.2, .9, .3, .1, 0, .1, .3, .9, 1.2};
  std::vector<double> const gi{-1.6666667, -1.9493589, -.7249314, -.5980625, 0,
                               .5980625,   .7249314,   1.9493589, 1.6666667};
  std::vector<double> const gi_star{-2.0655911, -2.2045408, -1.0327956, -.7348469, 0,
                                    .7348469,   1.0327956,  2.2045408,  2.0655911};
  for (std::size_t c = 0; c < 9; ++c) {
    CHECK(standardised[c].i == close_to(i[c]));
    CHECK(binary[c].gi == close_to(gi[c]));
    CHECK(binary[c].gi_star == close_to(gi_star[c]));
    CHECK(standardised[c].gi_star == close_to(gi_star[c]));
  }
  CHECK(standardised[0].quadrant == Quadrant::low_low);
  CHECK(standardised[8].quadrant == Quadrant::high_high);
  CHECK(standardised[4].quadrant == Quadrant::none);
}

TEST_CASE("the local values of row-standardised weights average to the global one") {
  std::vector<double> values;
  for (int i = 0; i < 36; ++i) values.push_back(std::fmod(i * 37.0, 11.0));
  auto const queen = grid(6, Contiguity::queen);
  double sum = 0;
  for (auto const& local : local_moran_of(values, queen, true, 0)) sum += local.i;
  CHECK(sum / 36 == Approx(moran_of(values, queen, true).i).epsilon(1e-12));
}

TEST_CASE("permutations give the same p for any number of threads, another for another seed") {
  std::vector<double> values;
  for (int i = 0; i < 100; ++i) values.push_back(std::fmod(i * 37.0, 101.0));
  auto const rook = grid(10, Contiguity::rook);
  auto const one = local_moran_of(values, rook, true, 199, 5, 1), three = local_moran_of(values, rook, true, 199, 5, 3),
             other = local_moran_of(values, rook, true, 199, 6, 1);
  bool is_other = false;
  for (std::size_t i = 0; i < 100; ++i) {
    CHECK(one[i].p == three[i].p);
    is_other = is_other || one[i].p != other[i].p;
  }
  CHECK(is_other);
  CHECK(moran_of(values, rook, true, 199, 5).p_permutation == moran_of(values, rook, true, 199, 5).p_permutation);
}

TEST_CASE("by chance alone a p below 0.05 turns up about one time in twenty") {
  int low = 0, units = 0;
  for (std::uint64_t round = 0; round < 20; ++round) {
    std::vector<double> values;
    RandomStream random(round, 77);
    for (int i = 0; i < 144; ++i) values.push_back(random.fraction());
    for (auto const& local : local_moran_of(values, grid(12, Contiguity::rook), true, 499, round)) {
      low += local.p <= .05 ? 1 : 0;
      ++units;
    }
  }
  double const share = static_cast<double>(low) / units;
  CHECK(share > .03);
  CHECK(share < .07);
}

TEST_CASE("the exact chance of a corner's neighbours is found by permutation") {
  // Cell 0 of nine has two neighbours, 2 and 4, out of the other eight values 2..9: one pair in 28 sums to 5 (2 and 3),
  // one to 6, so two pairs are at most theirs.
  auto const p = local_moran_of(one_to(9), grid(3, Contiguity::rook), true, 99999, 3)[0].p;
  CHECK(p == Approx(2 * 2 / 28.0).epsilon(.03));
}

TEST_CASE("false discoveries are corrected as by R's p.adjust") {
  auto const adjusted = false_discovery_adjusted({.01, .02, .03, .04, .05, .5});
  std::vector<double> const wanted{.06, .06, .06, .06, .06, .5};
  for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(adjusted[i] == close_to(wanted[i]));
  auto const spread = false_discovery_adjusted({.8, .001, .04});
  CHECK(spread[0] == close_to(.8));
  CHECK(spread[1] == close_to(.003));
  CHECK(spread[2] == close_to(.06));
}

TEST_CASE("rows of a board resemble each other; islands and empty municipalities are named") {
  auto const country = toy_country();
  Atlas atlas = *country.atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0])
    if (observation.area.text() == "GM0002" || observation.area.text() == "GM0007") {
      observation.value = std::nan("");
      observation.reason = NoValue::missing;
    }
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const pattern = autocorrelation_of(atlas, country.ground->water, 0, 2023);
  CHECK(pattern.without_value == std::vector{1, 6});
  CHECK(pattern.islands == std::vector{0});
  CHECK(pattern.municipalities.size() == 33);
  CHECK(pattern.global.i > .5);
  CHECK(pattern.global.p_permutation == Approx(.001));
}

TEST_CASE("the low rows of a board are a cold spot, the high ones a hot spot, and equal values are neither") {
  auto const country = toy_country(12, 12);
  auto const pattern = autocorrelation_of(*country.atlas, country.ground->water, 0, 2023);
  auto const south = spots_of(pattern, members_of(country.atlas->partitions[1], 0)),
             north = spots_of(pattern, members_of(country.atlas->partitions[1], 5));
  CHECK(south.size() > 12);
  CHECK(north.size() > 12);
  for (auto const& spot : south) CHECK(spot.local.quadrant == Quadrant::low_low);
  for (auto const& spot : north) CHECK(spot.local.quadrant == Quadrant::high_high);
  CHECK(spots_of(autocorrelation_of(*country.atlas, country.ground->water, 1, 2023)).empty());
}

TEST_CASE("spots touch a region when they lie in it or right across its border") {
  auto const country = toy_country(12, 12);
  auto const& water = country.ground->water;
  auto const pattern = autocorrelation_of(*country.atlas, water, 0, 2023);
  std::vector<int> const lowest{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};  // the first row
  auto const touching = spots_touching(pattern, water, lowest, Quadrant::low_low);
  CHECK(touching.within.size() > 5);
  REQUIRE_FALSE(touching.beside.empty());
  for (int const m : touching.within) CHECK(m < 12);
  for (int const m : touching.beside) CHECK((m >= 12 && m < 24));
  auto const high = spots_touching(pattern, water, lowest, Quadrant::high_high);
  CHECK(high.within.empty());
  CHECK(high.beside.empty());
}

TEST_CASE("draws that stop early leave small p values as they are and plain ones near") {
  auto const country = toy_country(12, 12);
  auto const rook = grid(12, Contiguity::rook);
  std::vector<double> values;
  RandomStream random(8, 1);
  for (int i = 0; i < 144; ++i) values.push_back(i / 12 + 4 * random.fraction());
  auto const all = local_moran_of(values, rook, true, 4999, 3),
             early = local_moran_of(values, rook, true, 4999, 3, 0, 100);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (all[i].p < 2 * 100 / 5000.0) CHECK(early[i].p == all[i].p);
    CHECK(early[i].p == Approx(all[i].p).epsilon(.4));
  }
}

TEST_CASE("few permutations need many spots before the correction lets one stand") {
  auto const country = toy_country(12, 12);
  AutocorrelationOptions options;
  auto const pattern = autocorrelation_of(*country.atlas, country.ground->water, 0, 2023, options);
  CHECK(fewest_spots(pattern, options) == 1);
  options.permutations = 999;
  CHECK(fewest_spots(pattern, options) == 6);  // 144 * 0.002 / 0.05 = 5.76
}

TEST_CASE("unknown weights are wrong usage") {
  CHECK(name_of(weight_scheme_from("queen_b")) == "queen_b");
  CHECK_THROWS_AS(weight_scheme_from("bishop"), UsageError);
}

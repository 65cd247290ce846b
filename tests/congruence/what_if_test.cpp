#include "geo/congruence/what_if.hpp"

#include <random>

#include "geo/atlas/lookup.hpp"
#include "geo/congruence/contiguity.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/congruence/territorial.hpp"
#include "tests/congruence/label_strings.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

WhatIf beside_all(Country const& country, Partition const& changing, Weight weight) {
  std::vector<Labels> others;
  for (auto const& partition : country.atlas->partitions) others.push_back(labels_of(partition));
  return {labels_of(changing), others, weights_of(*country.atlas, weight),
          weights_of(*country.atlas, Weight::inhabitants), adjacency_of(country.ground->water)};
}

double mean_congruence(Atlas const& atlas, Partition const& a, Partition const& b) {
  double sum = 0;
  int counted = 0;
  for (auto const& each : territorial_congruence(atlas, {&a, &b}))
    if (each.value) {
      sum += *each.value;
      ++counted;
    }
  return counted > 0 ? sum / counted : 1;
}

auto nearly(double value) { return Approx(value).margin(1e-12).epsilon(0); }

void check_against_scratch(Atlas const& atlas, Partition const& changed, Weight weight,
                           std::vector<Standing> const& standings) {
  for (std::size_t k = 0; k < standings.size(); ++k) {
    auto const& other = atlas.partitions[k];
    CAPTURE(other.id);
    auto const scores = scores_of(atlas, changed, other, weight, nullptr);
    auto const& standing = standings[k];
    CHECK(standing.agreement.v_measure == nearly(scores.v_measure));
    CHECK(standing.agreement.homogeneity == nearly(scores.homogeneity));
    CHECK(standing.agreement.completeness == nearly(scores.completeness));
    CHECK(standing.agreement.variation_of_information == nearly(scores.variation_of_information_bits));
    CHECK(standing.a_in_b.units == static_cast<int>(scores.a_in_b.outliers.size()));
    CHECK(standing.b_in_a.units == static_cast<int>(scores.b_in_a.outliers.size()));
    CHECK(standing.a_in_b.inhabitants == scores.a_in_b.inhabitants);
    CHECK(standing.b_in_a.inhabitants == scores.b_in_a.inhabitants);
    CHECK(standing.territorial_congruence == nearly(mean_congruence(atlas, changed, other)));
  }
}

// Moves at random, new regions among them; at the end everything must be as if computed from nothing.
void wander(Country const& country, Partition changed, Weight weight, int moves, unsigned seed) {
  auto what_if = beside_all(country, changed, weight);
  std::mt19937 random(seed);
  auto const units = static_cast<unsigned>(changed.region_of.size());
  for (int step = 0; step < moves; ++step) {
    int const unit = static_cast<int>(random() % units);
    int const to = static_cast<int>(random() % (static_cast<unsigned>(what_if.regions()) + (step % 50 == 0)));
    what_if.move(unit, to);
    changed.region_of[static_cast<std::size_t>(unit)] = to;
  }
  changed.regions.resize(static_cast<std::size_t>(what_if.regions()));
  CHECK(what_if.region_of() == changed.region_of);
  check_against_scratch(*country.atlas, changed, weight, what_if.standings());
}

}  // namespace

TEST_CASE("on the path of six municipalities the two moves of the example nest B in A, and then make them equal") {
  auto const a = test::labels("000111"), b = test::labels("001122");
  std::vector<double> const ones(6, 1);
  Adjacency path;
  for (int unit = 0; unit < 6; ++unit) {
    path.of.emplace_back();
    if (unit > 0) path.of.back().push_back({unit - 1, 1});
    if (unit < 5) path.of.back().push_back({unit + 1, 1});
  }
  WhatIf what_if({b, 3}, {{a, 2}}, ones, ones, path);
  CHECK(what_if.standing(0).a_in_b.units == 1);
  CHECK(what_if.standing(0).b_in_a.units == 2);
  CHECK(what_if.standing(0).territorial_congruence == nearly((.75 + .75 + .5 + .5 + .75 + .75) / 6));
  auto const effect = what_if.effect_of(2, 0);
  CHECK(effect.is_contiguous());
  CHECK(effect.standings[0].a_in_b.units == 0);
  CHECK(effect.standings[0].agreement.homogeneity == Approx(.685331).margin(6e-7));
  CHECK(effect.standings[0].agreement.completeness == nearly(1));
  CHECK(effect.standings[0].agreement.v_measure == Approx(.813290).margin(6e-7));
  CHECK(effect.standings[0].agreement.variation_of_information == Approx(.459148).margin(6e-7));
  what_if.move(2, 0);
  what_if.move(3, 2);
  CHECK(what_if.standing(0).agreement.v_measure == 1);
  CHECK(what_if.standing(0).agreement.variation_of_information == 0);
  CHECK(what_if.standing(0).territorial_congruence == 1);
}

TEST_CASE("after many random moves every figure is what it is when computed from nothing") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  wander(*country, partition_named(atlas, "omgevingsdienst"), Weight::inhabitants, 2000, 1);
  wander(*country, partition_named(atlas, "veiligheidsregio"), Weight::municipalities, 300, 2);
  wander(*country, partition_named(atlas, "provincie"), Weight::area, 300, 3);
}

TEST_CASE("what a move would do is what it does, and leaves everything as it was") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto what_if = beside_all(*country, partition_named(atlas, "omgevingsdienst"), Weight::inhabitants);
  int const heusden = municipality_named(atlas, "Heusden");
  int const to = region_named(partition_named(atlas, "omgevingsdienst"), "Omgevingsdienst Brabant Noord");
  auto const before = what_if.standings();
  auto const effect = what_if.effect_of(heusden, to);
  for (std::size_t k = 0; k < before.size(); ++k)
    CHECK(what_if.standing(k).agreement.v_measure == before[k].agreement.v_measure);
  what_if.move(heusden, to);
  for (std::size_t k = 0; k < before.size(); ++k)
    CHECK(what_if.standing(k).agreement.v_measure == effect.standings[k].agreement.v_measure);
  CHECK(what_if.parts(to) == effect.parts_to);
  CHECK(what_if.undo());
  CHECK_FALSE(what_if.undo());
  for (std::size_t k = 0; k < before.size(); ++k)
    CHECK(what_if.standing(k).agreement.v_measure == before[k].agreement.v_measure);
}

TEST_CASE("a unit that leaves the partition is left out of every pair, and counts again when it is back") {
  auto const country = test::toy_country(4, 4);
  auto changed = country.atlas->partitions[0];
  auto what_if = beside_all(country, changed, Weight::municipalities);
  what_if.move(5, -1);
  what_if.move(6, -1);
  changed.region_of[5] = changed.region_of[6] = -1;
  for (std::size_t k = 0; k < country.atlas->partitions.size(); ++k) {
    auto const scores =
        scores_of(*country.atlas, changed, country.atlas->partitions[k], Weight::municipalities, nullptr);
    CHECK(what_if.standing(k).agreement.v_measure == nearly(scores.v_measure));
    CHECK(what_if.standing(k).a_in_b.units == static_cast<int>(scores.a_in_b.outliers.size()));
  }
  what_if.undo();
  what_if.undo();
  check_against_scratch(*country.atlas, country.atlas->partitions[0], Weight::municipalities, what_if.standings());
}

TEST_CASE("a move tells into how many parts both regions fall") {
  auto const country = test::toy_country(4, 2);  // two regions of two columns
  auto what_if = beside_all(country, country.atlas->partitions[0], Weight::municipalities);
  CHECK(what_if.effect_of(1, 1).is_contiguous());
  auto const island = what_if.effect_of(0, 1);
  CHECK(island.parts_from == 1);
  CHECK(island.parts_to == 2);
  CHECK(what_if.effect_of(0, what_if.regions()).is_contiguous());
}

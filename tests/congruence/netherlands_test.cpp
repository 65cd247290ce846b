// What is known of the real partitions. The figures were computed a second time, in another language, straight from the
// publishers' lists.
#include <algorithm>
#include <filesystem>
#include <set>

#include "geo/atlas/lookup.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/congruence/cores.hpp"
#include "geo/congruence/explain.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/congruence/sentence.hpp"
#include "geo/congruence/territorial.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

Scores scores_between(Country const& country, char const* a, char const* b, Weight weight = Weight::inhabitants) {
  auto const& atlas = *country.atlas;
  return scores_of(atlas, partition_named(atlas, a), partition_named(atlas, b), weight, &country.ground->water);
}

std::set<std::string> names_in(Atlas const& atlas, std::vector<int> const& municipalities) {
  std::set<std::string> result;
  for (int const i : municipalities) result.insert(atlas.municipalities[static_cast<std::size_t>(i)].official_name);
  return result;
}

std::set<std::string> const around_tilburg{"Dongen",       "Gilze en Rijen", "Goirle",  "Hilvarenbeek",
                                           "Loon op Zand", "Oisterwijk",     "Tilburg", "Waalwijk"};

}  // namespace

TEST_CASE("veiligheidsregio and GGD differ in the eight municipalities around Tilburg") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const scores = scores_between(*country, "veiligheidsregio", "ggd_regio");
  CHECK(scores.units == 342);
  CHECK(scores.excluded.empty());
  CHECK(scores.regions_a == 25);
  CHECK(scores.regions_b == 25);
  CHECK(names_in(*country->atlas, scores.a_in_b.outliers) == around_tilburg);
  CHECK(names_in(*country->atlas, scores.b_in_a.outliers) == around_tilburg);
  CHECK(scores.a_in_b.inhabitants == 431666);
  CHECK(scores.equal.list.size() == 8);
  CHECK(scores.identical_regions == 23);
}

TEST_CASE("of the 26 omgevingsdiensten 14 equal a veiligheidsregio, and 32 municipalities lie outside") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const scores = scores_between(*country, "omgevingsdienst", "veiligheidsregio");
  CHECK(scores.v_measure == Approx(0.953).margin(0.0005));
  CHECK(scores.identical_regions == 14);
  CHECK(scores.b_in_a.outliers.size() == 32);
  CHECK(scores.b_in_a.inhabitants == 1663025);
}

TEST_CASE("every veiligheidsregio lies in one province, and still V is far from one") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  for (Weight const weight : {Weight::inhabitants, Weight::municipalities, Weight::area}) {
    auto const scores = scores_between(*country, "veiligheidsregio", "provincie", weight);
    CHECK(scores.a_in_b.holds);
    CHECK(scores.a_into_b.list.empty());
    CHECK(scores.mapcurves_a <= 1);
    CHECK(scores.completeness == Approx(1).margin(1e-12));
    CHECK(scores.v_measure > 0.83);
    CHECK(scores.v_measure < 0.895);
    CHECK(scores.adjusted_mutual_information.has_value() == (weight == Weight::municipalities));
  }
}

TEST_CASE("territorial congruence over veiligheidsregio and GGD") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const values = territorial_congruence(
      atlas, {&partition_named(atlas, "veiligheidsregio"), &partition_named(atlas, "ggd_regio")});
  auto const of = [&](char const* name) {
    return *values[static_cast<std::size_t>(municipality_named(atlas, name))].value;
  };
  CHECK(of("'s-Hertogenbosch") == Approx(.7778).margin(5e-5));
  CHECK(of("Tilburg") == Approx(.6029).margin(5e-5));
  CHECK(of("Utrecht") == 1);
  auto const least =
      std::min_element(values.begin(), values.end(), [](auto const& x, auto const& y) { return *x.value < *y.value; });
  CHECK(*least->value == Approx(.6029).margin(5e-5));
}

TEST_CASE("omgevingsdienst IJmond is the only administrative region of today that falls apart") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const adjacency = adjacency_of(country->ground->water);
  std::set<std::string> broken;
  for (auto const& partition : country->atlas->partitions) {
    bool const is_newest = &partition == &partition_named(*country->atlas, partition.base_id());
    if (partition.kind != PartitionKind::administrative || !is_newest) continue;
    for (std::size_t r = 0; r < partition.regions.size(); ++r) {
      std::vector<bool> members;
      for (int const region : partition.region_of) members.push_back(region == static_cast<int>(r));
      if (connected_parts(adjacency, members).size() > 1)
        broken.insert(partition.base_id() + ": " + partition.regions[r].title);
    }
  }
  CHECK(broken == std::set<std::string>{"omgevingsdienst: Omgevingsdienst IJmond"});
}

TEST_CASE("every pair of bundled partitions can be scored, and the moves never exceed the country") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& partitions = country->atlas->partitions;
  for (auto const& a : partitions)
    for (auto const& b : partitions) {
      auto const scores = scores_of(*country->atlas, a, b, Weight::inhabitants, nullptr);
      CAPTURE(a.id, b.id);
      CHECK(scores.units == 342);
      CHECK(scores.v_measure >= 0);
      CHECK(scores.v_measure <= 1 + 1e-12);
      CHECK(scores.a_in_b.outliers.size() == scores.a_into_b.list.size());
      CHECK(scores.a_in_b.holds == scores.a_into_b.list.empty());
      // Equality is nesting both ways, so it takes at least as many inhabitants as either.
      CHECK(scores.equal.inhabitants >= scores.a_into_b.inhabitants);
      CHECK(scores.equal.inhabitants >= scores.b_into_a.inhabitants);
    }
}

TEST_CASE("Tilburg adds most to the difference between veiligheidsregio and GGD") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const rows = contributions(atlas, partition_named(atlas, "veiligheidsregio"),
                                  partition_named(atlas, "ggd_regio"), Weight::inhabitants);
  REQUIRE(rows.size() == 342);
  CHECK(atlas.municipalities[static_cast<std::size_t>(rows.front().municipality)].official_name == "Tilburg");
  CHECK(rows.front().delta_v_measure > 0);
  CHECK(rows.front().delta_variation_of_information_bits < 0);
  // Recomputed from nothing: move Tilburg and score again.
  auto moved = partition_named(atlas, "veiligheidsregio");
  moved.region_of[static_cast<std::size_t>(rows.front().municipality)] = rows.front().to;
  auto const before = scores_between(*country, "veiligheidsregio", "ggd_regio");
  auto const after = scores_of(atlas, moved, partition_named(atlas, "ggd_regio"), Weight::inhabitants, nullptr);
  CHECK(after.v_measure - before.v_measure == Approx(rows.front().delta_v_measure).margin(1e-12));
}

TEST_CASE("the three default partitions make 33 combinations, where 26 is the least possible") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const cores = cores_of(*country->atlas, default_partitions(*country->atlas));
  CHECK(cores.cores.size() == 33);
  CHECK(cores.least_possible == 26);
}

TEST_CASE("the sentence begins with dates and nesting, and gives V no adjective") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const texts = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  auto const text = sentence_of(scores_between(*country, "veiligheidsregio", "ggd_regio"), *country->atlas, texts);
  CHECK_THAT(text, Catch::StartsWith(
                       "Vergeleken: veiligheidsregio's (1-1-2024) en GGD-regio's (1-1-2024). 8 gemeenten liggen niet"));
  CHECK_THAT(text, Catch::Contains("Tilburg, Waalwijk, Oisterwijk"));
  for (auto const& name : around_tilburg) CHECK_THAT(text, Catch::Contains(name));
  CHECK_THAT(text, !Catch::Contains("V-maat"));
}

TEST_CASE("two versions of one partition are told apart wherever the sentence names them") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const share = std::filesystem::path(KANSENATLAS_SHARE) / "locale";
  auto const scores = scores_between(*country, "omgevingsdienst@2023-01-01", "omgevingsdienst");
  auto const nl = sentence_of(scores, *country->atlas, Texts::load(share, Language::nl));
  CHECK_THAT(nl, Catch::StartsWith("Vergeleken: omgevingsdiensten (1-1-2023) en omgevingsdiensten (1-1-2026).") &&
                     Catch::Contains("Elke omgevingsdienst (1-1-2023) ligt in één omgevingsdienst (1-1-2026).") &&
                     Catch::Contains("niet in de omgevingsdienst (1-1-2023) waarin") &&
                     Catch::Contains("van de 29 omgevingsdiensten (1-1-2023) vallen precies samen"));
  CHECK_THAT(nl, Catch::Contains("Minder inwoners verplaatsen kan daarvoor niet."));
  auto const en = sentence_of(scores, *country->atlas, Texts::load(share, Language::en));
  CHECK_THAT(en, !Catch::Contains(" a environment"));
}

TEST_CASE("an own partition, a scenario and a layer are named where their words alone do not tell") {
  auto const texts = Texts::load(std::filesystem::path(KANSENATLAS_SHARE) / "locale", Language::nl);
  Partition own;
  own.kind = PartitionKind::user;
  own.name_nl = "Regio's van \u201cNoord\u201d";
  own.singular_nl = "regio";
  Partition layer;
  layer.kind = PartitionKind::user;
  layer.name_nl = layer.singular_nl = "kaart";
  CHECK(region_word(own, layer, texts) == "regio (\u201cNoord\u201d)");
  CHECK(region_word(layer, own, texts) == "gebied van kaart");
}

TEST_CASE("who is in no region is nobody's partner, and regions of nobody do not count as cores") {
  auto const country = test::toy_country(4, 2);
  auto const& atlas = *country.atlas;
  auto half = atlas.partitions[0];
  for (std::size_t i = 0; i < half.region_of.size(); ++i)
    if (half.region_of[i] > 0) half.region_of[i] = -1;
  auto const values = territorial_congruence(atlas, {&atlas.partitions[0], &half});
  for (std::size_t i = 0; i < values.size(); ++i) {
    CHECK(values[i].value.has_value() == (half.region_of[i] >= 0));
    if (values[i].value) CHECK(*values[i].value == 1);
  }
  auto const cores = cores_of(atlas, {&atlas.partitions[0], &half});
  CHECK(cores.cores.size() == 1);
  CHECK(cores.least_possible == 1);
}

#include "geo/congruence/legal.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"
#include "geo/congruence/legal_wording.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

std::vector<std::string> sorted_names(Atlas const& atlas, std::vector<int> const& municipalities) {
  std::vector<std::string> all;
  for (int const one : municipalities) all.push_back(atlas.municipalities[static_cast<std::size_t>(one)].official_name);
  std::sort(all.begin(), all.end());
  return all;
}

Partition two_regions(std::string id, std::vector<int> region_of) {
  Partition partition;
  partition.id = std::move(id);
  partition.regions = {{"A", "A", "A", "A"}, {"B", "B", "B", "B"}};
  partition.region_of = std::move(region_of);
  return partition;
}

// Four municipalities in two veiligheidsregio's, each with its public body; one omgevingsdienst deviates.
Atlas two_partitions() {
  Atlas atlas;
  atlas.arrangements_on = {2026, 1, 1};
  for (int i = 0; i < 4; ++i) {
    Municipality municipality;
    municipality.code = "GM000" + std::to_string(i);
    municipality.inhabitants_2024 = 100 + i;
    atlas.municipalities.push_back(municipality);
  }
  atlas.partitions = {two_regions("veiligheidsregio", {0, 0, 1, 1}), two_regions("omgevingsdienst", {0, 0, 0, 1})};
  for (auto const& members : std::vector<std::vector<int>>{{0, 1}, {2, 3}}) {
    Arrangement arrangement;
    arrangement.form = "Openbaar lichaam";
    arrangement.body = "Veiligheidsregio";
    arrangement.valid_from = {2020, 1, 1};
    for (int const member : members) arrangement.participants.push_back({member, "", {}});
    atlas.arrangements.push_back(arrangement);
  }
  return atlas;
}

}  // namespace

TEST_CASE("a veiligheidsregio without a public body of exactly its municipalities leaves the test undecided") {
  auto atlas = two_partitions();
  CHECK(legal_tests(atlas, atlas.partitions[0])[1].holds == true);
  atlas.arrangements[1].participants.pop_back();
  auto const tests = legal_tests(atlas, atlas.partitions[0]);
  CHECK_FALSE(tests[1].holds.has_value());
  CHECK(tests[1].unlinked == std::vector<int>{1});
  CHECK(tests[1].regions_that_fit == 1);
}

TEST_CASE("a municipality in no veiligheidsregio is named") {
  auto atlas = two_partitions();
  CHECK(legal_tests(atlas, atlas.partitions[0])[0].holds == true);
  atlas.partitions[0].region_of[2] = -1;
  auto const tests = legal_tests(atlas, atlas.partitions[0]);
  CHECK(tests[0].holds == false);
  CHECK(tests[0].outliers == std::vector<int>{2});
}

TEST_CASE("an omgevingsdienst that follows no veiligheidsregio is undecided, since a kring may have been designated") {
  auto atlas = two_partitions();
  auto const tests = legal_tests(atlas, atlas.partitions[0]);
  CHECK_FALSE(tests[3].holds.has_value());
  CHECK(tests[3].outliers == std::vector<int>{2});
  CHECK(tests[3].regions_that_fit == 1);
  atlas.partitions[1].region_of = {0, 0, 1, 1};
  CHECK(legal_tests(atlas, atlas.partitions[0])[3].holds == true);
}

TEST_CASE("a co-operation across regions is named with who lies outside, one that ended is not") {
  auto atlas = two_partitions();
  CHECK(legal_tests(atlas, atlas.partitions[0])[6].holds == true);
  auto crossing = atlas.arrangements[0];
  crossing.participants.push_back({3, "", {}});
  atlas.arrangements.push_back(crossing);
  auto const test = legal_tests(atlas, atlas.partitions[0])[6];
  CHECK(test.holds == false);
  REQUIRE(test.crossing.size() == 1);
  CHECK(test.crossing[0].outside == std::vector<int>{3});
  CHECK(test.regions == 3);
  CHECK(test.regions_that_fit == 2);
  atlas.arrangements.back().valid_to = {2025, 1, 1};
  CHECK(legal_tests(atlas, atlas.partitions[0])[6].holds == true);
}

TEST_CASE("a test whose partitions the atlas lacks cannot be decided") {
  auto const atlas = two_partitions();
  auto const tests = legal_tests(atlas, atlas.partitions[0]);
  CHECK_FALSE(tests[2].holds.has_value());
  CHECK_FALSE(tests[4].holds.has_value());
  CHECK_FALSE(tests[5].holds.has_value());
}

TEST_CASE("on the real partitions the eight municipalities around Tilburg deviate from the rule for the GGD") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const tests = legal_tests(atlas, partition_named(atlas, "veiligheidsregio"));
  REQUIRE(tests.size() == 7);
  CHECK(tests[0].holds == true);
  CHECK(tests[1].holds == true);
  CHECK(tests[2].holds == false);
  CHECK(sorted_names(atlas, tests[2].outliers) == std::vector<std::string>{"Dongen", "Gilze en Rijen", "Goirle",
                                                                           "Hilvarenbeek", "Loon op Zand", "Oisterwijk",
                                                                           "Tilburg", "Waalwijk"});
  CHECK_FALSE(tests[3].holds.has_value());
  CHECK(tests[3].outliers.size() == 32);
  CHECK(tests[3].inhabitants == 1'663'025);
  CHECK(tests[4].holds == true);
  CHECK(tests[6].regions == 416);
}

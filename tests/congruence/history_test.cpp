#include "geo/base/error.hpp"
#include "geo/congruence/partition_history.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

TEST_CASE("of the omgevingsdiensten five merged into three between 2023 and 2026, and no municipality moved alone") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const versions = versions_of(*country->atlas, "omgevingsdienst");
  REQUIRE(versions.size() == 4);
  std::vector<std::size_t> mergers, renamings;
  for (std::size_t i = 1; i < versions.size(); ++i) {
    auto const change = change_between(*versions[i - 1], *versions[i]);
    mergers.push_back(change.mergers.size());
    renamings.push_back(change.renamings.size());
    CHECK(change.moves.empty());
    CHECK(change.founded.empty());
  }
  CHECK(mergers == std::vector<std::size_t>{1, 0, 2});
  CHECK(renamings[1] == 2);
}

TEST_CASE("in 2025 names change and no body does") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const versions = versions_of(*country->atlas, "omgevingsdienst");
  auto const change = change_between(*versions[1], *versions[2]);
  CHECK(change.mergers.empty());
  for (auto const& renaming : change.renamings)
    CHECK(change.before->regions[static_cast<std::size_t>(renaming.before)].code ==
          change.now->regions[static_cast<std::size_t>(renaming.now)].code);
  CHECK(change.before->region_of == change.now->region_of);
}

TEST_CASE("a move, a merger into a region that stays and a new code are told apart") {
  auto const country = test::toy_country(6, 2);  // three regions of two columns
  auto const& before = country.atlas->partitions[0];
  auto now = before;
  now.regions[1].code = "VR99";  // the same municipalities under another code
  now.region_of[0] = 1;          // one municipality moves
  auto const change = change_between(before, now);
  REQUIRE(change.renamings.size() == 1);
  CHECK(change.renamings[0].now == 1);
  REQUIRE(change.moves.size() == 1);
  CHECK(change.moves[0].municipality == 0);
  CHECK(change.mergers.empty());

  auto merged = before;
  for (auto& region : merged.region_of) region = region == 2 ? 1 : region;
  merged.regions.pop_back();
  auto const merger = change_between(before, merged);
  REQUIRE(merger.mergers.size() == 1);
  CHECK(merger.mergers[0].from == std::vector<int>{1, 2});
  CHECK(merger.mergers[0].into == 1);
  CHECK(merger.mergers[0].municipalities.size() == 8);
  CHECK(merger.moves.empty());
}

TEST_CASE("a municipality that joins or leaves has moved, and a split founds a region") {
  auto const country = test::toy_country(4, 2);
  auto const& before = country.atlas->partitions[0];
  auto now = before;
  now.region_of[3] = -1;
  now.region_of[0] = 2;
  now.regions.push_back({"VR77", "nieuw", "", "nieuw"});
  auto const change = change_between(before, now);
  CHECK(change.founded == std::vector<int>{2});
  REQUIRE(change.moves.size() == 2);
  CHECK(change.moves[0].to == 2);
  CHECK(change.moves[1].to == -1);
}

TEST_CASE("the versions of an unknown partition are wrong usage") {
  CHECK_THROWS_AS(versions_of(*test::toy_country(4, 2).atlas, "omgevingsdinst"), UsageError);
}

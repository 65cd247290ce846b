#include "geo/congruence/cooperations.hpp"

#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

Arrangement arrangement_of(std::string id, std::vector<int> const& members) {
  Arrangement arrangement;
  arrangement.id = arrangement.name = std::move(id);
  arrangement.valid_from = {2020, 1, 1};
  for (int const member : members) arrangement.participants.push_back({member, "", {}});
  return arrangement;
}

// Four municipalities; 0 works with 1 twice, with 2 once; 3 takes part with a province only.
Atlas atlas_of_arrangements() {
  Atlas atlas;
  for (int i = 0; i < 4; ++i) {
    Municipality municipality;
    municipality.code = "GM000" + std::to_string(i);
    atlas.municipalities.push_back(municipality);
  }
  atlas.arrangements = {arrangement_of("a", {0, 1, 1, -1}), arrangement_of("b", {0, 1, 2}),
                        arrangement_of("c", {3, -1}), arrangement_of("d", {-1})};
  auto ended = arrangement_of("e", {0, 3});
  ended.valid_to = {2025, 1, 1};
  atlas.arrangements.push_back(ended);
  return atlas;
}

}  // namespace

TEST_CASE("co-operations that overlap count by shared membership") {
  auto const atlas = atlas_of_arrangements();
  auto const result = cooperations_of(atlas, {2026, 1, 1});
  CHECK(result.in_force == 3);
  CHECK(result.of[0].cooperations == 2);
  CHECK(result.of[0].partners == 2);
  CHECK(*result.of[0].congruence == Approx((1.0 + 0.5) / 2));
  CHECK(*result.of[2].congruence == 1);
  CHECK(result.of[3].cooperations == 1);
  CHECK(result.of[3].partners == 0);
  CHECK_FALSE(result.of[3].congruence);
  CHECK(result.spread.minimum == 1);
  CHECK(result.spread.median == 1.5);
  CHECK(result.spread.maximum == 2);
}

TEST_CASE("a co-operation without another municipality counts among those that a partner can share") {
  auto atlas = atlas_of_arrangements();
  atlas.arrangements.push_back(arrangement_of("f", {0, -1}));
  auto const result = cooperations_of(atlas, {2026, 1, 1});
  CHECK(result.of[0].cooperations == 3);
  CHECK(*result.of[0].congruence == Approx((2.0 / 3 + 1.0 / 3) / 2));
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const register_on = country->atlas->arrangements_on;
  auto const all = cooperations_of(*country->atlas, register_on);
  for (std::size_t i = 0; i < all.of.size(); ++i) {
    double shares = 0;
    for (auto const& partner : partners_of(*country->atlas, static_cast<int>(i), register_on))
      shares += static_cast<double>(partner.shared) / all.of[i].cooperations;
    CAPTURE(country->atlas->municipalities[i].official_name);
    if (all.of[i].congruence) CHECK(*all.of[i].congruence == Approx(shares / all.of[i].partners).margin(1e-12));
  }
}

TEST_CASE("partners stand in order of how much they share") {
  auto const partners = partners_of(atlas_of_arrangements(), 0, {2026, 1, 1});
  REQUIRE(partners.size() == 2);
  CHECK(partners[0].municipality == 1);
  CHECK(partners[0].shared == 2);
  CHECK(partners[1].municipality == 2);
  CHECK(partners_of(atlas_of_arrangements(), 0, {2022, 1, 1}).size() == 3);
}

TEST_CASE("municipalities take part in a median of nine arrangements") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const result = cooperations_of(*country->atlas, country->atlas->arrangements_on);
  CHECK(result.spread.median == 9);
  CHECK(result.spread.minimum >= 1);
  for (auto const& each : result.of) {
    REQUIRE(each.congruence);
    CHECK(*each.congruence > 0);
    CHECK(*each.congruence <= 1);
  }
}

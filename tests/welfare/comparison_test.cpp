#include "geo/welfare/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "geo/welfare/opportunities.hpp"
#include "geo/welfare/unknowns.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using kansenatlas::test::toy_country;

TEST_CASE("a gap is absolute and relative, and a reference of zero has no relative gap") {
  auto const gap = gap_between(3, 4);
  CHECK(gap.absolute == -1);
  CHECK(gap.relative == Approx(-.25));
  CHECK(gap_between(-3, -4).relative == Approx(.25));
  CHECK(std::isnan(gap_between(3, 0).relative));
  CHECK(std::isnan(gap_between(NAN, 4).absolute));
}

TEST_CASE("a gap is shown no finer than the coarser of its two sides") {
  Indicator income;
  income.unit_nl = "euro per huishouden";
  income.decimals = 0;
  auto gap = gap_between(27400, 29732);
  CHECK(decimals_of(income, gap) == 0);
  gap.is_approximate = true;
  CHECK(decimals_of(income, gap) == -2);
  income.unit_nl = "% inwoners";
  income.decimals = 1;
  CHECK(decimals_of(income, gap) == 1);
}

TEST_CASE("peers share urbanity and size, and the rule widens while fewer than five are found") {
  Atlas atlas = *toy_country().atlas;  // urbanity 1..5 in turn, size class 1
  auto const same = municipal_peers(atlas, 0);
  CHECK(same.rule == PeerRule::urbanity_and_size);
  CHECK(same.areas.size() == 7);  // 0, 5, 10 ... 35 without itself
  atlas.municipalities[0].size_class = 2;
  CHECK(municipal_peers(atlas, 0).rule == PeerRule::urbanity_and_near_size);
  atlas.municipalities[0].size_class = 6;
  CHECK(municipal_peers(atlas, 0).rule == PeerRule::urbanity);
  atlas.municipalities[0].urbanity = 9;
  auto const all = municipal_peers(atlas, 0);
  CHECK(all.rule == PeerRule::everybody);
  CHECK(all.areas.size() == 35);
}

TEST_CASE("regions resemble those of like urbanity and size") {
  Atlas atlas = *toy_country(6, 20).atlas;
  auto& rows = atlas.partitions[1];  // ten regions of two rows
  for (std::size_t m = 0; m < atlas.municipalities.size(); ++m) {
    int const region = rows.region_of[m];
    atlas.municipalities[m].urbanity = region < 4 ? 1 : 5;
    atlas.municipalities[m].inhabitants_2024 = region == 9 ? 90000 : 1000;
  }
  CHECK(shape_of(atlas, members_of(rows, 0)).urbanity == Approx(1));
  CHECK(shape_of(atlas, members_of(rows, 9)).inhabitants == 12 * 90000);
  auto const peers = regional_peers(atlas, rows, 4);
  CHECK(peers.rule == PeerRule::nearest_regions);  // one is of another urbanity: near, but not alike
  // The four others of the same urbanity and size, and then the nearest of another urbanity.
  CHECK(peers.areas == std::vector{0, 5, 6, 7, 8});
  for (auto& municipality : atlas.municipalities) municipality.urbanity = 3;
  CHECK(regional_peers(atlas, rows, 4).rule == PeerRule::similar_regions);
  CHECK(are_alike({2.0, 1000}, {2.5, 2000}));
  CHECK_FALSE(are_alike({2.0, 1000}, {2.6, 1000}));
  CHECK_FALSE(are_alike({2.0, 1000}, {2.0, 2001}));
  auto const few = regional_peers(*toy_country().atlas, toy_country().atlas->partitions[0], 0);
  CHECK(few.rule == PeerRule::too_few_regions);
  CHECK(few.areas.empty());
}

TEST_CASE("two regions of different partitions are compared in the same year, with what they share") {
  auto const country = toy_country();
  auto const& atlas = *country.atlas;
  auto const result = comparison_of(atlas, {{&atlas.partitions[0], 0}, {&atlas.partitions[1], 2}}, {0});
  REQUIRE(result.rows.size() == 1);
  auto const& row = result.rows[0];
  CHECK(row.year == 2023);
  CHECK(row.areas[0].value.value == Approx(3.5));  // columns: every row alike
  CHECK(row.areas[1].value.value == Approx(5.5));  // the two northern rows
  CHECK(row.difference == Approx(-2));
  CHECK(row.areas[1].position.rank == 0);  // fewer than eight regions give no places
  CHECK(row.areas[1].position.quarter == Quarter::none);
  CHECK(row.areas[1].position.of == 3);
  CHECK(row.areas[1].to_national.absolute == Approx(2));
  CHECK(std::isnan(row.areas[1].to_peers.absolute));
  CHECK(row.areas[1].peers_with_value == 0);
  CHECK(row.areas[1].change.since == 2022);
  CHECK(row.areas[1].change.difference == Approx(0).margin(1e-12));
  CHECK(row.areas[1].trend.state == TrendState::undetermined);
  REQUIRE(result.overlaps.size() == 1);
  CHECK(result.overlaps[0].shared == std::vector{24, 25, 30, 31});
  CHECK(result.overlaps[0].jaccard == Approx(4.0 / 20));
}

TEST_CASE("of more than two areas the difference is the highest minus the lowest, a municipality among them") {
  auto const country = toy_country();
  auto const& atlas = *country.atlas;
  auto const result = comparison_of(atlas, {{nullptr, 0}, {&atlas.partitions[1], 2}, {&atlas.partitions[0], 0}}, {0});
  CHECK(result.rows[0].difference == Approx(4.5));
  CHECK(result.rows[0].areas[0].position.of == 36);
}

TEST_CASE("the year falls back to the newest in which every area has a value") {
  Atlas atlas = *toy_country().atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  std::erase_if(figures[0], [](Observation const& o) { return o.year == 2023 && o.area.text() < "GM0019"; });
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const south_and_north = comparison_of(atlas, {{&atlas.partitions[1], 0}, {&atlas.partitions[1], 2}}, {0});
  CHECK(south_and_north.rows[0].year == 2022);
}

TEST_CASE("most inhabitants of the southern rows live in municipalities of the least favourable quarter") {
  auto const country = toy_country(6, 8);
  auto const& atlas = *country.atlas;
  auto const south = opportunities_of(atlas, &country.ground->water, atlas.partitions[1], 0),
             north = opportunities_of(atlas, &country.ground->water, atlas.partitions[1], 3);
  auto const worst = std::find_if(south.begin(), south.end(),
                                  [](Opportunity const& o) { return o.pattern == OpportunityPattern::worst_quarter; });
  REQUIRE(worst != south.end());
  CHECK(worst->number("inhabitants") == 12000);
  CHECK(worst->number("share") == 1);
  CHECK(worst->number("national_share") == Approx(.25));
  CHECK(std::isnan(worst->number("nothing")));
  CHECK(std::none_of(north.begin(), north.end(),
                     [](Opportunity const& o) { return o.pattern == OpportunityPattern::worst_quarter; }));
}

TEST_CASE("what is not known is told per theme and for a region") {
  Atlas atlas = *toy_country().atlas;
  atlas.themes.push_back({"veiligheid", "Veiligheid", "Safety", "hier_en_nu"});
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  for (auto& observation : figures[0])
    if (observation.year == 2023 && observation.area.text() < "GM0013") {
      observation.value = std::nan("");
      observation.reason = NoValue::missing;
    }
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const kinds = [](ThemeUnknowns const& theme) {
    std::vector<std::string_view> names;
    for (auto const& unknown : theme.unknowns) names.push_back(name_of(unknown.kind));
    return names;
  };
  auto const country = unknowns_of(atlas);
  REQUIRE(country.size() == 2);
  CHECK(country[0].indicators == 2);  // counts too
  CHECK(country[0].counts == 1);
  CHECK(country[0].fit == 1);
  CHECK(kinds(country[0]) == std::vector<std::string_view>{"thin_coverage", "assigned_direction", "approximate"});
  CHECK(country[0].unknowns[0].number == 24);
  CHECK(kinds(country[1]) == std::vector<std::string_view>{"no_indicator"});
  auto const south = unknowns_of(atlas, ComparedArea{&atlas.partitions[1], 0});
  CHECK(south[0].unknowns.back().kind == UnknownKind::no_value);
  CHECK(south[0].unknowns.back().note == "welfare.coverage_too_low");
}

TEST_CASE("a published figure is no approximation of what is not known, and an old count is told") {
  Atlas atlas = *toy_country().atlas;
  std::vector<std::vector<Observation>> figures;
  for (int i = 0; i < 2; ++i) figures.emplace_back(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  Observation published;
  published.area = AreaCode("VR01");
  published.year = 2023;
  published.map_year = 2023;
  published.value = 3;
  figures[0].push_back(published);
  for (auto& observation : figures[1]) observation.year = static_cast<std::int16_t>(observation.year - 8);
  atlas.observations = std::make_shared<Observations const>(std::move(figures));
  auto const has = [&](int region, UnknownKind kind) {
    auto const themes = unknowns_of(atlas, ComparedArea{&atlas.partitions[0], region});
    auto const& unknowns = themes.front().unknowns;
    return std::any_of(unknowns.begin(), unknowns.end(), [&](Unknown const& u) { return u.kind == kind; });
  };
  CHECK_FALSE(has(0, UnknownKind::approximate));
  CHECK(has(1, UnknownKind::approximate));
  CHECK(has(0, UnknownKind::old_year));
  auto const own = unknowns_of(atlas, ComparedArea{nullptr, 0}).front().unknowns;
  CHECK(std::none_of(own.begin(), own.end(), [](Unknown const& u) { return u.kind == UnknownKind::approximate; }));
}

TEST_CASE("similar regions are named with what makes them similar") {
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  auto const atlas = *toy_country(6, 16).atlas;
  auto const words = similar_words(atlas, atlas.partitions[1], 0, texts);
  CHECK_THAT(words, Catch::Contains("nearest to Omgevingsdienst 1 (") && Catch::Contains("12,000") &&
                        Catch::Contains("Omgevingsdienst 6 (") && Catch::Contains("at most half a class"));
  CHECK(similar_words(*toy_country().atlas, toy_country().atlas->partitions[1], 0, texts).empty());
}

TEST_CASE("a unit keeps the comma of its thousands") {
  auto atlas = *toy_country(6, 8).atlas;
  atlas.indicators[0].unit_en = "per 1,000 inhabitants, of a kind";
  Opportunity found{OpportunityPattern::against_trend, {0}, {}, {}, {}, {}, {}, 2023};
  found.numbers = {{"slope", 7.8}, {"national_slope", -1}, {"first_year", 2015}, {"last_year", 2022}};
  auto const sentence =
      sentence_of(found, atlas, atlas.partitions[1], Texts::load(KANSENATLAS_SHARE "/locale", Language::en));
  CHECK_THAT(sentence, Catch::Contains("per 1,000 inhabitants a year") && Catch::Contains("falls by"));
}

TEST_CASE("a pattern carries the region's own figure behind it, and the themes that can show a contrast are known") {
  auto const country = toy_country(6, 16);
  auto const& atlas = *country.atlas;
  auto const found = opportunities_of(atlas, &country.ground->water, atlas.partitions[1], 0);
  REQUIRE_FALSE(found.empty());
  for (auto const& opportunity : found) {
    REQUIRE(opportunity.basis.size() == opportunity.indicators.size());
    CHECK(opportunity.basis.front().value == Approx(1.5));
    CHECK(opportunity.basis_years.front() == 2023);
  }
  auto const similar = std::find_if(found.begin(), found.end(), [](Opportunity const& o) {
    return o.pattern == OpportunityPattern::similar_regions;
  });
  REQUIRE(similar != found.end());
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  CHECK_THAT(sentence_of(*similar, atlas, atlas.partitions[1], texts), Catch::Contains("\u2248\u00a01.5"));
  CHECK(contrast_themes(atlas, atlas.partitions[1], true).empty());  // one indicator
}

TEST_CASE("a region moves against the country only where both movements show in the figures as they are printed") {
  Atlas atlas = *toy_country(6, 16).atlas;
  atlas.indicators[0].decimals = 1;
  auto const& partition = atlas.partitions[1];
  auto const found_with = [&](double step) {
    std::vector<Observation> figures;
    for (int year = 2019; year <= 2023; ++year)
      for (std::size_t m = 0; m < atlas.municipalities.size(); ++m) {
        Observation one;
        one.area = AreaCode(atlas.municipalities[m].code);
        one.year = static_cast<std::int16_t>(year);
        one.map_year = 2023;
        one.value = 10 + (partition.region_of[m] == 0 ? -1 : 1) * step * (year - 2019);
        figures.push_back(one);
      }
    atlas.observations = std::make_shared<Observations const>(
        std::vector<std::vector<Observation>>{figures, std::vector<Observation>()});
    auto const found = opportunities_of(atlas, nullptr, partition, 0);
    return std::count_if(found.begin(), found.end(),
                         [](Opportunity const& o) { return o.pattern == OpportunityPattern::against_trend; });
  };
  CHECK(found_with(.05) == 1);
  CHECK(found_with(.005) == 0);  // from 10.0 to 10.0
}

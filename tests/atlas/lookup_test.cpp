#include "geo/atlas/lookup.hpp"

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

Atlas toy() {
  Atlas atlas = *test::toy_country().atlas;
  atlas.municipalities[0].cbs_name = "'s-Gravenhage";
  atlas.municipalities[0].official_name = "Den Haag";
  atlas.municipalities[0].search_names = {"The Hague"};
  return atlas;
}

}  // namespace

TEST_CASE("a municipality answers to its code and to every name it has") {
  auto const atlas = toy();
  for (auto const* word : {"GM0001", "gm0001", "Den Haag", "den haag", "'s-Gravenhage", "the hague"}) {
    CAPTURE(word);
    CHECK(municipality_named(atlas, word) == 0);
  }
  CHECK_THROWS_WITH(municipality_named(atlas, "Den Haga"), Catch::Contains("Den Haag"));
  CHECK_THROWS_AS(municipality_named(atlas, ""), UsageError);
}

TEST_CASE("a bare id means the newest date of a partition") {
  auto atlas = toy();
  auto older = atlas.partitions[1];
  older.id = "omgevingsdienst@2023-01-01";
  older.date = {2023, 1, 1};
  auto newer = older;
  newer.id = "omgevingsdienst@2026-01-01";
  newer.date = {2026, 1, 1};
  atlas.partitions[1] = older;
  atlas.partitions.insert(atlas.partitions.begin() + 2, newer);
  CHECK(partition_named(atlas, "omgevingsdienst").id == "omgevingsdienst@2026-01-01");
  CHECK(partition_named(atlas, "omgevingsdienst@2023-01-01").date.year == 2023);
  CHECK(partition_named(atlas, "omgevingsdienst@2023").date.year == 2023);
  CHECK_THROWS_WITH(partition_named(atlas, "omgevingsdienst@20"), Catch::Contains("unknown partition"));
  CHECK_THROWS_WITH(partition_named(atlas, "omgevingsdiens"), Catch::Contains("omgevingsdienst"));
  CHECK(default_partitions(atlas).size() == 3);
  CHECK(default_partitions(atlas)[1]->date.year == 2026);
}

TEST_CASE("a region is found by its code, or by a name that only one region has") {
  auto const atlas = toy();
  CHECK(region_named(atlas, "VR02").get().title == "Veiligheidsregio 2");
  CHECK(region_named(atlas, "ggd 1").partition->id == "ggd_regio");
  CHECK_THROWS_WITH(region_named(atlas, "VR99"), Catch::Contains("VR99"));
  auto doubled = atlas;
  doubled.partitions[2].regions[0].title = "Veiligheidsregio 2";
  CHECK_THROWS_WITH(region_named(doubled, "Veiligheidsregio 2"), Catch::Contains("VR02"));
}

TEST_CASE("a region of a project is meant only where the atlas has none of that code or name") {
  auto atlas = toy();
  auto variant = atlas.partitions[0];
  variant.id = "variant";
  variant.kind = PartitionKind::user;
  variant.regions[2] = {"eigen", "Eigen", "", "Eigen"};
  atlas.partitions.push_back(variant);
  CHECK(region_named(atlas, "VR02").partition->id == "veiligheidsregio");
  CHECK(region_named(atlas, "Veiligheidsregio 2").partition->id == "veiligheidsregio");
  CHECK(region_named(atlas, "eigen").partition->id == "variant");
}

TEST_CASE("the bare name of an indicator means the series with the lowest precedence") {
  auto atlas = toy();
  auto other = atlas.indicators[0];
  other.id = "ander.hoogte";
  other.precedence = 5;
  atlas.indicators.insert(atlas.indicators.begin(), other);
  CHECK(indicator_named(atlas, "hoogte") == 1);
  CHECK(indicator_named(atlas, "ander.hoogte") == 0);
  CHECK_THROWS_AS(indicator_named(atlas, "diepte"), UsageError);
}

TEST_CASE("a year that the series lacks is refused with the years that it has") {
  auto const atlas = toy();
  CHECK(year_of(atlas, 0, 0) == 2023);
  CHECK(year_of(atlas, 0, 2022) == 2022);
  CHECK_THROWS_WITH(year_of(atlas, 0, 1999), Catch::Contains("2022, 2023"));
}

TEST_CASE("a near miss of a region's short name, or of a municipality, is told") {
  auto atlas = toy();
  atlas.partitions[0].regions[0] = {"VR01", "Zeeland", "Veiligheidsregio Zeeland", "Veiligheidsregio Zeeland"};
  for (auto const* word : {"Zeelandd", "Zeelnd"}) {
    CAPTURE(word);
    CHECK_THROWS_WITH(region_named(atlas, word), Catch::Contains("did you mean 'Zeeland'"));
  }
  CHECK_THROWS_WITH(region_named(atlas, "Den Haagg"), Catch::Contains("'Den Haag'"));
  CHECK_THROWS_WITH(region_named(atlas, "GMM0002"), Catch::Contains("'GM0002'"));
}

TEST_CASE("where a region is wanted a municipality hears in which regions it lies") {
  auto const atlas = toy();
  for (auto const* word : {"GM0001", "den haag"}) {
    CAPTURE(word);
    CHECK_THROWS_WITH(region_named(atlas, word),
                      Catch::Contains("is a municipality (Den Haag, GM0001) and not a region; it lies in VR01 "
                                      "(veiligheidsregio), so01 (omgevingsdienst), GG01 (ggd_regio)"));
  }
}

TEST_CASE("where a municipality is wanted a region hears which municipality to give") {
  auto const atlas = toy();
  for (auto const* word : {"VR01", "vr01"}) {
    CAPTURE(word);
    CHECK_THROWS_WITH(municipality_named(atlas, word),
                      Catch::Contains("is a region (") && Catch::Contains("veiligheidsregio) and not a municipality") &&
                          Catch::Contains("(GM000"));
  }
}

TEST_CASE("the short words that planners use for partitions are understood as near misses") {
  auto const atlas = toy();
  CHECK_THROWS_WITH(partition_named(atlas, "vr"), Catch::Contains("did you mean 'veiligheidsregio'?"));
  CHECK_THROWS_WITH(partition_named(atlas, "OD"), Catch::Contains("did you mean 'omgevingsdienst'?"));
  CHECK_THROWS_WITH(partition_named(atlas, "xq"), !Catch::Contains("did you mean"));
}

TEST_CASE("a code that no municipality has is not answered with others that look like it") {
  auto const atlas = toy();
  CHECK_THROWS_WITH(municipality_named(atlas, "GM9999"), Catch::Contains("GM9999") && !Catch::Contains("did you mean"));
}

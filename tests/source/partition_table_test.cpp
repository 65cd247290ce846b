#include "geo/source/partition_table.hpp"

#include "geo/project/codes.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

Atlas const& toy() {
  static Atlas const atlas = *test::toy_country(3, 2).atlas;
  return atlas;
}

std::string rows(std::vector<std::string> const& lines) {
  std::string text;
  for (auto const& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("a table of codes and regions is read, with commas, semicolons or tabs, and names of regions make codes") {
  for (char const separator : {',', ';', '\t'}) {
    CAPTURE(separator);
    std::string text = rows({"gemeentecode,regio", "GM0001,Hart van Brabant", "GM0002,Hart van Brabant", "GM0003,noord",
                             "GM0004,noord", "GM0005,noord", "GM0006,noord"});
    std::replace(text.begin(), text.end(), ',', separator);
    auto const table = read_partition_table("\xEF\xBB\xBF" + text, "eigen.csv", toy());
    CHECK(table.faults.empty());
    REQUIRE(table.regions.size() == 2);
    CHECK(table.regions[0] == UserRegion{"hart-van-brabant", "Hart van Brabant", {"GM0001", "GM0002"}});
    CHECK(table.regions[1] == UserRegion{"noord", "noord", {"GM0003", "GM0004", "GM0005", "GM0006"}});
  }
}

TEST_CASE("five planted faults are five named rows, and the rest can be used") {
  auto const table =
      read_partition_table(rows({"code,region,name", "GM0001,a,Regio A", "GM001,a,Regio A", "GM0001,b,Regio B",
                                 "GM0003,,", "GM0004,b,Regio B", "GM0005,b,Regio C", "GM0006,a,Regio A"}),
                           "eigen.csv", toy());
  // line 3: unknown; line 4: doubled; line 5: no region; line 7: another name; GM0002 is in no usable row
  REQUIRE(table.faults.size() == 5);
  CHECK(line_of(table.faults[0]) ==
        "eigen.csv, row 3, code 'GM001': is no municipality of this atlas; did you mean 'GM0001' or 'GM0002' or "
        "'GM0003'?");
  CHECK(line_of(table.faults[1]) ==
        "eigen.csv, row 4, code 'GM0001': has a row already: 2, which is the one that counts; keep one of the two");
  CHECK(line_of(table.faults[2]) == "eigen.csv, row 5, region '': is empty; write the region of this municipality");
  CHECK(line_of(table.faults[3]) ==
        "eigen.csv, row 7, name 'Regio C': is another name than 'Regio B' for region 'b'; keep one");
  CHECK(line_of(table.faults[4]) == "eigen.csv, code 'GM0002': Veld 2 is in no usable row; add or mend its row");
  CHECK(table.municipalities == 3);
  CHECK(table.regions[0] == UserRegion{"a", "Regio A", {"GM0001", "GM0006"}});
  CHECK(table.regions[1] == UserRegion{"b", "Regio B", {"GM0004"}});
}

TEST_CASE("codes without GM or without their zeros, as spreadsheets leave them, are read as codes") {
  auto const table = read_partition_table(
      rows({"code,region", "1,a", "0002,a", "gm0003,a", "GM0004,b", "5,b", "7,b", "GM00006,b"}), "eigen.csv", toy());
  CHECK(table.municipalities == 5);
  CHECK(table.regions[0].municipalities == std::vector<std::string>{"GM0001", "GM0002", "GM0003"});
  REQUIRE(table.faults.size() == 3);
  CHECK_THAT(line_of(table.faults[0]), Catch::Contains("row 7, code '7': is no municipality of this atlas"));
  CHECK_THAT(line_of(table.faults[1]), Catch::Contains("code 'GM00006'"));
}

TEST_CASE("two regions of one name are a fault of the row that gives it again") {
  auto const table = read_partition_table(rows({"code,region,name", "GM0001,a,Noord", "GM0002,b,noord", "GM0003,b,Zuid",
                                                "GM0004,a,Noord", "GM0005,c,", "GM0006,d,c"}),
                                          "eigen.csv", toy());
  REQUIRE(table.faults.size() == 2);  // the municipalities of those rows are not told once more
  CHECK(line_of(table.faults[0]) ==
        "eigen.csv, row 3, name 'noord': is the name of region 'a' too; give every region a name of its own");
  CHECK_THAT(line_of(table.faults[1]), Catch::Contains("row 7, name 'c': is the name of region 'c' too"));
  CHECK(table.municipalities == 4);
}

TEST_CASE("a merged municipality, a name instead of a code and a region in two spellings get their own way out") {
  auto atlas = toy();
  atlas.mergers = {{"GM0756", "Boxmeer", "GM0002", "Veld 2", {2022, 1, 1}, 1, true}};
  auto const table = read_partition_table(
      rows({"code,region", "GM0756,a", "Veld 2,a", "GM0001,Zuid-Oost", "GM0003,zuid oost", "GM0004", "GM0005,a,b"}),
      "eigen.csv", atlas);
  auto const said = [&](std::size_t i) { return line_of(table.faults[i]); };
  CHECK_THAT(said(0), Catch::Contains("Boxmeer went into GM0002 (Veld 2) on 2022-01-01"));
  CHECK_THAT(said(1), Catch::Contains("write the code of Veld 2: GM0002"));
  CHECK_THAT(said(2),
             Catch::Contains("row 5, region 'zuid oost'") && Catch::Contains("differs from 'Zuid-Oost' only in"));
  CHECK_THAT(said(3), Catch::Contains("row 6") && Catch::Contains("1 fields where the header has 2"));
  CHECK_THAT(said(4), Catch::Contains("row 7") && Catch::Contains("3 fields where the header has 2"));
}

TEST_CASE("a table without the columns is refused with those there are") {
  CHECK_THROWS_WITH(read_partition_table("plaats,gebied\nx,y\n", "eigen.csv", toy()),
                    Catch::Contains("eigen.csv") && Catch::Contains("plaats, gebied"));
  CHECK_THROWS_AS(read_partition_table("", "eigen.csv", toy()), FaultError);
}

TEST_CASE("every partition of the atlas survives being written as a table and read again") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  for (auto const& partition : atlas.partitions) {
    CAPTURE(partition.id);
    auto const table = read_partition_table(to_partition_table(partition, atlas), "x.csv", atlas);
    CHECK(table.faults.empty());
    CHECK(table.regions == user_regions_of(partition, atlas));
  }
}

#include "geo/source/atlas_check.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/source/polygon_layer_check.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"
#include "tests/support/toy_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;
using Catch::Matchers::Contains;

namespace {

struct Planted {
  std::string name;
  std::string file, from, to;  // what is changed in which table
  Fault found;                 // expected; `message` is a part of the message
};

std::vector<Planted> const planted_faults{
    {"a duplicate code",
     "municipalities.csv",
     "GM0002,Veld 2,Veld 2,Akker",
     "GM0001,Veld 2,Veld 2,Akker",
     {"municipalities.csv", 3, "code", "GM0001", "row 2"}},
    {"a code of the wrong form",
     "municipalities.csv",
     "GM0002,Veld 2",
     "G2,Veld 2",
     {"municipalities.csv", 3, "code", "G2", "four digits"}},
    {"two municipalities with one name",
     "municipalities.csv",
     "Akker",
     "veld-1",
     {"municipalities.csv", 3, "search_names", "veld 1", "GM0001"}},
    {"no inhabitants",
     "municipalities.csv",
     "1000,1010",
     "1000,0",
     {"municipalities.csv", 2, "inhabitants_2024", "0", "more than 0"}},
    {"a size class that does not fit",
     "municipalities.csv",
     "10,5,1,10",
     "10,5,4,10",
     {"municipalities.csv", 2, "size_class", "4", "class 1"}},
    {"an urbanity that is no class",
     "municipalities.csv",
     "10,5,1,10",
     "10,6,1,10",
     {"municipalities.csv", 2, "urbanity", "6", "1 to 5"}},
    {"an unknown municipality in a membership",
     "memberships/provincie.csv",
     "GM0004",
     "GM0444",
     {"memberships/provincie.csv", 5, "municipality", "GM0444", "unknown municipality"}},
    {"a municipality in two regions",
     "memberships/provincie.csv",
     "GM0004,PV02,\n",
     "GM0004,PV02,\nGM0004,PV01,\n",
     {"memberships/provincie.csv", 6, "municipality", "GM0004", "row 5"}},
    {"a municipality in no region",
     "memberships/provincie.csv",
     "GM0004,PV02,\n",
     "",
     {"memberships/provincie.csv", 0, "municipality", "GM0004", "no region"}},
    {"an unknown region",
     "memberships/provincie.csv",
     "GM0004,PV02",
     "GM0004,PV09",
     {"memberships/provincie.csv", 5, "region", "PV09", "unknown region"}},
    {"a duplicate region",
     "regions/provincie.csv",
     "PV02,Noord",
     "PV01,Noord",
     {"regions/provincie.csv", 3, "code", "PV01", "row 2"}},
    {"a region without a municipality",
     "regions/provincie.csv",
     "Noord,Noord",
     "Noord,Noord\nPV03,Oost,,Oost",
     {"regions/provincie.csv", 4, "code", "PV03", "without a municipality"}},
    {"an unknown source of a partition",
     "partitions.csv",
     "toy,\n",
     "boek,\n",
     {"partitions.csv", 2, "source", "boek", "sources.csv"}},
    {"an unknown kind of partition",
     "partitions.csv",
     "administrative",
     "bestuurlijk",
     {"partitions.csv", 2, "kind", "bestuurlijk", "statistical"}},
    {"a day that does not exist",
     "partitions.csv",
     "2024-01-01",
     "2024-02-30",
     {"partitions.csv", 2, "date", "2024-02-30", "YYYY-MM-DD"}},
    {"an unknown unit",
     "indicators.csv",
     ",aantal,",
     ",stuks,",
     {"indicators.csv", 2, "unit_nl", "stuks", "unknown unit"}},
    {"an unknown theme",
     "indicators.csv",
     "number,milieu",
     "number,wonen",
     {"indicators.csv", 2, "themes", "wonen", "unknown theme"}},
    {"an unknown source of an indicator",
     "indicators.csv",
     "false,toy",
     "false,boek",
     {"indicators.csv", 2, "source", "boek", "unknown source"}},
    {"an unknown weight",
     "indicators.csv",
     "land_area",
     "toy.gras",
     {"indicators.csv", 3, "weight", "toy.gras", "unknown weight"}},
    {"a direction that nobody assigned",
     "indicators.csv",
     "+,Kansenatlas,sum",
     "+,,sum",
     {"indicators.csv", 2, "direction_by", "", "who assigned"}},
    {"a break in a series of one year",
     "indicators.csv",
     "compleet,complete,,,0,",
     "compleet,complete,Later anders.,Later different.,0,2023",
     {"indicators.csv", 2, "last_year_before_break", "2023", "between two years"}},
    {"a break that no note tells",
     "indicators.csv",
     "compleet,complete,,,0,",
     "compleet,complete,,Later different.,0,2023",
     {"indicators.csv", 2, "note_nl", "", "must say what changes after 2023"}},
    {"an indicator without figures",
     "indicators.csv",
     "toy.bomen",
     "toy.bossen",
     {"observations/toy/bossen.csv", 0, "", "", "must be there"}},
    {"figures without an indicator",
     "indicators.csv",
     "toy.bomen",
     "toy.bossen",
     {"observations/toy/bomen.csv", 0, "", "", "catalogue"}},
    {"a total that is not the sum",
     "observations/toy/bomen.csv",
     "NL,100",
     "NL,120",
     {"observations/toy/bomen.csv", 6, "value", "120", "sum of the 4 municipalities, 100"}},
    {"a value twice",
     "observations/toy/bomen.csv",
     "GM0002,20",
     "GM0001,20",
     {"observations/toy/bomen.csv", 3, "area", "GM0001", "row 2"}},
    {"an unknown area",
     "observations/toy/bomen.csv",
     "GM0002,20",
     "GM0222,20",
     {"observations/toy/bomen.csv", 3, "area", "GM0222", "no area"}},
    {"a value that is no number",
     "observations/toy/bomen.csv",
     "GM0002,20",
     "GM0002,\"20,5\"",
     {"observations/toy/bomen.csv", 3, "value", "20,5", "decimal point"}},
    {"neither a value nor a reason",
     "observations/toy/bomen.csv",
     "GM0002,20",
     "GM0002,",
     {"observations/toy/bomen.csv", 3, "value", "", "without a reason"}},
    {"a value and a reason",
     "observations/toy/groen.csv",
     "60,,,m,",
     "60,,,m,secret",
     {"observations/toy/groen.csv", 3, "reason", "secret", "keep one"}},
    {"an unknown status",
     "observations/toy/bomen.csv",
     "30,p",
     "30,x",
     {"observations/toy/bomen.csv", 4, "status", "x", "none of"}},
    {"an interval that does not hold its value",
     "observations/toy/groen.csv",
     "50,45,55",
     "50,51,55",
     {"observations/toy/groen.csv", 2, "value", "50", "outside its interval"}},
    {"half an interval",
     "observations/toy/groen.csv",
     "50,45,55",
     "50,45,",
     {"observations/toy/groen.csv", 2, "ci_high", "", "one bound"}},
    {"a percentage above 100",
     "observations/toy/groen.csv",
     "60,,",
     "160,,",
     {"observations/toy/groen.csv", 3, "value", "160", "percentage"}},
    {"a participant of nothing",
     "participants.csv",
     "v1,,Provincie",
     "v9,,Provincie",
     {"participants.csv", 3, "version", "v9", "arrangements.csv"}},
    {"shares of a merger that are not one whole",
     "mergers.csv",
     ",1,true",
     ",0.5,true",
     {"mergers.csv", 2, "share_of_area", "0.500", "must be 1"}},
    {"an area that does not fit the map",
     "municipalities.csv",
     "1010,90,10",
     "1010,400,10",
     {"boundaries/water.txt", 0, "unit", "GM0001", "410 ha"}},
    {"a row with a field too many",
     "themes.csv",
     "hier_en_nu\n",
     "hier_en_nu,x\n",
     {"themes.csv", 2, "", "", "5 fields"}},
    {"a published total of the country that the municipalities do not add up to",
     "municipalities.csv",
     "Akker,1000,1020",
     "Akker,1001,1020",
     {"municipalities.csv", 0, "inhabitants_2023", "4001", "publishes 4000 (totals, row 2)"}},
    {"a published total of a region that its municipalities do not add up to",
     "municipalities.csv",
     "Veld 4,,1000,1040",
     "Veld 4,,1000,1041",
     {"municipalities.csv", 0, "inhabitants_2024", "2071", "publishes 2070 (totals, row 3)"}},
    {"an area that is off by more than rounding",
     "totals.csv",
     "area_ha,401,1",
     "area_ha,402,1",
     {"municipalities.csv", 0, "area_ha", "400", "where toy publishes 402 (totals, row 4)"}},
    {"a total of an unknown field", "totals.csv", "area_ha", "trees", {"totals.csv", 4, "field", "trees", "area_ha"}},
    {"a municipality without a row in a series",
     "observations/toy/bomen.csv",
     "2023,GM0003,30,p,\n",
     "",
     {"observations/toy/bomen.csv", 0, "area", "GM0003", "has no row for 2023"}}};

bool matches(Fault const& found, Fault const& expected) {
  return found.file == expected.file && found.row == expected.row && found.field == expected.field &&
         found.value == expected.value && found.message.find(expected.message) != std::string::npos;
}

}  // namespace

TEST_CASE("a sound folder has no fault") {
  ToyFolder const folder;
  auto const reading = check_data_folder(folder.path());
  for (auto const& fault : reading.faults) UNSCOPED_INFO(line_of(fault));
  CHECK(reading.faults.empty());
}

TEST_CASE("every planted fault is found with its file, row, field and value") {
  for (auto const& planted : planted_faults) {
    INFO(planted.name);
    ToyFolder folder;
    folder.plant(planted.file, planted.from, planted.to);
    auto const faults = check_data_folder(folder.path()).faults;
    for (auto const& fault : faults) UNSCOPED_INFO(line_of(fault));
    CHECK(std::any_of(faults.begin(), faults.end(), [&](Fault const& fault) { return matches(fault, planted.found); }));
  }
}

TEST_CASE("several faults are all found at once") {
  ToyFolder folder;
  folder.plant("indicators.csv", "number,milieu", "number,wonen");
  folder.plant("memberships/provincie.csv", "GM0004,PV02", "GM0004,PV09");
  folder.plant("observations/toy/groen.csv", "60,,", "160,,");
  CHECK(check_data_folder(folder.path()).faults.size() >= 3);
}

TEST_CASE("a value that cannot be read is one fault, not two") {
  struct Broken {
    std::string file, from, to, field, value;
  };
  for (auto const& [file, from, to, field, value] :
       std::vector<Broken>{{"observations/toy/groen.csv", "GM0002,60", "GM0002,abc", "value", "abc"},
                           {"municipalities.csv", "Veld 4,,1000,1040", "Veld 4,,1000,1O4O", "inhabitants_2024", "1O4O"},
                           {"municipalities.csv", "Veld 4,,1000,1040,90", "Veld 4,,1000,1040,9O", "land_ha", "9O"},
                           {"municipalities.csv", "GM0004,Veld 4", "G4,Veld 4", "code", "G4"},
                           {"municipalities.csv", "GM0004,Veld 4,Veld 4,", "GM0004,Veld 4,Ve\"ld 4,", "", ""}}) {
    INFO(value << " in " << file);
    ToyFolder folder;
    folder.plant(file, from, to);
    auto const faults = check_data_folder(folder.path()).faults;
    for (auto const& fault : faults) UNSCOPED_INFO(line_of(fault));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == file);
    CHECK(faults[0].row > 1);
    CHECK(faults[0].field == field);
    CHECK(faults[0].value == value);
  }
}

TEST_CASE("broken bytes are named by file and row, also where no municipality can be read") {
  ToyFolder folder;
  folder.plant("municipalities.csv", "Veld 3", "Veld \xff");
  CHECK_THROWS_WITH(check_data_folder(folder.path()), Contains("municipalities.csv, row 4") && Contains("UTF-8"));
}

TEST_CASE("a line that is gone from the boundaries is named by file, row and what it was") {
  auto const remove_line = [&](std::string const& begin) {
    auto folder = std::make_unique<ToyFolder>();
    auto const text = read_whole_file(folder->path() / "boundaries/coast.txt");
    auto const at = text.find(begin);
    REQUIRE(at != std::string::npos);
    folder->plant("boundaries/coast.txt", text.substr(at, text.find('\n', at) - at + 1), "");
    auto const faults = check_data_folder(folder->path()).faults;
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == "boundaries/coast.txt");
    return faults[0];
  };
  auto const unit = remove_line("unit;GM0002");
  CHECK(unit.row == 5);
  CHECK(unit.field.empty());
  CHECK_THAT(unit.value, Contains("arc;"));
  CHECK_THAT(unit.message, Contains("'unit' of GM0002") && !Contains("coast.txt"));
  auto const arc = remove_line("arc;");
  CHECK(arc.value == "end of file");
  CHECK_THAT(arc.message, Contains("'arc'") && Contains("a line is missing"));
}

TEST_CASE("a border that is missing is a fault that names the municipality") {
  ToyFolder folder;
  folder.plant("boundaries/coast.txt", "arc;GM0002;;", "arc;;;");
  auto const faults = check_data_folder(folder.path()).faults;
  REQUIRE_FALSE(faults.empty());
  CHECK(faults[0].file == "boundaries/coast.txt");
}

TEST_CASE("a hole in the country is a gap unless it is known") {
  auto country = toy_country(3, 3);
  Atlas atlas = *country.atlas;
  Ground ground = *country.ground;
  for (auto* network : {&ground.coast, &ground.water})
    for (auto& arc : network->arcs) {
      if (arc.left == 4) arc.left = outside;
      if (arc.right == 4) arc.right = outside;
    }
  ground.coast.rings[4].clear();
  ground.water.rings[4].clear();
  country.ground = std::make_shared<Ground const>(ground);
  // Where the gaps are, as the findings tell.
  auto const gaps = [&](CrossChecks const* checks) {
    std::vector<RdPoint> places;
    for (auto const& finding : check_country(country, checks)) {
      RdPoint at;
      if (std::sscanf(finding.message.c_str(), "gap of 1000000 m2 at %lf %lf;", &at.x, &at.y) == 2)
        places.push_back(at);
    }
    return places;
  };
  CrossChecks checks;
  auto const places = gaps(&checks);
  REQUIRE(places.size() == 2);
  checks.holes = {{"coast", places[0], "meer"}};
  CHECK(gaps(&checks).size() == 1);
  checks.holes.push_back({"water", {places[0].x + 90, places[0].y}, "meer"});
  CHECK(gaps(&checks).empty());
  checks.holes.back().at.x += 20;
  CHECK(gaps(&checks).size() == 1);
  CHECK(gaps(nullptr).empty());
}

TEST_CASE("an atlas file is checked as the folder is, with the row in its table") {
  ToyFolder const folder;
  auto reading = read_data_folder(folder.path());
  REQUIRE(reading.faults.empty());
  auto const sound = folder.path() / "sound.gpkg";
  write_atlas_file(sound, reading.country);
  CHECK(check_atlas_file(sound).empty());
  Atlas atlas = *reading.country.atlas;
  std::vector<std::vector<Observation>> series(2);
  for (int i = 0; i < 2; ++i)
    series[static_cast<std::size_t>(i)].assign(atlas.observations->of(i).begin(), atlas.observations->of(i).end());
  series[1][1].value = 160;
  atlas.observations = std::make_shared<Observations const>(std::move(series));
  reading.country.atlas = std::make_shared<Atlas const>(atlas);
  auto const bent = folder.path() / "bent.gpkg";
  write_atlas_file(bent, reading.country);
  auto const faults = check_atlas_file(bent);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].file == "bent.gpkg, observations");
  CHECK(faults[0].row == 7);
  CHECK(faults[0].value == "160");
}

TEST_CASE("an atlas file holds what its municipalities must add up to, and the holes that are no gaps") {
  ToyFolder const folder;
  auto reading = read_data_folder(folder.path());
  REQUIRE(reading.checks.totals.size() == 3);
  auto const file = folder.path() / "toy.gpkg";
  write_atlas_file(file, reading.country, reading.checks);
  CHECK(check_atlas_file(file).empty());
  Atlas atlas = *reading.country.atlas;
  atlas.municipalities[0].inhabitants_2023 += 7;
  write_atlas_file(file, {std::make_shared<Atlas const>(atlas), reading.country.ground}, reading.checks);
  auto const faults = check_atlas_file(file);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].file == "toy.gpkg, municipalities");
  CHECK(faults[0].field == "inhabitants_2023");
  CHECK(faults[0].value == "4007");
  CHECK_THAT(faults[0].message, Contains("toy publishes 4000 (totals, row 1)") && Contains("wrong by 7"));
}

TEST_CASE("the layers of an atlas can be checked as polygons") {
  TemporaryFolder const folder;
  auto const file = folder / "toy.gpkg";
  write_atlas_file(file, toy_country(4, 4));
  CHECK(check_polygon_layer(file.string() + "#veiligheidsregio:code").layer.codes.size() == 2);
  CHECK(check_polygon_layer(file.string() + "#municipalities").layer.codes.size() == 16);
  CHECK(check_polygon_layer(file.string() + "#municipalities:code").faults.empty());
  CHECK_THROWS_WITH(check_polygon_layer(file.string() + "#gemeenten"),
                    Contains("'gemeenten'") && Contains("municipalities"));
  CHECK_THROWS_WITH(check_polygon_layer(file.string() + "#municipalities:naam"),
                    Contains("'naam'") && Contains("official_name"));
  CHECK_THROWS_WITH(check_polygon_layer(file.string() + "#"), Contains("FILE#LAYER"));
}

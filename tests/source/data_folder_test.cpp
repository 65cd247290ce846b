#include "geo/source/data_folder.hpp"

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;
using Catch::Matchers::Contains;

TEST_CASE("a folder of facts is read whole") {
  ToyFolder const folder;
  auto const reading = read_data_folder(folder.path());
  for (auto const& fault : reading.faults) UNSCOPED_INFO(line_of(fault));
  REQUIRE(reading.faults.empty());
  auto const& atlas = *reading.country.atlas;
  CHECK(atlas.title == "Speelbord");
  CHECK(atlas.sources.front().title_in(Language::nl) == "Speelbord");
  CHECK(atlas.sources.front().title_in(Language::en) == "Board (Speelbord)");
  CHECK(atlas.sources.front().attribution_in(Language::en) == "Source: Kansenatlas");
  REQUIRE(atlas.municipalities.size() == 4);
  CHECK(atlas.municipalities[1].search_names == std::vector<std::string>{"Akker"});
  REQUIRE(atlas.partitions.size() == 1);
  CHECK(atlas.partitions[0].region_of == std::vector<int>{0, 0, 1, 1});
  CHECK(atlas.partitions[0].doubts.at(1) == "een bron");
  CHECK(atlas.observations->size() == 9);
  CHECK(atlas.observations->find(0, 2023, AreaCode("GM0003"))->status == ValueStatus::provisional);
  CHECK(atlas.observations->find(1, 2023, AreaCode("GM0003"))->reason == NoValue::secret);
  REQUIRE(atlas.arrangements.size() == 1);
  CHECK(atlas.arrangements[0].participants[0].name == "Veld 1");
  CHECK(atlas.arrangements[0].participants[1].municipality == -1);
  CHECK(reading.country.ground->coast.units == 4);
  CHECK(reading.country.ground->labels.size() == 4);
  CHECK(atlas.content_hash.size() == 64);
}

TEST_CASE("a folder that is not there, or holds no municipality, is refused") {
  CHECK_THROWS_WITH(read_data_folder("/nowhere/facts"), Contains("/nowhere/facts"));
  ToyFolder folder;
  folder.remove("municipalities.csv");
  CHECK_THROWS_WITH(read_data_folder(folder.path()), Contains("no municipality") && Contains("municipalities.csv"));
}

TEST_CASE("a table that is missing is one fault and the rest is read") {
  ToyFolder folder;
  folder.remove("mergers.csv");
  auto const reading = read_data_folder(folder.path());
  REQUIRE(reading.faults.size() == 1);
  CHECK(reading.faults[0].file == "mergers.csv");
  CHECK(reading.country.atlas->observations->size() == 9);
}

TEST_CASE("two wrong fields in one row are two faults") {
  ToyFolder folder;
  folder.plant("municipalities.csv", "1000,1010,90", "veel,1010,\"9,0\"");
  auto const reading = read_data_folder(folder.path());
  REQUIRE(reading.faults.size() == 2);
  CHECK(line_of(reading.faults[0]) == "municipalities.csv, row 2, inhabitants_2023 'veel': is not a whole number");
  CHECK(reading.faults[1].field == "land_ha");
  CHECK(reading.faults[1].value == "9,0");
}

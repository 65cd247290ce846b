#include <filesystem>

#include "geo/base/atomic_file.hpp"
#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

fs::path const project = KANSENATLAS_SOURCE;

// One feature a code, each a list of rings.
std::string layer(std::vector<std::pair<std::string, std::string>> const& features) {
  std::string text =
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[)";
  for (auto const& [code, rings] : features)
    text += fmt::format(
        R"({}{{"type":"Feature","properties":{{"code":"{}"}},"geometry":{{"type":"Polygon","coordinates":[{}]}}}})",
        text.ends_with('[') ? "" : ",", code, rings);
  return text + "]}";
}

std::string square(int x, int y, int side) {
  return fmt::format("[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]", x, y, x + side, y + side);
}

}  // namespace

TEST_CASE("the publishers' boundaries give the bundled ones again, byte for byte") {
  auto const source = project / "../shared/data/boundaries/gemeenten_2023plus.gpkg";
  if (!fs::exists(source)) SKIP_TEST("the publishers' boundaries are not here");
  TemporaryFolder const out;
  auto const made =
      run_program(fmt::format("atlas boundaries {0}#gemeenten_kustlijn_gegeneraliseerd:gm_code "
                              "{0}#gemeenten_incl_water:gm_code --catalogue {1} "
                              "--out {2}",
                              source.string(), (project / "data/catalogue").string(), out.path().string()));
  INFO(made.err);
  REQUIRE(made.status == 0);
  for (auto const* name : {"coast.txt", "water.txt", "holes.csv"}) {
    INFO(name);
    CHECK((read_whole_file(out / name) == read_whole_file(project / "data/nl/boundaries" / name)));
  }
}

TEST_CASE("a hole is told apart as water or foreign ground, and left a gap where it is neither") {
  TemporaryFolder const folder;
  auto const around = square(0, 0, 10000);
  folder.write("coast.geojson", layer({{"GM0001", around + "," + square(1000, 1000, 200) + "," +
                                                      square(5000, 5000, 200) + "," + square(8000, 8000, 200)}}));
  folder.write("water.geojson",
               layer({{"GM0001", around + "," + square(5000, 5000, 200) + "," + square(8000, 8000, 200)}}));
  folder.write("catalogue/holes.csv",
               "kind,what,x,y,reach_m,reason\nwater,meer,,,,water\nforeign,enclave,5100,5100,500,elders\n");
  auto const words = fmt::format("atlas boundaries {0}/coast.geojson:code {0}/water.geojson:code --out {0}/out ",
                                 folder.path().string());
  auto const made = run_program(words + "--catalogue " + (folder / "catalogue").string() + " --json");
  INFO(made.err);
  REQUIRE(made.status == 0);
  auto const document = Json::parse(made.out);
  CHECK(document[0]["known_holes"] == 2);
  CHECK(document[0]["faults"].size() == 3);
  CHECK(document[1]["known_holes"] == 1);
  auto const holes = read_whole_file(folder / "out/holes.csv");
  CHECK_THAT(holes, Contains("network,x,y,what\n") && Contains("coast,1100,1000,meer\n") &&
                        Contains("coast,5100,5000,enclave\n") && Contains("water,5100,5000,enclave\n") &&
                        !Contains("8100"));
}

TEST_CASE("boundaries without a catalogue of holes are refused before anything is written") {
  TemporaryFolder const folder;
  folder.write("one.geojson", layer({{"GM0001", square(0, 0, 1000)}}));
  auto const made = run_program(
      fmt::format("atlas boundaries {0}/one.geojson:code {0}/one.geojson:code --out {0}/out --catalogue {0}/no",
                  folder.path().string()));
  CHECK(made.status == 1);
  CHECK_THAT(made.err, Contains("holes.csv") && Contains("--catalogue"));
  CHECK_FALSE(fs::exists(folder / "out"));
}

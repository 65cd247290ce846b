#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/toy_folder.hpp"

using namespace kansenatlas::test;
using Catch::Matchers::Contains;
using Json = nlohmann::json;
namespace fs = std::filesystem;

TEST_CASE("a folder of facts becomes an atlas that says what is in it") {
  ToyFolder const folder;
  TemporaryFolder const out;
  auto const file = (out / "toy.gpkg").string();
  auto const built = run_program("atlas build " + folder.path().string() + " --out " + file);
  INFO(built.err);
  REQUIRE(built.status == 0);
  CHECK_THAT(built.out, Contains("municipalities") && Contains("4") && Contains(file));
  auto const info = run_program("atlas info " + file + " --json");
  REQUIRE(info.status == 0);
  auto const document = Json::parse(info.out);
  CHECK(document["municipalities"] == 4);
  CHECK(document["observations"] == 9);
  CHECK(document["sources_list"][0]["attribution"] == "Bron: Kansenatlas");
  CHECK(document["content_hash"].get<std::string>().size() == 64);
  auto const check = run_program("atlas check " + file);
  CHECK(check.status == 0);
  auto const again = run_program("atlas build " + folder.path().string() + " --out " + file);
  CHECK(again.status == 1);
  CHECK_THAT(again.err, Contains(file) && Contains("--force"));
  auto const quiet = run_program("atlas build " + folder.path().string() + " --out " + file + " --force --quiet");
  CHECK(quiet.status == 0);
  CHECK(quiet.out.empty());
}

TEST_CASE("no atlas is made of facts with faults, and each is named") {
  ToyFolder folder;
  TemporaryFolder const out;
  folder.plant("memberships/provincie.csv", "GM0004,PV02", "GM0004,PV09");
  folder.plant("indicators.csv", "number,milieu", "number,wonen");
  auto const built = run_program("atlas build " + folder.path().string() + " --out " + (out / "toy.gpkg").string());
  CHECK(built.status == 1);
  CHECK_THAT(built.err, Contains("row 5, region 'PV09'") && Contains("row 2, themes 'wonen'"));
  CHECK(fs::is_empty(out.path()));
  auto const check = run_program("atlas check " + folder.path().string() + " --json");
  CHECK(check.status == 1);
  auto const faults = Json::parse(check.out)["faults"];
  REQUIRE(faults.size() == 2);
  CHECK(faults[0]["file"] == "indicators.csv");
  CHECK(faults[1]["value"] == "PV09");
}

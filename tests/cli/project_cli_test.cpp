#include <fstream>

#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("what if Heusden moved: report, difference, and every command takes the scenario") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  output("project new " + file);
  output("project scenario new " + file + " --base omgevingsdienst --name Heusden --id heusden");
  output("project scenario move " + file + " heusden Heusden --to so0439");
  auto const diff = document("project scenario diff " + file + " heusden");
  REQUIRE(diff.size() == 1);
  CHECK(diff[0]["code"] == "GM0797");
  CHECK(diff[0]["from"] == "so0712");
  auto const report = document("project scenario report " + file + " heusden --min-inhabitants 300000");
  for (auto const* key : {"scenario", "name", "note", "base", "base_date", "weight", "changes", "inhabitants_moved",
                          "regions", "dissolved_regions", "unassigned", "contiguity", "size_floor", "effects",
                          "territorial_congruence", "sentence"}) {
    CAPTURE(key);
    CHECK(report.contains(key));
  }
  CHECK(report["base"] == "omgevingsdienst@2026-01-01");
  auto const scores = document("scores heusden veiligheidsregio" + with);
  for (auto const& effect : report["effects"])
    if (effect["partition"] == "veiligheidsregio")
      CHECK(effect["v_measure"].get<double>() == Approx(scores["v_measure"].get<double>()).margin(1e-12));
  CHECK(document("matrix" + with + " heusden veiligheidsregio ggd_regio")["partitions"].size() == 3);
  CHECK(document("values werkloosheid --partition heusden" + with).size() == 26);
  CHECK(
      document("map --mismatch heusden omgevingsdienst --out " + quoted(folder / "m.svg") + with).contains("alt_text"));
  CHECK(document("agenda so0439 --partition heusden --out " + quoted(folder / "agenda") + with).size() == 1);
}

TEST_CASE("a lock refuses an edit by name and leaves the file as it was") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  output("project scenario new " + file + " --base veiligheidsregio --name Wet");
  output("project scenario lock " + file + " wet --all --reason 'vast bij wet'");
  auto const before = document("project info " + file);
  auto const refused = run_program("project scenario move " + file + " wet Heusden --to VR20");
  CHECK(refused.status == 1);
  CHECK(refused.err.find("the whole partition is locked (vast bij wet)") != std::string::npos);
  CHECK(document("project info " + file) == before);
}

TEST_CASE("a table with faults is refused row by row, and used as far as it is good on request") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), table = quoted(folder / "t.csv");
  std::ofstream(folder / "t.csv") << "code;region\nGM0855;Hart van Brabant\nGM9999;Noord\nGM0855;Noord\n";
  output("project new " + file);
  auto const import = "project partition import " + file + " " + table + " --name Proef --task jeugdhulp";
  auto const refused = run_program(import);
  CHECK(refused.status == 1);
  CHECK(refused.err.find("row 3, code 'GM9999'") != std::string::npos);
  CHECK(refused.err.find("row 4, code 'GM0855'") != std::string::npos);
  CHECK(refused.err.find("--partial") != std::string::npos);
  CHECK(document("project info " + file)["partitions"].empty());
  CHECK(document(import + " --partial")["regions"][0]["code"] == "hart-van-brabant");
  CHECK(document("project info " + file)["partitions"][0]["task"] == "jeugdhulp");
  CHECK(run_program(import + " --partial").status == 2);
}

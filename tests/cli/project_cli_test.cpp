#include <algorithm>
#include <fstream>

#include "geo/base/atomic_file.hpp"
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

TEST_CASE("a plan for a scenario keeps what the scenario locks, and the report names it") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  output("project new " + file);
  output("project scenario new " + file + " --base omgevingsdienst --name Vast --id vast");
  auto const free = document("plan vast --into veiligheidsregio" + with);
  output("project scenario lock " + file + " vast Heusden --reason afgesproken");
  auto const locked = document("plan vast --into veiligheidsregio" + with);
  CHECK(locked["moves"].size() + 1 == free["moves"].size());
  CHECK(locked["left_outside"] == Json({"GM0797"}));
  for (auto const& move : locked["moves"]) CHECK(move["code"] != "GM0797");
  CHECK_THAT(output("plan vast --into veiligheidsregio --lang nl" + with),
             Catch::Contains("blijft zoals het is: Heusden (afgesproken).") &&
                 Catch::Contains("Staat vast en wijkt daarom nog af: Heusden.") && !Catch::Contains("kan het niet"));
  CHECK_THAT(output("project scenario report " + file + " vast --lang nl"),
             Catch::Contains("Vastgezet: Heusden (afgesproken)."));
  CHECK(document("project scenario report " + file + " vast")["locks"][0]["code"] == "GM0797");
  output("project scenario lock " + file + " vast --all");
  CHECK(document("plan vast --into veiligheidsregio" + with)["moves"].empty());
}

TEST_CASE("the size floor of a scenario counts in its report and its plans, and can be taken away") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  output("project new " + file);
  output("project scenario new " + file + " --base omgevingsdienst --name Klein --id klein --min-inhabitants 300000");
  auto const floor_of = [&](std::string const& options) {
    return document("project scenario report " + file + " klein" + options)["size_floor"];
  };
  CHECK(floor_of("")["inhabitants"] == 300000);
  CHECK_FALSE(floor_of("")["below"].empty());
  CHECK(floor_of(" --min-inhabitants 1000")["below"].empty());
  CHECK_THAT(output("plan klein --into veiligheidsregio --lang nl" + with),
             Catch::Contains("De ondergrens van het scenario telt mee: 300.000 inwoners per regio."));
  output("project scenario floor " + file + " klein");
  CHECK(floor_of("")["inhabitants"] == 0);
  output("project scenario floor " + file + " klein 200000");
  CHECK(floor_of("")["inhabitants"] == 200000);
}

TEST_CASE("a municipality can be moved out of every region") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  output("project scenario new " + file + " --base veiligheidsregio --name Uit --id uit");
  output("project scenario move " + file + " uit Tilburg --to none");
  auto const report = document("project scenario report " + file + " uit");
  CHECK(report["unassigned"] == Json({"GM0855"}));
}

TEST_CASE("a floor above the whole country is refused, and fewest municipalities is a choice") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const refused = run_program("plan omgevingsdienst --into veiligheidsregio --min-inhabitants 99000000");
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains("all municipalities together have 17942942"));
  auto const plan = document("plan veiligheidsregio --into omgevingsdienst --weight municipalities");
  CHECK(plan["moves"].size() == 30);
  CHECK(plan["lower_bound"]["municipalities"] == 30);
  CHECK(run_program("plan veiligheidsregio --into omgevingsdienst --weight area").status == 2);
}

TEST_CASE("what is refused in Dutch holds no English word, and own partitions are told apart by name") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  output("project scenario new " + file + " --base omgevingsdienst --name Proef --id proef");
  CHECK_THAT(run_program("project scenario unlock " + file + " proef Heusden --lang nl").err,
             Catch::Contains("staat gemeente 'GM0797' niet vast"));
  CHECK_THAT(run_program("project scenario move " + file + " proef Heusden --to so0712 --lang nl").err,
             Catch::Contains("de bewerking (verplaatsen) verandert niets"));
  CHECK_THAT(run_program("project scenario move " + file + " proef Heusden --to so0712 --lang en").err,
             Catch::Contains("the edit (move) changes nothing"));
  output("project partition select " + file + " Tilburg Goirle --name 'Hart' --region Kern");
  CHECK_THAT(output("municipality Tilburg --lang nl --project " + file), Catch::Contains("regio (“Hart”)"));
}

TEST_CASE("one fault in a table is one fault, and the others can be used") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), table = quoted(folder / "vr.csv");
  output("project new " + file);
  output("project partition export " + file + " veiligheidsregio --out " + table);
  auto const rows = read_whole_file(folder / "vr.csv") + "855,VR20,Veiligheidsregio Midden- en West-Brabant\n";
  auto const doubled = quoted(folder.write("twice.csv", rows));
  auto const refused = run_program("project partition import " + file + " " + doubled + " --name VR --lang nl");
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err, Catch::Contains("er is niets ingelezen: 1 fout in ") &&
                              Catch::Contains("herstel die of voeg --partial toe om de andere 342 gemeenten"));
  CHECK(document("project partition import " + file + " " + doubled + " --name VR --partial")["regions"].size() == 25);
  auto const lone = quoted(folder.write("lone.csv", "code,region\nGM0855,a\nGM9999,b\n"));
  CHECK_THAT(run_program("project partition import " + file + " " + lone + " --name Een --lang nl").err,
             Catch::Contains("om de andere gemeente te gebruiken"));
}

TEST_CASE("a report says geen where nobody was outside") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  output("project partition copy " + file + " veiligheidsregio --name Kopie --id kopie");
  output("project scenario new " + file + " --base kopie --name Proef --id proef");
  output("project scenario move " + file + " proef Tilburg --to VR21");
  CHECK_THAT(output("project scenario report " + file + " proef --lang nl"),
             Catch::Contains("ligt: eerst geen, in de variant 1 (229.836 inwoners).") && !Catch::Contains("0 (0 "));
}

TEST_CASE("undo respects locks, a note can be changed, and names stay unique") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  output("project scenario new " + file + " --base omgevingsdienst --name Proef --id proef --note eerst");
  output("project scenario move " + file + " proef Heusden --to so0439");
  output("project scenario lock " + file + " proef Heusden");
  auto const refused = run_program("project scenario undo " + file + " proef");
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err, Catch::Contains("is locked in its region"));
  output("project scenario unlock " + file + " proef Heusden");
  output("project scenario undo " + file + " proef");
  output("project scenario redo " + file + " proef");
  CHECK(document("project scenario diff " + file + " proef").dump().find("GM0797") != std::string::npos);
  output("project scenario undo " + file + " proef");
  output("project scenario move " + file + " proef Texel --to so0439");
  CHECK_THAT(run_program("project scenario redo " + file + " proef").err, Catch::Contains("no edit to make again"));
  output("project scenario undo " + file + " proef");
  output("project scenario note " + file + " proef later");
  CHECK(document("project scenario report " + file + " proef")["note"] == "later");
  auto const same = run_program("project scenario create " + file + " proef Texel --region 'Omgevingsdienst IJmond'");
  CHECK(same.status == 1);
  CHECK_THAT(same.err, Catch::Contains("is called 'Omgevingsdienst IJmond' already"));
  CHECK(run_program("project scenario rename " + file + " proef so0439 'Omgevingsdienst IJmond'").status == 1);
  auto const wrong = run_program("project scenario frobnicate " + file);
  CHECK(wrong.status == 2);
  CHECK_THAT(wrong.err, Catch::Contains("unknown command 'project scenario frobnicate'") &&
                            Catch::Contains("after 'project scenario' comes new, move, merge"));
  CHECK_THAT(run_program("project frob").err,
             Catch::Contains("after 'project' comes") && !Catch::Contains("did you mean"));
  CHECK_THAT(run_program("project scenario moove").err, Catch::Contains("did you mean 'project scenario move'?"));
}

TEST_CASE("municipalities without a region are told wherever an own partition is compared") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  output("project new " + file);
  output("project partition copy " + file + " veiligheidsregio --name Alles --id alles");
  output("project partition export " + file + " alles --out " + quoted(folder / "t.csv"));
  std::ifstream in(folder / "t.csv");
  std::ofstream out(folder / "u.csv");
  for (std::string line; std::getline(in, line);)
    if (line.find("GM0244") == std::string::npos) out << line << '\n';
  out.close();
  run_program("project partition import " + file + " " + quoted(folder / "u.csv") +
              " --name Bijna --id bijna --partial");
  for (auto const* command : {"plan bijna --equal veiligheidsregio", "matrix bijna veiligheidsregio",
                              "explain bijna veiligheidsregio", "cores bijna veiligheidsregio",
                              "baseline bijna veiligheidsregio --draws 19", "territorial bijna veiligheidsregio"}) {
    CAPTURE(command);
    CHECK_THAT(output(command + with + " --lang nl"),
               Catch::Contains("Eén gemeente telt niet mee") && Catch::Contains("Hattem"));
  }
  auto const congruence = document("territorial bijna veiligheidsregio" + with);
  CHECK(congruence["minimum"] == 1.0);
  CHECK(congruence["excluded"] == Json({"GM0244"}));
  CHECK_THAT(output("history bijna --lang nl" + with), Catch::Contains("zonder datum: 25 regio's"));
}

TEST_CASE("the explanation of a deviation that the project keeps is printed, and --all names everybody") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const path = folder / "p.json";
  output("project new " + quoted(path));
  std::ifstream in(path);
  auto project = Json::parse(in);
  project["notes"] = Json::array({{{"about", "T3"}, {"text", "de kring is aangewezen in 2016"}}});
  std::ofstream(path) << project.dump(2);
  auto const with = " --project " + quoted(path);
  auto const text = output("legal --lang nl" + with);
  CHECK_THAT(text, Catch::Contains("Toelichting op de afwijking: de kring is aangewezen in 2016") &&
                       Catch::Contains("--all noemt ze alle"));
  CHECK_THAT(output("legal --all --lang nl" + with), !Catch::Contains("en nog "));
  auto const tests = document("legal" + with);
  CHECK(tests[3]["explanation"] == "de kring is aangewezen in 2016");
  CHECK(tests[2]["explanation"].is_null());
  CHECK(tests[3]["outliers_named"].size() == tests[3]["outliers"].size());
  CHECK(tests[6]["crossing"][0]["outside_named"][0].contains("name"));
}

TEST_CASE("of rows for one municipality under --partial the first is kept, and the line says so") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  auto const table =
      folder.write("eigen.csv", "code,region\nGM0855,midden\nGM0797,midden\nGM0855,ander\nGM0772,ander\n");
  auto const imported =
      run_program("project partition import " + file + " " + quoted(table) + " --name Eigen --partial");
  CHECK(imported.status == 0);
  CHECK_THAT(imported.err, Catch::Contains("row 4, code 'GM0855': has a row already: 2, which is the one that counts"));
  auto const exported = folder / "terug.csv";
  output("project partition export " + file + " eigen --out " + quoted(exported));
  CHECK_THAT(read_whole_file(exported), Catch::Contains("GM0855,midden") && !Catch::Contains("GM0855,ander"));
}

TEST_CASE("a floor that the goal itself does not reach is said to conflict with it") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const plan = output("plan omgevingsdienst --into veiligheidsregio --min-inhabitants 300000");
  CHECK_THAT(plan,
             Catch::Contains("The goal and the floor cannot both be met: fewer than 300,000 inhabitants live in"));
}

TEST_CASE("an explanation of a legal test is written by command, shown by legal, and taken away") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  CHECK(document("project explain-test " + file + " t2 'Besluit van 2019'")["test"] == "T2");
  auto const explanation_of = [&](std::string const& id) {
    for (auto const& test : document("legal --project " + file))
      if (test["test"] == id) return test["explanation"];
    return Json();
  };
  CHECK(explanation_of("T2") == "Besluit van 2019");
  CHECK(explanation_of("T3").is_null());
  auto const wrong = run_program("project explain-test " + file + " T99 x");
  CHECK(wrong.status == 2);
  CHECK_THAT(wrong.err, Catch::Contains("T99") && Catch::Contains("T0, T1"));
  output("project explain-test " + file + " T2 ''");
  CHECK(explanation_of("T2").is_null());
}

TEST_CASE("a table that leaves most municipalities out is told in one line") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  auto const table = folder.write("t.csv", "code;region\nGM0855;Hart\n");
  auto const refused = run_program("project partition import " + file + " " + quoted(table) + " --name Hart --lang en");
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err, Catch::Contains("341 municipalities are in no usable row: ") &&
                              Catch::Contains("add --partial to use the other municipality"));
  CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') <= 3);
}

TEST_CASE("commands of a project take its file from --project as well") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new --project " + file);
  output("project scenario new --project " + file + " --base omgevingsdienst@2023 --name Toen");
  output("project scenario move toen Heusden --to 'Omgevingsdienst Brabant Noord' --project=" + file);
  auto const info = document("project info --project " + file);
  REQUIRE(info["scenarios"].size() == 1);
  CHECK(info["scenarios"][0]["base"] == "omgevingsdienst@2023-01-01");
  CHECK(info["scenarios"][0]["edits"] == 1);
  CHECK(document("project info " + file + " --project " + file) == info);
  CHECK(run_program("project info").status == 2);
}

TEST_CASE("text for people names partitions, not their ids") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  output("project scenario new " + file + " --base omgevingsdienst --name Heusden --id heusden");
  output("project scenario move " + file + " heusden Heusden --to so0439");
  for (auto const& words : std::vector<std::string>{"territorial", "municipality Tilburg", "cores", "matrix",
                                                    "project scenario report " + file + " heusden",
                                                    "project scenario diff " + file + " heusden"}) {
    auto const text = output(words + " --lang nl");
    CAPTURE(words);
    for (auto const* id : {"ggd_regio", "omgevingsdienst@", "politie_regionale_eenheid"})
      CHECK(text.find(id) == std::string::npos);
  }
  CHECK(output("cores").find("so1104") == std::string::npos);
}

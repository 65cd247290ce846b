#include <fstream>

#include "geo/base/atomic_file.hpp"
#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("what is said about a task is kept, shown and forgotten again") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  output("project new " + file);
  auto const changed = document(
      "tasks change vr-brandweer --set amount 12000000 --set amount_year 2025 --set amount_area VR20"
      " --set ambition_funding partly --set ambition_funding_reason 'begroting 2025' --set review_date 2027-01-01" +
      with);
  CHECK(changed["id"] == "vr-brandweer");
  CHECK(changed["missing_judgements"].size() == 8);
  auto const shown = document("tasks vr-brandweer" + with)[0];
  CHECK(shown["amount"] == 12000000);
  CHECK(shown["review_date"] == "2027-01-01");
  output("tasks change vr-brandweer --set costs '2025=12100000|2024=11800000.5' --set budgets 2025=12000000" + with);
  auto const yearly = document("tasks vr-brandweer" + with)[0];
  CHECK(yearly["costs"] == Json::parse(R"([{"year":2024,"amount":11800000.5},{"year":2025,"amount":12100000.0}])"));
  CHECK(yearly["budgets"] == Json::parse(R"([{"year":2025,"amount":12000000.0}])"));
  CHECK(shown["congruence_flags"]["ambition_funding"]["judgement"] == "partly");
  CHECK(document("tasks vr-brandweer")[0]["amount"].is_null());
  CHECK(document("tasks change eigen-taak --new --set name 'Een eigen taak'" + with)["id"] == "eigen-taak");
  CHECK(document("tasks" + with).size() == document("tasks").size() + 1);
  output("tasks reset vr-brandweer" + with);
  CHECK(document("tasks vr-brandweer" + with)[0]["amount"].is_null());
}

TEST_CASE("the table of tasks goes out, is filled in and comes back, with its faults named") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  output("project new " + file);
  output("tasks --out " + quoted(folder / "t.xlsx"));
  CHECK(document("tasks import " + quoted(folder / "t.xlsx") + with)["tasks"] == 0);
  std::ofstream(folder / "t.csv") << "id,risk_bearer,room\nvr-brandweer,de gemeenten,medium\nvr-ghor,x,veel\n";
  auto const refused = run_program("tasks import " + quoted(folder / "t.csv") + with);
  CHECK(refused.status == 1);
  CHECK(refused.err.find("row 3") != std::string::npos);
  CHECK(refused.err.find("veel") != std::string::npos);
  CHECK(document("tasks vr-brandweer" + with)[0]["risk_bearer"].is_null());
  auto const partly = document("tasks import " + quoted(folder / "t.csv") + " --partial" + with);
  CHECK(partly["faults"].size() == 1);
  CHECK(document("tasks vr-brandweer" + with)[0]["risk_bearer"] == "de gemeenten");
}

TEST_CASE("a wrong word about a task is refused by name and leaves the file as it was") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  output("project new " + file);
  auto const before = read_whole_file(folder / "p.json");
  struct Bad {
    std::string words, said;
  };
  for (auto const& bad :
       std::vector<Bad>{{"tasks change vr-brandwer --set risks x", "did you mean 'vr-brandweer'"},
                        {"tasks change vr-brandweer", "add --set FIELD TEXT"},
                        {"tasks change vr-brandweer --set riks x", "did you mean 'risks'"},
                        {"tasks change vr-brandweer --set amount 1.200,50", "write a number of 0 or more"},
                        {"tasks change vr-brandweer --set review_date 2027-02-30", "write an existing day"},
                        {"tasks change vr-brandweer --set costs 2024:12", "'2024:12' is no amount of a year"},
                        {"tasks change vr-brandweer --set budgets '2024=1|2024=2'", "2024 stands there twice"},
                        {"tasks change vr-brandweer --set id x", "cannot change"}}) {
    CAPTURE(bad.words);
    auto const ran = run_program(bad.words + with);
    CAPTURE(ran.err);
    CHECK(ran.status == 2);
    CHECK(ran.err.find(bad.said) != std::string::npos);
    CHECK(read_whole_file(folder / "p.json") == before);
  }
}

TEST_CASE("the change sheet names what changed between two drafts, on screen, as JSON and as a document") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  output("agenda VR21 --name-template oud --out " + quoted(folder.path()));
  auto const old_file = quoted(folder / "oud.facts.json");
  CHECK(document("agenda-diff " + old_file + " " + old_file).empty());
  auto changed = Json::parse(read_whole_file(folder / "oud.facts.json"));
  changed["facts"][5]["shown"] = "een ander cijfer";
  changed["facts"][5]["value"] = -1;
  std::ofstream(folder / "nieuw.facts.json") << changed.dump();
  auto const both = old_file + " " + quoted(folder / "nieuw.facts.json");
  auto const changes = document("agenda-diff " + both);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0]["fact"] == changed["facts"][5]["fact"]);
  CHECK(changes[0]["new"].get<std::string>().find("een ander cijfer") == 0);
  CHECK(changes[0]["reason"] == "new_data");
  CHECK(output("agenda-diff " + both + " --out " + quoted(folder / "blad.docx")).find("een ander cijfer") !=
        std::string::npos);
  CHECK(read_whole_file(folder / "blad.docx").starts_with("PK"));
  CHECK(run_program("agenda-diff " + both + " --out " + quoted(folder / "blad.xlsx")).status == 2);
}

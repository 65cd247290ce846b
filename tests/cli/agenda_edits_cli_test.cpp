// What people do to a draft, from the command line into the documents.
#include "geo/base/atomic_file.hpp"
#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("boxes, readings, comments and adoption go through the project into the agenda") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = "'" + (folder / "p.json").string() + "'", with = " --project " + file;
  output("project new " + file);
  auto const before = document("agenda edits VR20" + with);
  REQUIRE(before["readings"].size() > 0);
  auto const reading = before["readings"][0]["id"].get<std::string>();
  output("agenda fill VR20 B1-1 --answer 'Wij kiezen voor = werk.' --owner Tilburg" + with);
  output("agenda judge VR20 " + reading + " deleted" + with);
  output("agenda comment VR20 F3-1 'Klopt dit aantal?'" + with);
  auto const after = document("agenda edits VR20" + with);
  CHECK(after["open_boxes"] == before["open_boxes"].get<int>() - 1);
  CHECK(after["open_readings"] == before["open_readings"].get<int>() - 1);
  CHECK(after["comments"][0]["fact"] == "F3-1");
  CHECK(document("project info " + file)["drafts"] == 1);
  auto const out = (folder / "out").string();
  auto const written = document("agenda VR20 --out '" + out + "'" + with);
  auto const text = read_whole_file(out + "/" + written[0]["files"][0].get<std::string>());
  CHECK(text.find("Wij kiezen voor = werk.") != std::string::npos);
  CHECK(text.find("Klopt dit aantal?") != std::string::npos);
  output("agenda adopt VR20 --body 'het bestuur' --date 2027-03-01 --decision 12" + with);
  CHECK(document("agenda edits VR20" + with)["adoption"]["date"] == "2027-03-01");
  output("agenda adopt VR20 --withdraw" + with);
  output("agenda judge VR20 " + reading + " open" + with);
  output("agenda comment VR20 F3-1 ''" + with);
  output("agenda fill VR20 B1-1 --answer '' --owner ''" + with);
  CHECK(document("project info " + file)["drafts"] == 0);
}

TEST_CASE("a stray answer is named, put under another box or taken away") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = (folder / "p.json").string(), with = " --project '" + file + "'";
  output("project new '" + file + "'");
  output("agenda fill VR20 B3-1 --answer 'Los.'" + with);
  output("agenda fill VR20 B4-1 --answer 'Ook los.'" + with);
  auto text = read_whole_file(file);
  for (auto const& [from, to] : {std::pair{"B3-1", "B3-9"}, std::pair{"B4-1", "B4-9"}})
    text.replace(text.find(from), 4, to);
  write_text_atomically(file, text);
  auto const before = document("agenda edits VR20" + with);
  REQUIRE(before["stray_answers"].size() == 2);
  CHECK(before["stray_answers"][0] == Json{{"id", "B3-9"}, {"answer", "Los."}});
  CHECK(output("agenda edits VR20 --lang nl" + with).find("agenda move") != std::string::npos);
  CHECK(run_program("agenda move VR20 B3-8 B3-1" + with).status == 2);
  output("agenda move VR20 B3-9 B3-1" + with);
  CHECK(run_program("agenda move VR20 B4-9 B3-1" + with).status == 2);  // that has an answer
  output("agenda drop VR20 B4-9" + with);
  auto const after = document("agenda edits VR20" + with);
  CHECK(after["stray_answers"].empty());
  for (auto const& box : after["boxes"])
    if (box["id"] == "B3-1") CHECK(box["answer"] == "Los.");
}

TEST_CASE("the question that only the oplegger asks can be answered, and stands there") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const with = " --project '" + (folder / "p.json").string() + "'";
  output("project new '" + (folder / "p.json").string() + "'");
  output("agenda fill VR20 B0-2 --answer 'Het Rijk besluit in mei.'" + with);
  auto const listed = document("agenda edits VR20" + with)["summary_boxes"];
  REQUIRE(listed.size() == 1);
  CHECK(listed[0]["answer"] == "Het Rijk besluit in mei.");
  auto const out = (folder / "out").string();
  auto const written = document("agenda VR20 --length summary --out '" + out + "'" + with);
  CHECK(read_whole_file(out + "/" + written[0]["files"][0].get<std::string>()).find("Het Rijk besluit in mei.") !=
        std::string::npos);
}

TEST_CASE("edits of a draft that cannot be are refused with the way out") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = "'" + (folder / "p.json").string() + "'", with = " --project " + file;
  output("project new " + file);
  struct Case {
    std::string words, said;
  };
  for (auto const& [words, said] : std::vector<Case>{
           {"agenda fill VR20 B1-1 --answer x", "no project to write to"},
           {"agenda fill VR20 B1-9 --answer x" + with, "no box 'B1-9'"},
           {"agenda fill VR20 B1-1" + with, "nothing to fill in"},
           {"agenda judge VR20 D4-gezondheid perhaps" + with, "unknown verdict 'perhaps'"},
           {"agenda comment VR20 F99-1 x" + with, "no fact 'F99-1'"},
           {"agenda adopt VR20 --body x --decision 12" + with, "add --date with the day of the decision"},
           {"agenda adopt VR20 --date morgen" + with, "'morgen' is no day"},
           {"agenda adopt VR20 --date 2027-03-01 --body x" + with, "add --body, --date and --decision"},
       }) {
    CAPTURE(words);
    auto const ran = run_program(words);
    CHECK(ran.status == 2);
    CHECK(ran.err.find(said) != std::string::npos);
  }
}

#include <fstream>
#include <set>

#include "geo/base/atomic_file.hpp"
#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("an opgave is added from an indicator, changed, shown and removed") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = "'" + (folder / "p.json").string() + "'", with = " --project " + file;
  output("project new " + file);
  auto const added = document("opgaven add --from werkloosheid --region VR20 --owner Tilburg" + with);
  CHECK(added["region"] == "VR20");
  CHECK(added["indicators"][0]["indicator"] == "rmbw.werkloosheid");
  auto const values = document("values werkloosheid --partition veiligheidsregio");
  for (auto const& row : values)
    if (row["code"] == "VR20") {
      CHECK(added["indicators"][0]["baseline"] == row["value"]);
      CHECK(added["indicators"][0]["baseline_year"] == row["year"]);
    }
  auto const id = added["id"].get<std::string>();
  auto const changed = document("opgaven change " + id +
                                " --target werkloosheid 3 2036 --body GGD --task ggd-preventie --horizon 2036"
                                " --party Provincie input 'een regisseur' --party Provincie money ''"
                                " --measure Leerwerkloket cost 100000" +
                                with);
  CHECK(changed["indicators"][0]["target"] == 3.0);
  CHECK(changed["parties"][0]["input"] == "een regisseur");
  CHECK(changed["parties"][0]["money"].is_null());
  CHECK(changed["measures"][0]["cost"] == "100000");
  CHECK(changed["owner"] == "Tilburg");
  CHECK(document("opgaven VR20" + with).size() == 1);
  CHECK(document("opgaven VR21" + with).empty());
  CHECK(output("opgaven show " + id + with).find("een regisseur") != std::string::npos);
  CHECK(document("opgaven change " + id + " --without parties Provincie" + with)["parties"].empty());
  CHECK(document("opgaven remove " + id + with)["removed"] == id);
  CHECK(document("opgaven" + with).empty());
}

TEST_CASE("the indicator of a measure is that of its opgave where the bare name fits it") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = "'" + (folder / "p.json").string() + "'", with = " --project " + file;
  output("project new " + file);
  auto const added = document(
      "opgaven add --id gewicht --title Gewicht --region VR20 --target gezondheidsmonitor.overgewicht.18plus 50 2036"
      " --measure Bewegen indicator overgewicht --measure Werk indicator werkloosheid" +
      with);
  CHECK(added["measures"][0]["indicator"] == "gezondheidsmonitor.overgewicht.18plus");
  CHECK(added["measures"][1]["indicator"] == "rmbw.werkloosheid");
}

TEST_CASE("an opgave that starts from a figure or an opportunity is called the same in every language") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  std::set<std::string> titles, ids;
  for (auto const* language : {"nl", "en"}) {
    auto const file = (folder / (std::string(language) + ".json")).string();
    auto const with = " --project '" + file + "' --lang " + language;
    output("project new '" + file + "'");
    std::string all_ids, all_titles;
    for (auto const* from :
         {"--from werkloosheid", "--from-opportunity worst_quarter:rmbw.geregistreerde_misdrijven"}) {
      auto const added = document(std::string("opgaven add --region VR20 ") + from + with);
      all_ids += added["id"].get<std::string>() + " ";
      all_titles += added["title"].get<std::string>();
    }
    ids.insert(all_ids);
    titles.insert(all_titles);
  }
  CHECK(ids == std::set<std::string>{"werkloosheid geregistreerde-misdrijven "});
  CHECK(titles.size() == 2);
}

TEST_CASE("an opgave starts from an opportunity of its region, by the key that the list of opportunities gives") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const with = " --project '" + (folder / "p.json").string() + "'";
  output("project new '" + (folder / "p.json").string() + "'");
  auto const found = document("opportunities VR20");
  REQUIRE(found.size() > 2);
  std::set<std::string> keys, patterns;
  for (auto const& one : found) CHECK(keys.insert(one["key"].get<std::string>()).second);
  int n = 0;
  for (auto const& one : found) {
    if (!patterns.insert(one["pattern"].get<std::string>()).second) continue;  // one of each kind
    auto const added = document("opgaven add --region VR20 --id kans-" + std::to_string(++n) + " --from-opportunity " +
                                one["key"].get<std::string>() + with);
    CHECK(added["why"].get<std::string>().find(one["sentence"].get<std::string>()) != std::string::npos);
    CHECK(added["why"].get<std::string>().starts_with("Pattern in the figures, computed"));
    CHECK(added["opportunities"].is_null());
    CHECK(added["region"] == "VR20");
    REQUIRE(added["indicators"].size() == one["indicators"].size());
    for (std::size_t i = 0; i < added["indicators"].size(); ++i)
      CHECK(added["indicators"][i]["indicator"] == one["indicators"][i]);
  }
  CHECK(patterns.size() > 2);
}

TEST_CASE("an unknown opportunity is refused in one line that says where the keys are") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json");
  output("project new " + file);
  auto const refused = run_program("opgaven add --region VR20 --from-opportunity niets --project " + file);
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains("niets") && Catch::Contains("opportunities VR20 --json"));
  CHECK(refused.err.size() < 250);
}

TEST_CASE("a wrong word about an opgave is refused by name and leaves the file as it was") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = "'" + (folder / "p.json").string() + "'", with = " --project " + file;
  output("project new " + file);
  output("opgaven add --title Werk --region VR20" + with);
  auto const before = read_whole_file(folder / "p.json");
  struct Bad {
    std::string words, said;
    int status;
  };
  for (auto const& bad :
       std::vector<Bad>{{"opgaven add --region VR20", "an opgave needs a title", 2},
                        {"opgaven add --title Werk", "has an opgave 'werk' already", 2},
                        {"opgaven add --title Zorg --region VR99", "unknown region 'VR99'", 2},
                        {"opgaven add --from-opportunity contrast:a:b", "add --region CODE", 2},
                        {"opgaven add --region VR20 --from-opportunity worst_quarter:rmbw.werk",
                         "--from-opportunity 'worst_quarter:rmbw.werk'", 2},
                        {"opgaven add --from werkloosheid --from-opportunity x", "leave --from or", 2},
                        {"opgaven add --title '!!'", "an id has lower-case letters", 1},
                        {"opgaven change wrek --why x", "unknown opgave 'wrek'; did you mean 'werk'?", 2},
                        {"opgaven change werk --indicator werkloosheit", "werkloosheid", 2},
                        {"opgaven change werk --target werkloosheid 3,0 2036", "--target '3,0': write a number", 2},
                        {"opgaven change werk --target werkloosheid 3 straks", "--target 'straks': write a year", 2},
                        {"opgaven change werk --task vr-brandwer", "did you mean 'vr-brandweer'", 2},
                        {"opgaven change werk --party Rijk mony x", "--party 'mony': did you mean 'money'", 2},
                        {"opgaven change werk --without parties Rijk", "has no such entry in parties", 2},
                        {"opgaven change werk --without partijen Rijk", "did you mean 'parties'", 2},
                        {"opgaven change werk --state klaar", "choose one of concept, discussed, agreed", 1},
                        {"opgaven change werk --horizon straks", "write a year in four digits", 1},
                        {"opgaven remove wrek", "did you mean 'werk'?", 2}}) {
    CAPTURE(bad.words);
    auto const ran = run_program(bad.words + with);
    CAPTURE(ran.err);
    CHECK(ran.status == bad.status);
    CHECK(ran.err.find(bad.said) != std::string::npos);
    CHECK(read_whole_file(folder / "p.json") == before);
  }
  auto const without = run_program("opgaven add --title Zorg");
  CHECK(without.status == 2);
  CHECK(without.err.find("add --project FILE") != std::string::npos);
}

TEST_CASE("opgaven go to a workbook and come back, and a workbook with a fault leaves the project as it was") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = quoted(folder / "p.json"), with = " --project " + file;
  auto const book = quoted(folder / "opgaven.xlsx");
  output("project new " + file);
  output("opgaven add --region VR20 --from rmbw.werkloosheid --id werk" + with);
  CHECK(output("opgaven --out " + book + with).find("1 opgave") != std::string::npos);
  auto const before = document("opgaven show werk" + with);
  CHECK(document("opgaven import " + book + with)["opgaven"] == 0);
  output("opgaven remove werk" + with);
  CHECK(document("opgaven import " + book + with)["opgaven"] == 1);
  auto const after = document("opgaven show werk" + with);
  CHECK(after["indicators"][0]["baseline"].get<double>() ==
        Approx(before["indicators"][0]["baseline"].get<double>()).epsilon(1e-13));
  CHECK(after["title"] == before["title"]);
  output("tasks change eigen-taak --new --set name Eigen" + with);
  output("opgaven change werk --task eigen-taak" + with);
  output("opgaven --force --out " + book + with);
  output("tasks reset eigen-taak" + with);  // also taken out of the opgave
  CHECK(document("opgaven show werk" + with)["tasks"].empty());
  auto const kept = read_whole_file(folder / "p.json");
  auto const refused = run_program("opgaven import " + book + with);
  CHECK(refused.status == 1);
  CHECK(refused.err.find("row 2, tasks 'eigen-taak'") != std::string::npos);
  CHECK(read_whole_file(folder / "p.json") == kept);
  CHECK(run_program("opgaven --out " + quoted(folder / "opgaven.csv") + with).status == 2);
}

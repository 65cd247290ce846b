// What the commands about figures say where there is little to go on, and how sure a figure is.
#include "geo/base/atomic_file.hpp"
#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("without permutations nothing is tested, and no p is given for it") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const pattern = document("autocorrelation werkloosheid --permutations 0");
  CHECK(pattern["p_permutation"].is_null());
  CHECK(pattern["local"][0]["p"].is_null());
  CHECK(pattern["local"][0]["p_fdr"].is_null());
  CHECK(pattern["local"][0]["gi_star"].is_number());
  CHECK_THAT(output("autocorrelation werkloosheid --permutations 0 --lang nl"),
             Catch::Contains("normale benadering") && !Catch::Contains("beginwaarde"));
}

TEST_CASE("where seven of twelve provinces have a figure no place is given, and the reason is") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& row : document("values jeugdzorg.jongeren_jeugdreclassering --year 2024 --partition provincie")) {
    CHECK(row["rank"].is_null());
    CHECK(row["position"] == "none");
  }
  CHECK_THAT(output("values jeugdzorg.jongeren_jeugdreclassering --year 2024 --partition provincie --lang nl"),
             Catch::Contains("Minder dan acht regio's van deze indeling hebben een cijfer"));
}

TEST_CASE("a contrast says on what mean places it rests") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  CHECK_THAT(output("opportunities CR34 --lang nl"),
             Catch::Contains("relatief gunstig: de gemiddelde plaats is 0,6") &&
                 Catch::Contains("relatief ongunstig: de gemiddelde plaats is 0,2"));
}

TEST_CASE("places and differences are said not to go by intervals, where there are any") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  CHECK_THAT(output("values gezondheidsmonitor.overgewicht.18plus --partition ggd_regio --lang en"),
             Catch::Contains("not by their intervals"));
  CHECK_THAT(output("values rmbw.werkloosheid --partition ggd_regio --lang en"),
             !Catch::Contains("not by their intervals"));
  CHECK_THAT(output("compare VR20 VR19 --lang en"), Catch::Contains("not by their intervals"));
}

TEST_CASE("a difference that is not shown has no percentage, and an area none with a province of the same ground") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const shown = output("compare VR20 VR19 --lang nl");
  CHECK_THAT(shown, !Catch::Contains("0,0 (") && !Catch::Contains("Provincie Zeeland, waar de meeste"));
  auto const compared = document("compare VR20 VR19");
  CHECK(compared["indicators"][0]["areas"][0]["gap_province"]["absolute"].is_number());
  CHECK(compared["indicators"][0]["areas"][1]["gap_province"]["absolute"].is_null());
}

TEST_CASE("a region of an own partition without a date is compared without an empty one") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const project = (folder / "p.kansenatlas").string();
  REQUIRE(run_program("project new " + project).status == 0);
  REQUIRE(
      run_program("project partition select " + project + " Tilburg Goirle --region Rondom --name Tilburg --id tilburg")
          .status == 0);
  CHECK_THAT(output("compare Rondom VR20 --lang nl --project " + project),
             Catch::Contains("een indeling zonder datum.") && !Catch::Contains("samenstelling van ."));
  CHECK_THAT(output("composite --draws 10 --partition tilburg --lang nl --project " + project),
             Catch::Contains("van twee is elke z-score 1 of −1"));
}

TEST_CASE("of a figure without a favourable side rank 1 is said to be the highest") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  CHECK_THAT(output("values kerncijfers2023.pct_65plus --partition veiligheidsregio --lang nl"),
             Catch::Contains("rang 1 is de hoogste waarde") && !Catch::Contains("beste plaats"));
}

TEST_CASE("the reason why an agenda may lean on a series is told in the language asked for") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  CHECK(document("indicators --lang en")[0]["fitness_reason"] == "Model estimate; 219 municipalities in 2022.");
  CHECK(document("indicators --lang nl")[0]["fitness_reason"] == "Modelschatting; 219 gemeenten in 2022.");
}

TEST_CASE("a comparison of four regions of four partitions is one page in PDF, in both languages") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (std::string const language : {"nl", "en"}) {
    CAPTURE(language);
    TemporaryFolder const folder;
    auto const file = (folder / "page.pdf").string();
    auto const written = run_program("compare PV30 GG5206 so0721 CR33 --lang " + language + " --out " + file);
    if (written.status == 1 && written.err.find("not installed") != std::string::npos)
      SKIP_TEST("WeasyPrint is not installed");
    REQUIRE(written.status == 0);
    CHECK_THAT(read_whole_file(file), Catch::Contains("/Count 1") && !Catch::Contains("/Count 2"));
  }
}

TEST_CASE("a pattern says that the mean of other regions is unweighted, and of when its inhabitants are") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  CHECK_THAT(output("opportunities VR20 --lang nl"), Catch::Contains("Het ongewogen gemiddelde van die 5 is") &&
                                                         Catch::Contains("Inwoners: die van 1-1-2024."));
}

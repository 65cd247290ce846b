#include <filesystem>

#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
namespace fs = std::filesystem;

TEST_CASE("a map of one municipality, of a region and of two partitions that part is written") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  test::TemporaryFolder const folder;
  for (auto const& [name, arguments] : {std::pair<std::string, std::string>{"one.svg", "--region GM0855"},
                                        {"two.pdf", "--region VR20"},
                                        {"three.png", "--mismatch veiligheidsregio ggd_regio"}}) {
    CAPTURE(name);
    auto const ran = test::run_program("map --json " + arguments + " --out " + (folder / name).string());
    CHECK(ran.status == 0);
    CHECK(fs::file_size(folder / name) > 10'000);
    for (auto const* key : {"\"file\"", "\"alt_text\"", "\"legend\"", "\"attribution\"", "CBS / Kadaster"})
      CHECK(ran.out.find(key) != std::string::npos);
  }
}

TEST_CASE("what a map cannot show is refused by name, and nothing is written") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  test::TemporaryFolder const folder;
  struct Row {
    std::string words;
    int status;
    std::string said;
  };
  auto const file = (folder / "map.svg").string();
  for (auto const& row :
       {Row{"--indicator werkeloosheid --out " + file, 2, "werkloosheid"},
        Row{"--partition veiligheidsregios --out " + file, 2, "veiligheidsregio"},
        Row{"--indicator werkloosheid --year 1999 --out " + file, 2, "1999"},
        Row{"--indicator werkloosheid --palette bluse --out " + file, 2, "bluse"},
        Row{"--indicator werkloosheid --method jenks --out " + file, 2, "jenks"},
        Row{"--indicator werkloosheid --method quarters --classes 9 --out " + file, 2, "leave out --classes"},
        Row{"--region VR99 --out " + file, 2, "VR99"}, Row{"--out " + (folder / "map.bmp").string(), 2, "bmp"},
        Row{"--out " + (folder / "none" / "map.svg").string(), 1, "does not exist"}}) {
    CAPTURE(row.said);
    auto const ran = test::run_program("map " + row.words);
    CHECK(ran.status == row.status);
    CHECK(ran.err.find(row.said) != std::string::npos);
  }
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a map parts its classes where it is told to, and names the bounds") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  test::TemporaryFolder const folder;
  auto const file = (folder / "map.svg").string();
  auto const ran = test::run_program(
      "map --lang nl --json --indicator werkloosheid --by veiligheidsregio --breaks "
      "3,3.5,4 --out " +
      file);
  REQUIRE(ran.status == 0);
  CHECK(ran.out.find(">\u00a03,5\u00a0–\u00a04,0") != std::string::npos);
  CHECK(ran.out.find("zelf gekozen grenzen") != std::string::npos);
  for (auto const& [breaks, said] : {std::pair{"4,3", "'4,3'"}, {"3,x", "'x'"}, {"1,2,3,4,5,6,7,8,9", "eight"}}) {
    CAPTURE(breaks);
    auto const refused = test::run_program(std::string("map --indicator werkloosheid --breaks ") + breaks + " --out " +
                                           (folder / "other.svg").string());
    CHECK(refused.status == 2);
    CHECK(refused.err.find(said) != std::string::npos);
  }
  auto const both = test::run_program("map --indicator werkloosheid --breaks 3 --method equal --out " +
                                      (folder / "other.svg").string());
  CHECK(both.status == 2);
  CHECK(both.err.find("leave out --method") != std::string::npos);
}

TEST_CASE("a map of regions that all lack a value says whose, and where the reasons are") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  test::TemporaryFolder const folder;
  auto const ran = test::run_program("map --indicator rmbw.tevredenheid_woning --by veiligheidsregio --out " +
                                     (folder / "map.svg").string());
  CHECK(ran.status == 1);
  CHECK(ran.err.find("kansenatlas values rmbw.tevredenheid_woning") != std::string::npos);
  CHECK(fs::is_empty(folder.path()));
}

#include <cmath>

#include "geo/agenda/zip_archive.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("disparity prints every key of the contract, and its parts add up") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const disparity = document("disparity schuld_per_huishouden");
  check_keys(disparity, {"indicator", "year", "units", "weight", "gini", "theil_t", "theil_l", "cv", "p90_p10",
                         "minimum", "maximum", "decomposition", "sentence", "warnings"});
  CHECK(disparity["decomposition"].size() > 15);
  for (auto const& part : disparity["decomposition"]) {
    check_keys(part, {"partition", "between_t", "within_t", "between_share_t", "between_l", "within_l", "omega_squared",
                      "regions"});
    CHECK(std::abs(part["between_t"].get<double>() + part["within_t"].get<double>() -
                   disparity["theil_t"].get<double>()) < 1e-12);
  }
  CHECK(document("disparity werkloosheid --partition provincie --weight municipalities")["decomposition"].size() == 1);
}

TEST_CASE("autocorrelation prints every key of the contract and the same for the same seed") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const pattern = document("autocorrelation werkloosheid --permutations 199 --seed 4");
  check_keys(pattern, {"moran_i", "expected", "variance", "z", "p_normal", "p_permutation", "islands", "local"});
  check_keys(pattern["local"][0], {"code", "name", "i", "quadrant", "p", "p_fdr", "gi_star"});
  CHECK(pattern["local"].size() + pattern["islands"].size() + pattern["without_value"].size() == 342);
  CHECK(pattern == document("autocorrelation werkloosheid --permutations 199 --seed 4"));
  auto const refused = run_program("autocorrelation werkloosheid --weights rok_w");
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains("rook_w"));
}

TEST_CASE("convergence prints every key of the contract") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const result = document("convergence mediaan_besteedbaar_inkomen");
  check_keys(result, {"sigma", "beta"});
  check_keys(result["sigma"][0], {"year", "sd_log", "cv"});
  check_keys(result["beta"], {"intercept", "slope", "se", "t", "r2", "speed", "half_life_years", "years"});
  CHECK(run_program("convergence levensverwachting").status == 1);
}

TEST_CASE("compare puts regions side by side and writes one page, whole and without outside references") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const compared = document("compare VR20 GG5206 GM0855");
  check_keys(compared, {"regions", "indicators", "congruence"});
  CHECK(compared["regions"].size() == 3);
  CHECK(compared["congruence"].size() == 3);
  check_keys(compared["indicators"][0], {"id", "values", "difference", "unit", "year"});
  TemporaryFolder const folder;
  auto const html = (folder / "vergelijking.html").string(), markdown = (folder / "vergelijking.md").string();
  CHECK(run_program("compare VR20 VR19 --out " + html).status == 0);
  CHECK(run_program("compare VR20 VR19 --out " + markdown).status == 0);
  auto const page = read_whole_file(html);
  CHECK_THAT(page, Catch::Contains("Midden- en West-Brabant") && Catch::Contains("</html>"));
  CHECK(page.find("http") == std::string::npos);
  CHECK_THAT(read_whole_file(markdown), Catch::Contains("| indicator |"));
  CHECK(run_program("compare VR20 VR19 --out " + html).status == 1);  // it is there already
  auto const refused = run_program("compare VR20 VR19 --out " + (folder / "vergelijking.xlsx").string());
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains(".md, .html, .docx, .pdf"));
}

TEST_CASE("compare writes a Word document with the table in it, and a PDF of one page where the program is there") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const word = (folder / "vergelijking.docx").string(), pdf = (folder / "vergelijking.pdf").string();
  CHECK(run_program("compare VR20 VR19 VR01 GG5206 --lang nl --out " + word).status == 0);
  std::string text;
  for (auto const& entry : read_zip(word))
    if (entry.name == "word/document.xml") text = entry.bytes;
  CHECK_THAT(text, Catch::Contains("Levensverwachting") && Catch::Contains("w:tblHeader") && !Catch::Contains("TOC") &&
                       Catch::Contains("GG5206"));
  auto const written = run_program("compare VR20 VR19 VR01 GG5206 --out " + pdf);
  if (written.status == 1 && written.err.find("not installed") != std::string::npos) return;
  REQUIRE(written.status == 0);
  auto const bytes = read_whole_file(pdf);
  CHECK(bytes.starts_with("%PDF"));
  CHECK_THAT(bytes, Catch::Contains("/Count 1") && !Catch::Contains("/Count 2"));
}

TEST_CASE("compare refuses one region, five, the same twice and an unknown one") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const* words :
       {"compare VR20", "compare VR20 VR20", "compare VR20 VR99", "compare VR01 VR02 VR03 VR04 VR05"}) {
    CAPTURE(words);
    CHECK(run_program(words).status == 2);
  }
  CHECK_THAT(run_program("compare VR20 Heusden").err, Catch::Contains("GM0797"));
}

TEST_CASE("opportunities prints patterns with numbers and a sentence") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const found = document("opportunities VR01");
  REQUIRE_FALSE(found.empty());
  for (auto const& opportunity : found) {
    check_keys(opportunity, {"pattern", "indicators", "numbers", "sentence"});
    CHECK_FALSE(opportunity["sentence"].get<std::string>().empty());
    CHECK_FALSE(opportunity["numbers"].empty());
  }
}

TEST_CASE("a composite comes with its caution, its weights and a rank interval") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const composite = document("composite --partition veiligheidsregio --draws 200 --theme-weight gezondheid=2");
  check_keys(composite, {"caution", "themes", "areas", "left_out", "normalisation", "averaging", "draws", "seed"});
  CHECK(composite["areas"].size() == 25);
  check_keys(composite["areas"][0], {"code", "total", "rank", "of", "rank_low", "rank_median", "rank_high", "themes"});
  CHECK(run_program("composite --normalisation z --averaging geometric").status == 2);
  CHECK(run_program("composite --theme gezondhied").status == 2);
  CHECK(run_program("composite --theme-weight gezondheid").status == 2);
}

TEST_CASE("what the atlas does not know is told per theme and for a region") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const all = document("unknowns");
  CHECK(all["themes"].size() == 13);
  check_keys(all["themes"][0], {"theme", "name", "indicators", "fit", "unknowns"});
  CHECK(document("unknowns VR20 --theme veiligheid")["themes"].size() == 1);
  CHECK(run_program("unknowns --theme niets").status == 2);
}

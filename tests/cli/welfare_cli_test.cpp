#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/agenda/zip_archive.hpp"
#include "geo/atlas/doubts.hpp"
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
  CHECK(disparity["epsilon"] == .5);
  auto const averse = document("disparity schuld_per_huishouden --epsilon 2");
  CHECK(averse["epsilon"] == 2);
  CHECK(averse["atkinson"] > disparity["atkinson"]);
  CHECK_THAT(output("disparity schuld_per_huishouden --epsilon 0.75 --lang nl"),
             Catch::Contains("Atkinson (epsilon 0,75)"));
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
  check_keys(pattern, {"variance_if_normal", "z_if_normal", "geary_c", "geary_variance", "geary_z", "global_g",
                       "global_g_expected", "global_g_variance", "global_g_z"});
  CHECK(pattern["geary_c"] < 1);
  CHECK_THAT(output("autocorrelation werkloosheid --permutations 0 --lang nl"),
             Catch::Contains("Geary's C 0,") && Catch::Contains("hoge waarden liggen bij elkaar"));
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
  CHECK(output("unknowns --theme veiligheid --lang en").find("does not know: the Netherlands") != std::string::npos);
  CHECK(run_program("unknowns --theme niets").status == 2);
}

TEST_CASE("differences between many small regions are not called mostly between them") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const emissions = document("disparity rmbw.broeikasgasemissies");
  auto const sentence = emissions["sentence"].get<std::string>();
  CHECK_THAT(sentence, Catch::Contains("mostly within the regions") && Catch::Contains("statistical partitions"));
  CHECK(emissions["widest"] == "landbouwgebied");
  CHECK(emissions["widest_administrative"] == "rmc_regio");
  // 52 municipalities in 32 regions say nothing about those regions.
  auto const cohesion = document("disparity rmbw.sociale_cohesie");
  CHECK_THAT(cohesion["sentence"].get<std::string>(), !Catch::Contains("COROP") && !Catch::Contains("80%"));
  for (auto const& part : cohesion["decomposition"])
    CHECK(part["is_compared"].get<bool>() == (3 * part["regions"].get<int>() <= 52));
  auto const unweighted = output("disparity werkloosheid --weight municipalities");
  CHECK_THAT(unweighted, Catch::Contains("counts equally") && Catch::Contains("unweighted") &&
                             !Catch::Contains("weighted mean") && !Catch::Contains("weighted coefficient"));
}

TEST_CASE("English sentences about patterns keep the comma of a thousand") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const* region : {"VR12", "VR22"})
    for (auto const& opportunity : document(fmt::format("opportunities {}", region))) {
      auto const sentence = opportunity["sentence"].get<std::string>();
      for (auto at = sentence.find("per 1"); at != std::string::npos; at = sentence.find("per 1", at + 1))
        CHECK(sentence.substr(at, 9) == "per 1,000");
    }
}

TEST_CASE("what is to be said about a value stands in whole sentences") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const text =
      output("values gezondheidsmonitor.ervaren_gezondheid.18plus --year 2020 --partition veiligheidsregio --lang nl");
  CHECK_THAT(text, Catch::Contains("heeft er een. Zonder cijfer: Oisterwijk.") && !Catch::Contains(".;"));
  CHECK_THAT(
      output("opportunities GG6106 --lang nl"),
      Catch::Contains("De bron noemt geen prijspeil; bij lopende prijzen is een stijging voor een deel inflatie."));
  CHECK_THAT(output("unknowns VR20 --lang nl"), Catch::Contains("‘Vapet (16–25 jaar)’ (319)"));
}

TEST_CASE("JSON names a source in the publisher's words and in English") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const is_in_both = [](auto const& entry) {
    return entry["source"].template get<std::string>().starts_with("CBS, Regionale Monitor Brede Welvaart") &&
           entry["source_en"].template get<std::string>().starts_with("CBS, Regional Monitor of Broad Welfare");
  };
  for (auto const* command : {"convergence werkloosheid", "disparity werkloosheid", "autocorrelation werkloosheid"})
    CHECK(is_in_both(document(command)));
  CHECK(is_in_both(document("values werkloosheid --partition veiligheidsregio")[0]));
  CHECK(is_in_both(document("compare VR20 VR24")["indicators"][0]));
  CHECK(is_in_both(document("composite")["themes"][0]["indicators"][0]));
  CHECK(is_in_both(document("opportunities VR01")[0]["figures"][0]));
  CHECK(is_in_both(document("indicators")[0]));
  CHECK(document("partitions")[0]["source_en"].get<std::string>().find("Areas in the Netherlands") !=
        std::string::npos);
}

TEST_CASE("opportunities names the similar regions with urbanity and size") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  bool is_found = false;
  for (auto const& opportunity : document("opportunities VR01"))
    if (opportunity["pattern"] == "similar_regions") {
      is_found = true;
      CHECK(opportunity["similar"].size() == 5);
      check_keys(opportunity["similar"][0], {"code", "urbanity", "inhabitants"});
      check_keys(opportunity["figures"][0], {"indicator", "year", "source", "status", "method", "weight", "weight_year",
                                             "ci_low", "ci_high", "interval"});
    }
  REQUIRE(is_found);
  CHECK_THAT(output("opportunities VR01"),
             Catch::Contains("The five nearest to Veiligheidsregio Groningen (") && Catch::Contains("Source: CBS"));
}

TEST_CASE("the commands about figures name what is nearest to a wrong word, and where all are listed") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  struct Bad {
    char const *words, *said;
  };
  for (auto const& bad : std::vector<Bad>{
           {"opportunities VR2O", "unknown region 'VR2O'; did you mean 'VR20' or"},
           {"opportunities Zuid-Limbrug", "did you mean 'Zuid-Limburg'"},
           {"compare VR20 GG52O6", "unknown region 'GG52O6'; did you mean 'GG5206' or"},
           {"compare VR20 Tilbrug", "did you mean 'Tilburg'?"},
           {"compare VR20 VR20", "'VR20' is named twice"},
           {"disparity werkloosheid --epsilon 0", "--epsilon takes a number above 0, up to 10, not '0'"},
           {"disparity werkloosheit", "unknown indicator 'werkloosheit'; did you mean 'werkloosheid'?"},
           {"disparity werkloosheid --partition ggd_regoi", "unknown partition 'ggd_regoi'; did you mean 'ggd_regio'"},
           {"disparity werkloosheid --weight inhabitents", "unknown weight 'inhabitents'; choose inhabitants"},
           {"disparity werkloosheid --year 1999", "there are: 2013, 2014"},
           {"values overgewiht", "did you mean 'overgewicht'? 'kansenatlas indicators' lists them"},
           {"values xyzzy", "unknown indicator 'xyzzy'; 'kansenatlas indicators' lists them"},
           {"values werkloosheid --partition veiligheidsregoi", "did you mean 'veiligheidsregio'"},
           {"values 'life expectancy'",
            "did you mean 'Life expectancy at birth' (rmbw.levensverwachting)? give the id"},
           {"values 'Vertrouwen in instituties'", "did you mean 'vertrouwen_instituties' or"},
       }) {
    CAPTURE(bad.words);
    auto const run = run_program(bad.words);
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, Catch::Contains(bad.said));
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
  }
}

TEST_CASE("sentences say units as language does, in the notation of each language") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const dutch = output("opportunities PV20 --lang nl --all"), english = output("opportunities PV20 --all");
  CHECK_THAT(dutch, Catch::Contains("met ≈\u00a080,9\u00a0jaar op plaats") && !Catch::Contains("jaren"));
  CHECK_THAT(english, Catch::Contains("with ≈\u00a080.9\u00a0years"));
  CHECK_THAT(english, Catch::Contains("with ≈\u00a025,900\u00a0euros per household"));
  CHECK_THAT(dutch, Catch::Contains("per 1.000 inwoners") && !Catch::Contains("1 000"));
  CHECK_THAT(english, Catch::Contains("per 1,000 inhabitants"));
  CHECK_THAT(dutch, Catch::Contains("met ≈\u00a047.200\u00a0euro op plaats"));
  CHECK_THAT(english, Catch::Contains("with ≈\u00a047,200\u00a0euros"));
  CHECK_THAT(output("values levensverwachting --lang nl"), Catch::Contains("Nederland: ≈\u00a081,6\u00a0jaar"));
}

namespace {

struct BothLanguages {
  std::string nl, en;
};

// Doubts of partitions, memberships and sources.
std::vector<BothLanguages> doubts_of(Atlas const& atlas) {
  auto const english = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  std::vector<BothLanguages> doubts;
  for (auto const& partition : atlas.partitions) {
    if (!partition.doubt.empty()) doubts.push_back({partition.doubt, doubt_in(partition.doubt, english)});
    for (auto const& [member, doubt] : partition.doubts) doubts.push_back({doubt, doubt_in(doubt, english)});
  }
  for (auto const& source : atlas.sources)
    if (!source.doubts.empty()) doubts.push_back({source.doubts, source.doubts_en});
  return doubts;
}

std::string written_agendas(std::string const& language) {
  TemporaryFolder const folder;
  output("agenda so0504 GG6011 --format md --quiet --lang " + language + " --out " + quoted(folder / "agenda"));
  std::string all;
  for (auto const& file : std::filesystem::recursive_directory_iterator(folder / "agenda"))
    if (file.path().extension() == ".md") all += read_whole_file(file.path());
  return all;
}

}  // namespace

TEST_CASE("no English output holds a doubt in Dutch") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const doubts = doubts_of(*bundled_country()->atlas);
  REQUIRE(doubts.size() > 40);
  std::string english, dutch;
  for (std::string const words :
       {"partitions --json", "municipality GM0944", "municipality GM0385 --json", "municipality GM0203",
        "scores ggd_regio omgevingsdienst", "legal --all", "explain omgevingsdienst ggd_regio"}) {
    english += run_program(words + " --lang en").out;
    dutch += run_program(words + " --lang nl").out;
  }
  english += written_agendas("en");
  dutch += written_agendas("nl");
  int told_in_english = 0, told_in_dutch = 0;
  for (auto const& doubt : doubts) {
    CAPTURE(doubt.nl);
    CHECK((doubt.en != doubt.nl && !doubt.en.empty()));
    CHECK(english.find(doubt.nl) == std::string::npos);
    told_in_english += english.find(doubt.en) != std::string::npos ? 1 : 0;
    told_in_dutch += dutch.find(doubt.nl) != std::string::npos ? 1 : 0;
  }
  CHECK(told_in_english > 20);
  CHECK(told_in_english == told_in_dutch);
}

TEST_CASE("a near miss and a municipality are told where a region is wanted") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& [word, wanted] : {std::pair{"Zeelnd", "'Zeeland'"},
                                     {"Amsterdm", "'Amsterdam'"},
                                     {"GM855", "'GM0855'"},
                                     {"Tilburgg", "'Tilburg'"}}) {
    CAPTURE(word);
    CHECK_THAT(run_program(fmt::format("opportunities {}", word)).err, Catch::Contains(wanted));
  }
  auto const refused = run_program("opportunities GM0855");
  CHECK(refused.status == 2);
  CHECK_THAT(refused.err, Catch::Contains("VR20 (veiligheidsregio)"));
}

TEST_CASE("a published figure of a GGD is no approximation of what is not known") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const published = document("values gezondheidsmonitor.overgewicht.18plus --partition ggd_regio");
  CHECK(published[0]["method"] == "published");
  auto const unknown = document("unknowns GG5406 --theme gezondheid")["themes"][0]["unknowns"];
  for (auto const& one : unknown)
    if (one["kind"] == "approximate") CHECK(one["indicator"] != "gezondheidsmonitor.overgewicht.18plus");
  auto const municipality = document("unknowns GM0344");  // Utrecht: no part of another came to it
  for (auto const& theme : municipality["themes"])
    for (auto const& one : theme["unknowns"]) CHECK(one["kind"] != "approximate");
  auto const land = document("unknowns --theme natuurlijk_kapitaal")["themes"][0];
  CHECK(land["counts"].get<int>() > 5);
  CHECK(std::any_of(land["unknowns"].begin(), land["unknowns"].end(), [](Json const& one) {
    return one["kind"] == "old_year" && one["indicator"].get<std::string>().starts_with("bodemgebruik.");
  }));
}

TEST_CASE("merged municipalities keep an interval, and regions of one municipality their own figure") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const of = [](Json const& rows, std::string const& code) {
    for (auto const& row : rows)
      if (row["code"] == code) return row;
    return Json();
  };
  auto const merged = of(document("values gezondheidsmonitor.ervaren_gezondheid.18plus --year 2020"), "GM1982");
  CHECK(merged["interval"] == "propagated");
  CHECK(merged["ci_low"].get<double>() < merged["value"].get<double>());
  auto const alone = of(document("values nettoarbeidsparticipatie --partition jeugdregio"), "JZ15");
  CHECK(alone["method"] == "published");
  CHECK_THAT(alone["note"].get<std::string>(), Catch::Contains("only municipality"));
}

TEST_CASE("convergence promises no half-life while the spread does not shrink") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  int unseen = 0;
  for (auto const* indicator : {"rmbw.mediaan_besteedbaar_inkomen", "rmbw.schuld_per_huishouden",
                                "rmbw.geregistreerde_misdrijven", "rmbw.werkloosheid"}) {
    auto const result = document(fmt::format("convergence {}", indicator));
    bool const shrinks =
        result["sigma_change"]["p"].get<double>() < .05 &&
        result["sigma"].back()["sd_log"].get<double>() < result["sigma"].front()["sd_log"].get<double>();
    auto const sentence = result["sentence"].get<std::string>();
    if (shrinks) continue;
    CHECK(result["beta"]["half_life_years"].is_null());
    CHECK(sentence.find("half of the gap") == std::string::npos);
    ++unseen;
  }
  CHECK(unseen > 0);
}

TEST_CASE("a region without a value says which threshold it misses") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& row : document("values rmbw.vertrouwen_instituties --partition veiligheidsregio"))
    if (row["code"] == "VR11")
      CHECK_THAT(row["note"].get<std::string>(),
                 Catch::Contains("Of the municipalities") && Catch::Contains("50% is needed"));
}

TEST_CASE("the page of a comparison says where a figure comes from and how sure it is") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  TemporaryFolder const folder;
  auto const file = (folder / "page.md").string();
  CHECK(run_program("compare VR20 VR19 --lang en --out " + file).status == 0);
  auto const page = read_whole_file(file);
  CHECK_THAT(page, Catch::Contains("(c) computed from the municipalities") && Catch::Contains("weighted by") &&
                       Catch::Contains("The province beside") && Catch::Contains(" to Veiligheidsregio") &&
                       Catch::Contains("before rounding") && Catch::Contains("Δ ") && Catch::Contains(" P "));
}

TEST_CASE("indicators are listed with the names of their themes") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const listed = output("indicators --lang en");
  CHECK_THAT(listed, Catch::Contains("Natural capital") && !Catch::Contains("natuurlijk_kapitaal"));
}

TEST_CASE("where every municipality fell, convergence does not say that any grew") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const result = document("convergence rmbw.werkloosheid --lang en");
  CHECK(result["rising"] == 0);
  auto const sentence = result["sentence"].get<std::string>();
  CHECK_THAT(sentence, Catch::Contains("fell less in proportion") && !Catch::Contains("grew"));
  CHECK(document("convergence bodemgebruik.opp_bos")["beta"]["half_life_years"].is_null());  // two years
  CHECK_THAT(output("convergence bodemgebruik.opp_bos --lang en"), Catch::Contains("one of the years has no figure"));
}

TEST_CASE("weights of another year are named with their year, and make an approximation") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& row : document("values rmbw.schuld_per_huishouden --year 2013 --partition provincie")) {
    CHECK(row["method"] == "approximate");
    CHECK(row["weight"] == "kerncijfers2023.huishoudens");
    CHECK(row["weight_year"] == 2023);
    CHECK(row["price_basis_unknown"] == true);
  }
  auto const shown = output("values rmbw.mediaan_vermogen_huishouden --partition provincie --lang en");
  CHECK_THAT(shown, Catch::Contains("Netherlands: \u2248") && !Catch::Contains("46,736") && Catch::Contains("(2023)") &&
                        Catch::Contains("no price basis"));
}

TEST_CASE("a small partition has no places, and coverage is not rounded to all") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& row : document("values rmbw.werkloosheid --partition landsdeel")) CHECK(row["rank"].is_null());
  auto const crimes = output("values rmbw.geregistreerde_misdrijven --partition veiligheidsregio --lang en");
  CHECK_THAT(crimes, Catch::Contains("99.7% (16 of 18 municipalities)"));
  auto const scored = document("composite --partition landsdeel --draws 10");
  for (auto const& area : scored["areas"]) CHECK(area["rank"].is_null());
}

TEST_CASE("a class of a reorganised municipality says that it cannot be converted, and a series says where it breaks") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& row : document("values kwb2021.stedelijkheid"))
    if (row["code"] == "GM0363" || row["code"] == "GM1980") {
      CHECK(row["value"].is_null());
      CHECK(row["reason"] == "recode_not_allowed");
    }
  CHECK_THAT(output("values rmbw.overgewicht --year 2016 --lang en"), Catch::Contains("aged 19 and over"));
}

TEST_CASE("a composite names its indicators with year and source, and marks whoever lacks a theme") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const shown = output("composite --draws 10 --lang en");
  CHECK_THAT(shown, Catch::Contains("Health: ") && Catch::Contains("supplementary") && Catch::Contains("\u2020"));
  auto const answer = document("composite --draws 10");
  for (auto const& area : answer["areas"])
    if (area["name"] == "Vlieland") CHECK(area["missing_themes"].size() >= 1);
}

TEST_CASE("the comparison says how trends are tested and what a derived interval takes for granted") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const text = output("compare VR16 VR24 --lang nl");
  CHECK_THAT(text, Catch::Contains("elk cijfer apart, zonder correctie") &&
                       Catch::Contains("als hun fouten onafhankelijk zijn"));
}

TEST_CASE("a table of values tells a derived interval from a published one, and says how its trends are tested") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const smokers = output("values gezondheidsmonitor.rokers.18plus --partition jeugdregio --lang nl");
  CHECK_THAT(smokers, Catch::Contains("‹12,9–16,1›") && Catch::Contains(" 17,4–20,7 ") &&
                          Catch::Contains("als hun fouten onafhankelijk zijn"));
  CHECK(smokers.find("elk gebied apart") == std::string::npos);  // too few years for any trend
  CHECK_THAT(output("values werkloosheid --partition jeugdregio --lang en"), Catch::Contains("each area by itself"));
}

TEST_CASE("a published amount beside an approximate one differs by hundreds, not by single euros") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const text = output("compare GM0363 VR13 --lang nl");
  CHECK_THAT(text, Catch::Contains("−2.300 (−8\u00a0%)"));  // 27.400 beside ≈ 29.700
  CHECK(text.find("−2.332") == std::string::npos);
}

TEST_CASE("patterns and scores say which uncertainty they leave out") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const patterns = output("opportunities AM33 --lang nl");
  CHECK_THAT(patterns,
             Catch::Contains("niet van hun intervallen") && Catch::Contains("in het getoonde cijfer te zien"));
  CHECK_THAT(output("composite --partition provincie --lang nl"),
             Catch::Contains("De onzekerheid van de cijfers zelf"));
}

TEST_CASE("the Netherlands: no region goes against the country by a change that prints as nothing") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (auto const* region : {"JZ05", "JZ06", "AM15"})
    for (auto const& opportunity : document(fmt::format("opportunities {}", region)))
      CHECK(opportunity["pattern"] != "against_trend");
}

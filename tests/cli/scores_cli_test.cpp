#include "tests/cli/commands.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

TEST_CASE("scores prints every key of the contract, with the eight municipalities around Tilburg") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const scores = document("scores veiligheidsregio ggd_regio");
  check_keys(scores, {"a",
                      "b",
                      "date_a",
                      "date_b",
                      "weight",
                      "units",
                      "excluded",
                      "regions_a",
                      "regions_b",
                      "cells",
                      "entropy_a_bits",
                      "entropy_b_bits",
                      "mutual_information_bits",
                      "homogeneity",
                      "completeness",
                      "v_measure",
                      "variation_of_information_bits",
                      "normalised_variation_of_information",
                      "adjusted_rand_index",
                      "adjusted_mutual_information",
                      "mapcurves_a",
                      "mapcurves_b",
                      "identical_regions",
                      "nesting",
                      "moves",
                      "boundary",
                      "regions_of_a",
                      "regions_of_b",
                      "sentence"});
  check_keys(scores["nesting"]["a_in_b"], {"holds", "outliers", "inhabitants"});
  check_keys(scores["moves"]["equal"], {"municipalities", "inhabitants", "list"});
  check_keys(scores["boundary"], {"network", "edges_a", "edges_b", "edges_shared", "jaccard", "length_a_km",
                                  "length_b_km", "length_shared_km", "length_jaccard"});
  check_keys(scores["regions_of_a"][0], {"code", "name", "inhomogeneity", "best_match", "jaccard", "partners"});
  CHECK(scores["nesting"]["a_in_b"]["outliers"] ==
        Json({"GM0766", "GM0784", "GM0785", "GM0798", "GM0809", "GM0824", "GM0855", "GM0867"}));
  CHECK(scores["adjusted_mutual_information"].is_null());
  CHECK_FALSE(
      document("scores veiligheidsregio ggd_regio --weight municipalities")["adjusted_mutual_information"].is_null());
}

TEST_CASE("a municipality that no region takes goes to a new one, named after where it lies in the other partition") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas is not built");
  auto const text = output("scores omgevingsdienst veiligheidsregio --lang nl");
  CHECK_THAT(text, Catch::Contains("nieuwe regio bij Veiligheidsregio Zaanstreek-Waterland") &&
                       Catch::Contains("nieuwe regio bij Veiligheidsregio Gooi en Vechtstreek") &&
                       !Catch::Contains("een nieuwe regio"));
}

TEST_CASE("explain, territorial and cores say in a sentence that there is nobody to name") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const explained = output("explain ressort ressort --lang nl");
  CHECK_THAT(explained, Catch::Contains("Er is geen gemeente om te noemen: elke gemeente ligt al in de regio van"));
  CHECK_THAT(output("explain veiligheidsregio ggd_regio --weight area --lang nl"),
             Catch::Contains("veiligheidsregio's (1-1-2024) en GGD-regio's (1-1-2024)") &&
                 Catch::Contains("gewogen met ") && Catch::Contains("Tilburg"));
  CHECK(output("territorial provincie --lang nl") ==
        "Over provincies werkt elke gemeente altijd met dezelfde partners.\n");
  CHECK_THAT(output("baseline veiligheidsregio ggd_regio --draws 1 --lang nl"),
             Catch::Contains("Bij één willekeurige indeling") && !Catch::Contains("negen van de tien"));
}

TEST_CASE("a plan names the largest rise and the largest fall elsewhere, and keeps the capital of a name") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const text = output("plan omgevingsdienst --into veiligheidsregio --lang nl");
  CHECK_THAT(text, Catch::Contains("+0,0048 naast Veilig Thuis-regio's en −0,0043 naast provincies"));
}

TEST_CASE("help for a group of commands lists that group alone") {
  auto const help = run_program("project scenario --help --lang en").out;
  CHECK_THAT(help, Catch::Contains("project scenario move") && !Catch::Contains("project new") &&
                       !Catch::Contains("baseline") && Catch::Contains("--atlas FILE"));
  CHECK_THAT(run_program("--help --lang en").out, Catch::Contains("baseline") && Catch::Contains("project new"));
}

TEST_CASE("help speaks the language that was asked for, its headings too") {
  auto const dutch = run_program("scores --help --lang nl").out;
  CHECK_THAT(dutch, Catch::Contains("Gebruik: kansenatlas scores [OPTIES]") && Catch::Contains("Woorden:") &&
                        Catch::Contains("Opties:") && !Catch::Contains("Usage") && !Catch::Contains("Options"));
  CHECK_THAT(run_program("scores --help --lang en").out,
             Catch::Contains("Usage: kansenatlas scores [OPTIONS]") && Catch::Contains("Options:"));
}

TEST_CASE("matrix, municipality, explain, cores and territorial print the keys of the contract") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const matrix = document("matrix");
  check_keys(matrix, {"weight", "partitions", "v_measure", "homogeneity", "variation_of_information_bits",
                      "moves_inhabitants"});
  auto const scores = document("scores veiligheidsregio omgevingsdienst");
  CHECK(matrix["moves_inhabitants"][0][1].get<double>() == scores["moves"]["a_into_b"]["inhabitants"].get<double>());
  CHECK(matrix["homogeneity"][0][1].get<double>() == Approx(scores["homogeneity"].get<double>()).margin(1e-12));
  auto const municipality = document("municipality 'den haag'");
  check_keys(municipality, {"code", "name", "official_name", "inhabitants", "area_km2", "regions", "arrangements",
                            "territorial_congruence"});
  CHECK(municipality["official_name"] == "Den Haag");
  CHECK(municipality["regions"][0]["partition"] == "veiligheidsregio");
  check_keys(municipality["regions"][0], {"partition", "date", "code", "name", "doubt"});
  check_keys(municipality["arrangements"][0], {"name", "form", "field", "since"});
  check_keys(document("explain veiligheidsregio ggd_regio")[0],
             {"code", "name", "inhabitants", "from", "to", "delta_v_measure", "delta_variation_of_information_bits"});
  check_keys(document("cores"), {"partitions", "cores", "least_possible"});
  check_keys(document("territorial"), {"partitions", "mean", "minimum", "below_one", "municipalities"});
}

TEST_CASE("a wrong partition, weight or name is wrong usage, and the near miss is named") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  struct Row {
    std::string words, said;
  };
  for (auto const& row : {Row{"scores veiligheidsregio ggd", "ggd_regio"}, Row{"scores veiligheidsregio", "B"},
                          Row{"matrix provincies", "provincie"}, Row{"municipality Tilbrug", "Tilburg"},
                          Row{"scores veiligheidsregio ggd_regio --weight people", "people"}}) {
    CAPTURE(row.words);
    auto const ran = run_program(row.words);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.find(row.said) != std::string::npos);
  }
}

TEST_CASE("co-operations of a municipality stand beside the distribution in the same register") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const own = document("municipality Tilburg")["cooperation"];
  auto const all = document("territorial --cooperations");
  CHECK(own["distribution"] == all["distribution"]);
  CHECK(all["municipalities"].size() == 342);
  for (auto const& row : all["municipalities"])
    if (row["name"] == "Tilburg") {
      CHECK(row["cooperations"] == own["cooperations"]);
      CHECK(row["partners"] == own["partners"].size());
    }
  CHECK(own["cooperations"] == document("municipality Tilburg")["arrangements"].size());
  CHECK(run_program("territorial ggd_regio --cooperations").status == 2);
}

TEST_CASE("a reader meets V among the measures, and what takes an expert to read apart from them") {
  if (!has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  auto const text = output("scores veiligheidsregio ggd_regio --lang en");
  auto const plain = text.find("Measures (weighted by inhabitants)"), v = text.find("V-measure", plain),
             expert = text.find("Measures for experts"), rand = text.find("adjusted Rand index"),
             curves = text.find("MapCurves of A");
  REQUIRE(curves != std::string::npos);
  CHECK((plain < v && v < expert && expert < rand && rand < curves));
}

// Every command that prints JSON prints every key that it promises, each of its kind.
#include <algorithm>
#include <filesystem>

#include "app/cli/command.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/shape.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Promise {
  std::string command, words;  // {} stands for a folder that may be written to
  char const* shape;
};

std::vector<Promise> const promises{
    {"partitions", "",
     R"(["+", {"id": "text", "name": "text", "date": "text", "kind": "text", "regions": "integer", "source": "text",
         "licence": "text", "doubts": ["text"]}])"},
    {"municipality", "Tilburg",
     R"({"code": "text", "name": "text", "official_name": "text", "inhabitants": "integer", "area_km2": "number",
         "regions": ["+", {"partition": "text", "date": "text", "code": "text", "name": "text", "doubt": "text"}],
         "arrangements": ["+", {"name": "text", "form": "text", "field": "text", "since": "text"}],
         "territorial_congruence": {"partitions": ["+", "text"], "value": "number?", "partners": "integer"}})"},
    {"scores", "veiligheidsregio omgevingsdienst",
     R"({"a": "text", "b": "text", "date_a": "text", "date_b": "text", "weight": "text", "units": "integer",
         "excluded": ["text"], "regions_a": "integer", "regions_b": "integer", "cells": "integer",
         "entropy_a_bits": "number", "entropy_b_bits": "number", "mutual_information_bits": "number",
         "homogeneity": "number", "completeness": "number", "v_measure": "number",
         "variation_of_information_bits": "number", "normalised_variation_of_information": "number",
         "adjusted_rand_index": "number", "adjusted_mutual_information": "number?", "mapcurves_a": "number",
         "mapcurves_b": "number", "identical_regions": "integer",
         "nesting": {"a_in_b": {"holds": "truth", "outliers": ["+", "text"], "inhabitants": "integer"},
                     "b_in_a": {"holds": "truth", "outliers": ["text"], "inhabitants": "integer"}},
         "moves": {"equal": {"municipalities": "integer", "inhabitants": "integer", "list": ["+", "any"]},
                   "a_into_b": {"municipalities": "integer", "inhabitants": "integer", "list": ["any"]},
                   "b_into_a": {"municipalities": "integer", "inhabitants": "integer", "list": ["any"]}},
         "boundary": {"network": "text", "edges_a": "integer", "edges_b": "integer", "edges_shared": "integer",
                      "jaccard": "number", "length_a_km": "number", "length_b_km": "number",
                      "length_shared_km": "number", "length_jaccard": "number"},
         "regions_of_a": ["+", {"code": "text", "name": "text", "inhomogeneity": "number", "best_match": "text",
                                "jaccard": "number", "partners": ["+", "text"]}],
         "regions_of_b": ["+", {"code": "text", "name": "text", "inhomogeneity": "number", "best_match": "text",
                                "jaccard": "number", "partners": ["+", "text"]}],
         "sentence": "text"})"},
    {"matrix", "",
     R"({"weight": "text", "partitions": ["+", "text"], "v_measure": ["+", ["+", "number"]],
         "homogeneity": ["+", ["+", "number"]], "variation_of_information_bits": ["+", ["+", "number"]],
         "moves_inhabitants": ["+", ["+", "number"]]})"},
    {"explain", "veiligheidsregio ggd_regio",
     R"(["+", {"code": "text", "name": "text", "inhabitants": "integer", "from": "text", "to": "text",
         "delta_v_measure": "number", "delta_variation_of_information_bits": "number"}])"},
    {"cores", "",
     R"({"partitions": ["+", "text"], "cores": ["+", {"regions": ["+", "text"], "municipalities": ["+", "text"],
         "inhabitants": "integer"}], "least_possible": "integer"})"},
    {"territorial", "",
     R"({"partitions": ["+", "text"], "mean": "number", "minimum": "number", "below_one": "integer",
         "municipalities": ["+", {"code": "text", "name": "text", "congruence": "number?", "partners": "integer"}]})"},
    {"legal", "",
     R"(["+", {"test": "text", "kind": "text", "rule": "text", "source": "text", "text_read": "text",
         "holds": "truth?", "outliers": ["any"], "note": "text"}])"},
    {"history", "omgevingsdienst",
     R"(["+", {"date": "text", "regions": "integer", "merged": ["any"], "renamed": ["any"], "moved": ["any"],
         "v_measure_to_previous": "number?", "v_measure_to_against": "number?"}])"},
    {"baseline", "veiligheidsregio ggd_regio --draws 19 --seed 1",
     R"({"v_measure": "number", "percentile": "number", "mean": "number", "p5": "number", "p95": "number",
         "draws": "integer", "seed": "integer"})"},
    {"plan", "veiligheidsregio --into ggd_regio",
     R"({"kind": "text", "lower_bound": {"municipalities": "integer", "inhabitants": "integer"},
         "moves": ["+", {"code": "text", "name": "text", "from": "text", "to": "text", "inhabitants": "integer",
                         "v_measure_after": "number", "contiguous": "any", "side_effects": ["any"]}],
         "gap": "any"})"},
    {"indicators", "",
     R"(["+", {"id": "text", "name": "text", "themes": ["text"], "unit": "text", "direction": "text",
         "direction_by": "text", "years": ["+", "integer"], "municipalities": "integer", "aggregation": "text",
         "fitness": "text", "source": "text", "edition": "text", "licence": "text"}])"},
    {"values", "werkloosheid --partition veiligheidsregio",
     R"(["+", {"code": "text", "name": "text", "value": "number?", "unit": "text", "year": "integer", "edition": "text",
         "map_year": "integer?", "source": "text", "method": "text?", "coverage_units": "number",
         "coverage_inhabitants": "number", "rank": "integer?", "of": "integer", "position": "text", "trend": "text",
         "ci_low": "number?", "ci_high": "number?", "status": "text?", "reason": "text?"}])"},
    {"compare", "VR20 VR24",
     R"({"regions": ["+", "any"], "indicators": ["+", {"id": "text", "values": ["+", "number?"],
         "difference": "number?", "unit": "text", "year": "integer"}], "congruence": ["any"]})"},
    {"disparity", "schuld_per_huishouden --partition veiligheidsregio",
     R"({"indicator": "text", "year": "integer", "units": "integer", "weight": "text", "gini": "number?",
         "theil_t": "number?", "theil_l": "number?", "cv": "number?", "p90_p10": "number?", "minimum": "number",
         "maximum": "number",
         "decomposition": ["+", {"partition": "text", "between_t": "number?", "within_t": "number?",
             "between_share_t": "number?", "between_l": "number?", "within_l": "number?", "omega_squared": "number?",
             "regions": "integer"}],
         "sentence": "text", "warnings": ["text"]})"},
    {"autocorrelation", "werkloosheid --permutations 99 --seed 1",
     R"({"moran_i": "number", "expected": "number", "variance": "number", "z": "number", "p_normal": "number",
         "p_permutation": "number", "islands": ["text"],
         "local": ["+", {"code": "text", "name": "text", "i": "number?", "quadrant": "text?", "p": "number?",
                         "p_fdr": "number?", "gi_star": "number?"}]})"},
    {"convergence", "schuld_per_huishouden",
     R"({"sigma": ["+", {"year": "integer", "sd_log": "number?", "cv": "number?"}],
         "beta": {"intercept": "number?", "slope": "number?", "se": "number?", "t": "number?", "r2": "number?",
                  "speed": "number?", "half_life_years": "number?", "years": "any"}})"},
    {"opportunities", "VR20",
     R"([{"pattern": "text", "indicators": ["+", "text"], "numbers": "any", "sentence": "text"}])"},
    {"composite", "--partition veiligheidsregio --draws 50",
     R"({"caution": "text", "normalisation": "text", "averaging": "text", "draws": "integer", "seed": "integer",
         "themes": ["+", {"theme": "text", "name": "text", "weight": "number", "indicators": ["+", "any"]}],
         "areas": ["+", {"code": "text", "name": "text", "total": "number?", "rank": "integer?", "of": "integer",
                         "rank_low": "integer?", "rank_median": "integer?", "rank_high": "integer?", "themes": "any"}],
         "left_out": ["text"]})"},
    {"unknowns", "VR20",
     R"({"region": "text?", "themes": ["+", {"theme": "text", "name": "text", "indicators": "integer",
         "fit": "integer", "unknowns": [{"kind": "text", "indicator": "text?", "number": "number?",
                                         "reason": "text?"}]}]})"},
    {"tasks", "",
     R"(["+", {"id": "text", "name": "text", "legal_basis": "any", "text_read": "any", "client": "any", "body": "any",
         "partition": "any", "expectation": "any", "room": "any", "powers": "any", "funding": "any", "amount": "any",
         "amount_year": "any", "controllability": "any", "risks": "any", "accountability": "any", "review_date": "any",
         "scale_check": "any", "sources": "any"}])"},
    {"opgaven", "VR20",
     R"([{"id": "text", "title": "text", "indicators": ["any"], "bodies": ["any"], "tasks": ["any"],
         "parties": ["any"], "contribution_region": "any", "contribution_state": "any", "programmes": "any",
         "horizon": "any", "consequences": {"economy": "any", "society": "any", "environment": "any"}, "open": "any"}])"},
    {"map", "--mismatch veiligheidsregio ggd_regio --out {}/map.svg",
     R"({"file": "text", "alt_text": "text", "legend": ["+", "any"], "attribution": "text"})"},
    {"agenda", "VR20 --out {}",
     R"(["+", {"region": "text", "files": ["+", "text"], "open_boxes": "integer", "facts": "integer",
         "warnings": ["text"]}])"},
    {"tour", "--out {}/tour", R"({"files": ["+", "text"]})"}};

// Commands whose JSON no page fixes, or that have none.
std::vector<std::string> const without_promise{"view", "import", "export", "fetch", "agenda-diff"};

bool is_there(std::string const& name) {
  return std::any_of(cli::commands().begin(), cli::commands().end(),
                     [&](cli::Command const& command) { return command.name == name; });
}

std::string filled(std::string words, fs::path const& folder) {
  if (auto const at = words.find("{}"); at != std::string::npos) words.replace(at, 2, folder.string());
  return words;
}

}  // namespace

TEST_CASE("a shape finds keys that are missing or of another kind") {
  auto const shape = Json::parse(R"({"a": "text", "b": ["+", {"c": "number?"}], "d": "integer"})");
  CHECK(test::misfits(Json::parse(R"({"a": "x", "b": [{"c": null}, {"c": 1.5}], "d": 2, "e": 0})"), shape).empty());
  CHECK(test::misfits(Json::parse(R"({"a": 1, "b": [], "d": 2.5})"), shape).size() == 3);
  CHECK(test::misfits(Json::parse(R"({"b": [{"c": "x"}], "d": 1})"), shape).size() == 2);
}

TEST_CASE("every command prints every key that it promises, each of its kind") {
  if (!fs::exists(KANSENATLAS_SHARE "/nl.gpkg")) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& promise : promises) {
    if (!is_there(promise.command)) continue;
    test::TemporaryFolder const folder;
    auto const ran = test::run_program(promise.command + " " + filled(promise.words, folder.path()) + " --json");
    INFO(promise.command << ": " << ran.err);
    CHECK(ran.status == 0);
    auto const document = Json::parse(ran.out, nullptr, false);
    if (document.is_discarded()) {
      FAIL_CHECK("prints no JSON");
      continue;
    }
    for (auto const& misfit : test::misfits(document, Json::parse(promise.shape))) FAIL_CHECK(misfit);
  }
}

TEST_CASE("no command lacks a promise of what it prints") {
  for (auto const& command : cli::commands()) {
    CAPTURE(command.name);
    bool const is_promised = std::any_of(promises.begin(), promises.end(),
                                         [&](Promise const& promise) { return promise.command == command.name; });
    bool const is_free =
        command.name.find(' ') != std::string::npos ||
        std::find(without_promise.begin(), without_promise.end(), command.name) != without_promise.end();
    CHECK((is_promised || is_free));
  }
}

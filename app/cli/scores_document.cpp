#include "app/cli/scores_document.hpp"

#include "app/cli/partition_arguments.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::cli {
namespace {

Json code_of(Partition const& partition, int region) {
  return region < 0 ? Json(nullptr) : Json(partition.regions[static_cast<std::size_t>(region)].code);
}

Json document_of(Nesting const& nesting, Atlas const& atlas) {
  return {
      {"holds", nesting.holds}, {"outliers", codes_of(atlas, nesting.outliers)}, {"inhabitants", nesting.inhabitants}};
}

Json document_of(Moves const& moves, Partition const& changed, Atlas const& atlas) {
  Json list = Json::array();
  for (auto const& move : moves.list) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(move.municipality)];
    list.push_back({{"code", municipality.code},
                    {"name", municipality.official_name},
                    {"from", code_of(changed, move.from)},
                    {"to", code_of(changed, move.to)},
                    {"inhabitants", municipality.inhabitants_2024}});
  }
  return {{"municipalities", moves.list.size()}, {"inhabitants", moves.inhabitants}, {"list", list}};
}

Json document_of(BoundaryAgreement const& boundary) {
  return {{"network", boundary.network},
          {"edges_a", boundary.edges_a},
          {"edges_b", boundary.edges_b},
          {"edges_shared", boundary.edges_shared},
          {"jaccard", boundary.jaccard},
          {"length_a_km", boundary.length_a_km},
          {"length_b_km", boundary.length_b_km},
          {"length_shared_km", boundary.length_shared_km},
          {"length_jaccard", boundary.length_jaccard}};
}

Json document_of(std::vector<RegionScore> const& regions, Partition const& own, Partition const& other) {
  Json rows = Json::array();
  for (auto const& region : regions) {
    if (region.partners.empty()) continue;
    Json partners = Json::array();
    for (int const partner : region.partners) partners.push_back(code_of(other, partner));
    auto const& named = own.regions[static_cast<std::size_t>(region.region)];
    rows.push_back({{"code", named.code},
                    {"name", named.title},
                    {"inhomogeneity", region.inhomogeneity},
                    {"best_match", code_of(other, region.best_match)},
                    {"jaccard", region.jaccard},
                    {"partners", partners}});
  }
  return rows;
}

void add_measures(Json& document, Scores const& scores) {
  document["entropy_a_bits"] = scores.entropy_a_bits;
  document["entropy_b_bits"] = scores.entropy_b_bits;
  document["mutual_information_bits"] = scores.mutual_information_bits;
  document["homogeneity"] = scores.homogeneity;
  document["completeness"] = scores.completeness;
  document["v_measure"] = scores.v_measure;
  document["variation_of_information_bits"] = scores.variation_of_information_bits;
  document["normalised_variation_of_information"] = scores.normalised_variation_of_information;
  document["adjusted_rand_index"] = scores.adjusted_rand_index;
  document["adjusted_mutual_information"] =
      scores.adjusted_mutual_information ? Json(*scores.adjusted_mutual_information) : Json(nullptr);
  document["mapcurves_a"] = scores.mapcurves_a;
  document["mapcurves_b"] = scores.mapcurves_b;
}

}  // namespace

Json scores_document(Scores const& scores, Atlas const& atlas, Texts const& texts) {
  auto const& a = *scores.a;
  auto const& b = *scores.b;
  Json document{{"a", a.id},
                {"b", b.id},
                {"date_a", iso_text(a.date)},
                {"date_b", iso_text(b.date)},
                {"weight", name_of(scores.weight)},
                {"units", scores.units},
                {"excluded", codes_of(atlas, scores.excluded)},
                {"regions_a", scores.regions_a},
                {"regions_b", scores.regions_b},
                {"cells", scores.cells}};
  add_measures(document, scores);
  document["identical_regions"] = scores.identical_regions;
  document["nesting"] = {{"a_in_b", document_of(scores.a_in_b, atlas)}, {"b_in_a", document_of(scores.b_in_a, atlas)}};
  document["moves"] = {{"equal", document_of(scores.equal, a, atlas)},
                       {"a_into_b", document_of(scores.a_into_b, a, atlas)},
                       {"b_into_a", document_of(scores.b_into_a, b, atlas)}};
  document["boundary"] = scores.boundary ? document_of(*scores.boundary) : Json(nullptr);
  document["regions_of_a"] = document_of(scores.regions_of_a, a, b);
  document["regions_of_b"] = document_of(scores.regions_of_b, b, a);
  document["sentence"] = sentence_of(scores, atlas, texts);
  return document;
}

}  // namespace kansenatlas::cli

#include "app/cli/layer_scores_document.hpp"

#include <array>
#include <numeric>
#include <set>

#include "app/cli/layer_scores_words.hpp"
#include "app/cli/partition_arguments.hpp"

namespace kansenatlas::cli {
namespace {

Region const& layer_region(ComparedSide const& side, int region) {
  return side.layer.regions[static_cast<std::size_t>(region)];
}

Json code_of(ComparedSide const& side, int region) {
  return region < 0 ? Json(nullptr) : Json(layer_region(side, region).code);
}

bool is_in_metres(LayerComparison const& comparison) { return comparison.meeting != CrsMeeting::plane; }

// Without a CRS there are no kilometres: null there, and the same measure in plane units beside it.
void add_measure(Json& document, LayerComparison const& comparison, std::string const& key, double plain,
                 double divisor) {
  document[key] = is_in_metres(comparison) ? Json(plain / divisor) : Json(nullptr);
  auto const stem = key.substr(0, key.rfind('_'));
  document[stem + (divisor > 1e3 ? "_square_units" : "_units")] =
      is_in_metres(comparison) ? Json(nullptr) : Json(plain);
}
void add_area(Json& document, LayerComparison const& comparison, double area_m2) {
  add_measure(document, comparison, "area_km2", area_m2, 1e6);
}

// The pair of sides as one of them sees it.
struct Seen {
  LayerComparison const& comparison;
  Atlas const& atlas;
  bool is_a = true;

  [[nodiscard]] ComparedSide const& own() const { return is_a ? comparison.a : comparison.b; }
  [[nodiscard]] ComparedSide const& other() const { return is_a ? comparison.b : comparison.a; }
  [[nodiscard]] CommonPart const& part(int p) const { return comparison.parts[static_cast<std::size_t>(p)]; }
  [[nodiscard]] int own_region(CommonPart const& part) const { return is_a ? part.region_a : part.region_b; }
  [[nodiscard]] int other_region(CommonPart const& part) const { return is_a ? part.region_b : part.region_a; }
  [[nodiscard]] bool knows_inhabitants() const { return !comparison.inhabitants_from.empty(); }
  [[nodiscard]] Json inhabitants(double value) const { return knows_inhabitants() ? Json(value) : Json(nullptr); }
  // Of the municipality where units are municipalities, else of the own region.
  [[nodiscard]] std::string code(CommonPart const& part) const {
    return part.municipality >= 0 ? atlas.municipalities[static_cast<std::size_t>(part.municipality)].code
                                  : layer_region(own(), own_region(part)).code;
  }
  [[nodiscard]] std::string name(CommonPart const& part) const {
    return part.municipality >= 0 ? atlas.municipalities[static_cast<std::size_t>(part.municipality)].official_name
                                  : layer_region(own(), own_region(part)).title;
  }
};

Json document_of(Seen const& seen, LayerNesting const& nesting) {
  std::set<std::string> outliers;
  Json parts = Json::array();
  for (int const p : nesting.outside) {
    auto const& part = seen.part(p);
    outliers.insert(seen.code(part));
    parts.push_back({{"code", seen.code(part)},
                     {"region", code_of(seen.own(), seen.own_region(part))},
                     {"in", code_of(seen.other(), seen.other_region(part))},
                     {"area_m2", part.area_m2},
                     {"inhabitants", seen.inhabitants(part.inhabitants)}});
  }
  Json document{{"holds", nesting.holds},
                {"holds_on_common_ground", nesting.holds_common},
                {"outliers", outliers},
                {"inhabitants", seen.inhabitants(nesting.inhabitants)},
                {"parts", parts}};
  add_area(document, seen.comparison, nesting.area_m2);
  return document;
}

Json document_of(Seen const& seen, PartMoves const& moves) {
  Json list = Json::array();
  std::set<int> municipalities;
  for (auto const& move : moves.list) {
    auto const& part = seen.part(move.part);
    municipalities.insert(part.municipality);
    list.push_back({{"code", seen.code(part)},
                    {"name", seen.name(part)},
                    {"from", code_of(seen.own(), move.from)},
                    {"to", code_of(seen.own(), move.to)},
                    {"in", code_of(seen.other(), seen.other_region(part))},
                    {"inhabitants", seen.inhabitants(part.inhabitants)},
                    {"area_m2", part.area_m2}});
  }
  bool const are_municipal = seen.own().layer.is_municipal || seen.other().layer.is_municipal;
  Json document{{"municipalities", are_municipal ? Json(municipalities.size()) : Json(nullptr)},
                {"inhabitants", seen.inhabitants(moves.inhabitants)},
                {"parts", moves.list.size()},
                {"list", list}};
  add_area(document, seen.comparison, moves.area_m2);
  return document;
}

Json regions_of(Seen const& seen, std::vector<RegionScore> const& regions) {
  Json rows = Json::array();
  for (auto const& region : regions) {
    if (region.best_match < 0) continue;
    Json partners = Json::array();
    for (int const partner : region.partners) partners.push_back(code_of(seen.other(), partner));
    rows.push_back({{"code", layer_region(seen.own(), region.region).code},
                    {"name", layer_region(seen.own(), region.region).title},
                    {"inhomogeneity", region.inhomogeneity},
                    {"best_match", code_of(seen.other(), region.best_match)},
                    {"jaccard", region.jaccard},
                    {"partners", partners}});
  }
  return rows;
}

Json boundary_of(LayerComparison const& comparison) {
  auto const &a = comparison.a, &b = comparison.b;
  double const shared_m = (a.border_near_m + b.border_near_m) / 2;
  double const all_m = a.border_m + b.border_m - shared_m;
  Json document{{"network", "layers"},     {"edges_a", nullptr}, {"edges_b", nullptr},
                {"edges_shared", nullptr}, {"jaccard", nullptr}, {"length_jaccard", all_m > 0 ? shared_m / all_m : 1}};
  auto const add = [&](char const* key, double length_m) { add_measure(document, comparison, key, length_m, 1e3); };
  add("length_a_km", a.border_m);
  add("length_b_km", b.border_m);
  add("length_shared_km", shared_m);
  add("length_a_near_b_km", a.border_near_m);
  add("length_b_near_a_km", b.border_near_m);
  add_measure(document, comparison, "tolerance_m", comparison.tolerance_m, 1);
  return document;
}

std::string_view kind_of(FaultKind kind) {
  constexpr std::array<std::string_view, 3> names{"invalid_ring", "overlap", "gap"};
  return names[static_cast<std::size_t>(kind)];
}

Json faults_of(ComparedSide const& side) {
  std::array<int, 3> count{};
  std::array<double, 3> area_m2{};
  Json list = Json::array();
  for (auto const& fault : side.faults) {
    ++count[static_cast<std::size_t>(fault.kind)];
    area_m2[static_cast<std::size_t>(fault.kind)] += fault.area_m2;
    Json units = Json::array();
    for (int const unit : fault.units) units.push_back(side.source.codes[static_cast<std::size_t>(unit)]);
    list.push_back({{"kind", kind_of(fault.kind)},
                    {"units", units},
                    {"area_m2", fault.area_m2},
                    {"x", fault.where.x},
                    {"y", fault.where.y},
                    {"detail", fault.detail}});
  }
  Json document;
  for (auto const kind : {FaultKind::invalid_ring, FaultKind::overlap, FaultKind::gap}) {
    auto const k = static_cast<std::size_t>(kind);
    document[std::string(kind_of(kind)) + "s"] = {{"count", count[k]}, {"area_m2", area_m2[k]}};
  }
  double known_m2 = 0;
  for (auto const& gap : side.known_ground) known_m2 += gap.area_m2;
  document["known_ground"] = {{"count", side.known_ground.size()}, {"area_m2", known_m2}};
  document["repaired"] = side.repaired;
  document["list"] = list;
  return document;
}

Json ground_of(LayerComparison const& comparison, double area_m2, std::optional<double> inhabitants) {
  Json document{{"inhabitants", inhabitants ? Json(*inhabitants) : Json(nullptr)}};
  add_area(document, comparison, area_m2);
  return document;
}

Json uncovered_of(LayerComparison const& comparison, ComparedSide const& side) {
  return ground_of(comparison, std::accumulate(side.uncovered_m2.begin(), side.uncovered_m2.end(), 0.0),
                   side.uncovered_inhabitants);
}

// Ground of the other side that counts twice, as units of this one overlap.
Json doubled_of(LayerComparison const& comparison, ComparedSide const& side) {
  return ground_of(comparison, side.doubled_m2, side.doubled_inhabitants);
}

Json sum_of(Seen const& seen, PartSum const& sum) {
  Json document{{"parts", sum.parts}, {"inhabitants", seen.inhabitants(sum.inhabitants)}};
  add_area(document, seen.comparison, sum.area_m2);
  return document;
}

void add_measures(Json& document, LayerScores const& scores) {
  auto const& agreement = scores.agreement;
  document["entropy_a_bits"] = agreement.entropy_a;
  document["entropy_b_bits"] = agreement.entropy_b;
  document["mutual_information_bits"] = agreement.mutual_information;
  document["homogeneity"] = agreement.homogeneity;
  document["completeness"] = agreement.completeness;
  document["v_measure"] = agreement.v_measure;
  document["variation_of_information_bits"] = agreement.variation_of_information;
  document["normalised_variation_of_information"] = agreement.normalised_variation_of_information;
  document["adjusted_rand_index"] = scores.adjusted_rand_index;
  document["adjusted_mutual_information"] = nullptr;
  document["mapcurves_a"] = scores.mapcurves_a;
  document["mapcurves_b"] = scores.mapcurves_b;
  document["identical_regions"] = scores.identical_regions;
  document["identical_on_common_ground"] = scores.identical_on_common;
}

void add_ground(Json& document, Seen const& seen, Texts const& texts) {
  auto const& comparison = seen.comparison;
  document["common"] = sum_of(seen, comparison.scores.common);
  document["slivers"] = sum_of(seen, comparison.scores.slivers);
  document["slivers"]["tolerance_m2"] = comparison.sliver_m2;
  document["uncovered"] = {{"a", uncovered_of(comparison, comparison.a)},
                           {"b", uncovered_of(comparison, comparison.b)}};
  document["doubled"] = {{"a", doubled_of(comparison, comparison.a)}, {"b", doubled_of(comparison, comparison.b)}};
  document["faults"] = {{"a", faults_of(comparison.a)}, {"b", faults_of(comparison.b)}};
  document["crs"] = comparison.crs_name.empty() ? Json(nullptr) : Json(comparison.crs_name);
  document["crs_meeting"] = name_of(comparison.meeting);
  document["inhabitants_from"] =
      comparison.inhabitants_from.empty() ? Json(nullptr) : Json(comparison.inhabitants_from);
  document["notes"] = layer_notes(comparison, seen.atlas, texts);
}

Json date_of(ComparedSide const& side) {
  return side.layer.date.is_known() ? Json(iso_text(side.layer.date)) : Json(nullptr);
}

}  // namespace

Json layer_scores_document(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  Seen const a{comparison, atlas, true}, b{comparison, atlas, false};
  auto const& scores = comparison.scores;
  Json document{{"a", comparison.a.layer.id},
                {"b", comparison.b.layer.id},
                {"date_a", date_of(comparison.a)},
                {"date_b", date_of(comparison.b)},
                {"weight", name_of(comparison.weight)},
                {"units", scores.common.parts},
                {"excluded", codes_of(atlas, comparison.excluded)},
                {"regions_a", scores.regions_a},
                {"regions_b", scores.regions_b},
                {"cells", scores.cells}};
  add_measures(document, scores);
  document["nesting"] = {{"a_in_b", document_of(a, scores.a_in_b)}, {"b_in_a", document_of(b, scores.b_in_a)}};
  document["moves"] = {{"equal", document_of(a, scores.equal)},
                       {"a_into_b", document_of(a, scores.a_into_b)},
                       {"b_into_a", document_of(b, scores.b_into_a)}};
  document["boundary"] = boundary_of(comparison);
  document["regions_of_a"] = regions_of(a, scores.regions_of_a);
  document["regions_of_b"] = regions_of(b, scores.regions_of_b);
  document["sentence"] = layer_sentence(comparison, atlas, texts);
  add_ground(document, a, texts);
  return document;
}

}  // namespace kansenatlas::cli

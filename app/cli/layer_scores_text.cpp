#include "app/cli/layer_scores_text.hpp"

#include <algorithm>

#include "app/cli/layer_scores_words.hpp"
#include "app/cli/measures.hpp"
#include "app/cli/table.hpp"
#include "geo/boundary/fault_text.hpp"

namespace kansenatlas::cli {
namespace {

constexpr std::size_t most_rows = 25;
constexpr std::size_t most_faults = 5;

using Rows = std::vector<std::vector<std::string>>;

std::string cut_table(std::vector<Column> const& columns, Rows rows, Texts const& texts) {
  auto const left_out = rows.size() > most_rows ? rows.size() - most_rows : 0;
  rows.resize(rows.size() - left_out);
  auto text = table_text(columns, rows);
  if (left_out > 0) text += texts.plural("overlay.more_rows", static_cast<long long>(left_out)) + "\n";
  return text;
}

std::string layer_title(ComparedSide const& side, int region, Texts const& texts) {
  if (region < 0) return texts.text("congruence.new_region");
  auto const& named = side.layer.regions[static_cast<std::size_t>(region)];
  return side.layer.is_municipal || named.title == named.code ? named.title
                                                              : fmt::format("{} {}", named.code, named.title);
}

std::string moves_block(LayerComparison const& comparison, PartMoves const& moves, bool changes_a,
                        std::string const& heading, Atlas const& atlas, Texts const& texts) {
  if (moves.list.empty()) return "";
  auto const& own = changes_a ? comparison.a : comparison.b;
  auto const& other = changes_a ? comparison.b : comparison.a;
  bool const are_municipal = own.layer.is_municipal || other.layer.is_municipal;
  std::vector<Column> columns{{texts.text("congruence.column.from")},
                              {texts.text("congruence.column.to")},
                              {texts.text("overlay.column.lies_in")},
                              {texts.text("overlay.column.area"), Align::right},
                              {texts.text("congruence.column.inhabitants"), Align::right}};
  if (are_municipal) columns.insert(columns.begin(), {texts.text("overlay.column.part_of")});
  Rows rows;
  for (auto const& move : moves.list) {
    auto const& part = comparison.parts[static_cast<std::size_t>(move.part)];
    auto& row = rows.emplace_back();
    if (are_municipal) row.push_back(atlas.municipalities[static_cast<std::size_t>(part.municipality)].official_name);
    row.push_back(layer_title(own, move.from, texts));
    row.push_back(layer_title(own, move.to, texts));
    row.push_back(layer_title(other, changes_a ? part.region_b : part.region_a, texts));
    row.push_back(area_text(comparison, part.area_m2, texts));
    row.push_back(comparison.inhabitants_from.empty() ? "–" : texts.number(part.inhabitants, 0));
  }
  return "\n" + heading + "\n" + cut_table(columns, rows, texts);
}

std::string regions_table(LayerComparison const& comparison, std::vector<RegionScore> regions, bool is_a,
                          Texts const& texts) {
  auto const& own = is_a ? comparison.a : comparison.b;
  auto const& other = is_a ? comparison.b : comparison.a;
  std::stable_sort(regions.begin(), regions.end(), [](auto const& x, auto const& y) { return x.jaccard < y.jaccard; });
  Rows rows;
  for (auto const& region : regions)
    if (region.best_match >= 0)
      rows.push_back({layer_title(own, region.region, texts), layer_title(other, region.best_match, texts),
                      texts.share(region.jaccard, 1), texts.integer(static_cast<long long>(region.partners.size())),
                      texts.number(region.inhomogeneity, 3)});
  return "\n" + cut_table({{own.layer.singular},
                           {texts.text("congruence.column.best_match")},
                           {texts.text("congruence.column.overlap"), Align::right},
                           {texts.text("congruence.column.partners"), Align::right},
                           {texts.text("congruence.column.inhomogeneity"), Align::right}},
                          rows, texts);
}

std::string border_text(LayerComparison const& comparison, Texts const& texts) {
  auto const &a = comparison.a, &b = comparison.b;
  auto const length = [&](double metres) {
    return comparison.meeting == CrsMeeting::plane ? texts.number(metres, 2) : texts.number(metres / 1e3, 1) + " km";
  };
  return texts.text("overlay.border", fmt::arg("a", length(a.border_m)), fmt::arg("b", length(b.border_m)),
                    fmt::arg("a_near", length(a.border_near_m)), fmt::arg("b_near", length(b.border_near_m)),
                    fmt::arg("tolerance", comparison.meeting == CrsMeeting::plane
                                              ? texts.number(comparison.tolerance_m, 1)
                                              : texts.number(comparison.tolerance_m, 1) + " m")) +
         "\n";
}

std::string measures_of(LayerScores const& scores, Texts const& texts) {
  auto const& agreement = scores.agreement;
  auto const weight = texts.text(fmt::format("overlay.weighted.{}", name_of(scores.weight)));
  return "\n" + measures_text({{"congruence.measure.v", agreement.v_measure},
                               {"congruence.measure.homogeneity", agreement.homogeneity},
                               {"congruence.measure.completeness", agreement.completeness},
                               {"congruence.measure.vi", agreement.variation_of_information},
                               {"congruence.measure.nvi", agreement.normalised_variation_of_information}},
                              {{"congruence.measure.ari", scores.adjusted_rand_index},
                               {"congruence.measure.mapcurves_a", scores.mapcurves_a},
                               {"congruence.measure.mapcurves_b", scores.mapcurves_b}},
                              weight, texts);
}

// The largest faults of a side; `atlas check` has them all.
std::string faults_text(ComparedSide const& side, bool is_in_metres, Texts const& texts) {
  if (side.faults.empty()) return "";
  std::string text = "\n" + texts.text("overlay.faults", fmt::arg("layer", side.layer.id)) + "\n";
  for (std::size_t f = 0; f < std::min(side.faults.size(), most_faults); ++f)
    text += "  " + described(side.faults[f], side.source.codes, texts, is_in_metres) + "\n";
  if (side.faults.size() > most_faults)
    text += "  " + texts.plural("overlay.more_faults", static_cast<long long>(side.faults.size() - most_faults)) + "\n";
  return text;
}

}  // namespace

std::string layer_scores_text(LayerComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  auto const& scores = comparison.scores;
  auto const into = [&](ComparedSide const& inner, ComparedSide const& outer) {
    return texts.text("overlay.heading.nest", fmt::arg("inner", inner.layer.name), fmt::arg("outer", outer.layer.name));
  };
  std::string text = layer_sentence(comparison, atlas, texts) + "\n\n";
  for (auto const& note : layer_notes(comparison, atlas, texts)) text += "- " + note + "\n";
  text += "- " + border_text(comparison, texts);
  bool const is_in_metres = comparison.meeting != CrsMeeting::plane;
  text += faults_text(comparison.a, is_in_metres, texts) + faults_text(comparison.b, is_in_metres, texts);
  text += moves_block(comparison, scores.a_into_b, true, into(comparison.a, comparison.b), atlas, texts);
  text += moves_block(comparison, scores.b_into_a, false, into(comparison.b, comparison.a), atlas, texts);
  text += moves_block(comparison, scores.equal, true,
                      texts.text("overlay.heading.equal", fmt::arg("a", comparison.a.layer.name)), atlas, texts);
  text += regions_table(comparison, scores.regions_of_a, true, texts);
  text += regions_table(comparison, scores.regions_of_b, false, texts);
  return text + measures_of(scores, texts);
}

}  // namespace kansenatlas::cli

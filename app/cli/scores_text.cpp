#include "app/cli/scores_text.hpp"

#include "app/cli/measures.hpp"
#include "app/cli/table.hpp"
#include "geo/congruence/region_noun.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::cli {
namespace {

std::string const& region_title(Partition const& partition, int region) {
  return partition.regions[static_cast<std::size_t>(region)].title;
}

// Where no region takes the municipality, a new one does: beside its region of the other partition.
std::string destination_of(Move const& move, Partition const& changed, Partition const& other, Texts const& texts) {
  if (move.to >= 0) return region_title(changed, move.to);
  auto const of = other.region_of[static_cast<std::size_t>(move.municipality)];
  return texts.text("congruence.plan.new_region", fmt::arg("of", region_title(other, of)));
}

std::string moves_table(Moves const& moves, Partition const& changed, Partition const& other, Atlas const& atlas,
                        Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& move : moves.list) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(move.municipality)];
    rows.push_back({municipality.official_name, region_title(changed, move.from),
                    destination_of(move, changed, other, texts), texts.integer(municipality.inhabitants_2024)});
  }
  return table_text({{texts.text("congruence.column.municipality")},
                     {texts.text("congruence.column.from")},
                     {texts.text("congruence.column.to")},
                     {texts.text("congruence.column.inhabitants"), Align::right}},
                    rows);
}

// One of the three sets of moves, with its heading; nothing when there is nothing to move.
std::string moves_block(std::string const& heading, Moves const& moves, Partition const& changed,
                        Partition const& other, Atlas const& atlas, Texts const& texts) {
  if (moves.list.empty()) return "";
  return "\n" + heading + "\n" + moves_table(moves, changed, other, atlas, texts);
}

std::string regions_table(std::vector<RegionScore> const& regions, Partition const& own, Partition const& other,
                          Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& region : regions) {
    if (region.partners.empty()) continue;
    rows.push_back({region_title(own, region.region), region_title(other, region.best_match),
                    texts.share(region.jaccard, 1), texts.integer(static_cast<long long>(region.partners.size())),
                    texts.number(region.inhomogeneity, 3)});
  }
  return table_text({{own.singular(texts.language())},
                     {texts.text("congruence.column.best_match")},
                     {texts.text("congruence.column.overlap"), Align::right},
                     {texts.text("congruence.column.partners"), Align::right},
                     {texts.text("congruence.column.inhomogeneity"), Align::right}},
                    rows);
}

std::string measures_of(Scores const& scores, Texts const& texts) {
  std::vector<Measure> plain{{"congruence.measure.v", scores.v_measure},
                             {"congruence.measure.homogeneity", scores.homogeneity},
                             {"congruence.measure.completeness", scores.completeness},
                             {"congruence.measure.vi", scores.variation_of_information_bits},
                             {"congruence.measure.nvi", scores.normalised_variation_of_information}};
  if (scores.boundary) {
    plain.push_back({"congruence.measure.boundary_edges", scores.boundary->jaccard});
    plain.push_back({"congruence.measure.boundary_length", scores.boundary->length_jaccard});
  }
  std::vector<Measure> expert{{"congruence.measure.ari", scores.adjusted_rand_index}};
  if (scores.adjusted_mutual_information)
    expert.push_back({"congruence.measure.ami", *scores.adjusted_mutual_information});
  expert.push_back({"congruence.measure.mapcurves_a", scores.mapcurves_a});
  expert.push_back({"congruence.measure.mapcurves_b", scores.mapcurves_b});
  auto const weight = texts.text(fmt::format("congruence.weight.{}", name_of(scores.weight)));
  return measures_text(plain, expert, weight, texts);
}

}  // namespace

std::string scores_text(Scores const& scores, Atlas const& atlas, Texts const& texts) {
  auto const& a = *scores.a;
  auto const& b = *scores.b;
  auto const into = [&](Partition const& inner, Partition const& outer) {
    return texts.text("congruence.heading.nest",
                      fmt::arg("every_inner", phrase(Determiner::every, inner, outer, texts)),
                      fmt::arg("outer", region_word(outer, inner, texts)));
  };
  std::string text = sentence_of(scores, atlas, texts) + "\n";
  text += moves_block(into(a, b), scores.a_into_b, a, b, atlas, texts);
  text += moves_block(into(b, a), scores.b_into_a, b, a, atlas, texts);
  text += moves_block(texts.text("congruence.heading.equal", fmt::arg("a", dated_name(a, texts))), scores.equal, a, b,
                      atlas, texts);
  text += "\n" + regions_table(scores.regions_of_a, a, b, texts);
  text += "\n" + regions_table(scores.regions_of_b, b, a, texts);
  return text + "\n" + measures_of(scores, texts);
}

}  // namespace kansenatlas::cli

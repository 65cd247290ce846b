#include "geo/chart/deviations.hpp"

#include "geo/congruence/region_noun.hpp"

namespace kansenatlas {

std::vector<Deviation> deviations_of(Scores const& scores, std::size_t municipalities) {
  std::vector<Deviation> deviations(municipalities);
  for (int const i : scores.a_in_b.outliers) deviations[static_cast<std::size_t>(i)].a_in_b = true;
  for (int const i : scores.b_in_a.outliers) deviations[static_cast<std::size_t>(i)].b_in_a = true;
  return deviations;
}

std::string deviation_text(Deviation deviation, Scores const& scores, Texts const& texts) {
  auto const key = deviation.a_in_b && deviation.b_in_a ? std::string("chart.outside_both")
                                                        : fmt::format("chart.outside_{}", name_of(scores.weight));
  auto const& inner = deviation.a_in_b ? *scores.a : *scores.b;
  auto const& outer = deviation.a_in_b ? *scores.b : *scores.a;
  return texts.text(key, fmt::arg("another_outer", phrase(Determiner::another, outer, inner, texts)),
                    fmt::arg("inner", region_noun(inner, outer, texts).word));
}

std::string nesting_text(Scores const& scores, Texts const& texts) {
  if (!scores.a_in_b.holds && !scores.b_in_a.holds) return {};
  if (scores.a_in_b.holds && scores.b_in_a.holds) return texts.text("chart.same_partition");
  auto const& inner = scores.a_in_b.holds ? *scores.a : *scores.b;
  auto const& outer = scores.a_in_b.holds ? *scores.b : *scores.a;
  return sentence_case(texts.text("chart.nests",
                                  fmt::arg("every_inner", phrase(Determiner::every, inner, outer, texts)),
                                  fmt::arg("outer", region_noun(outer, inner, texts).word)));
}

}  // namespace kansenatlas

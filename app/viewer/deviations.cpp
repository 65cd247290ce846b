#include "app/viewer/deviations.hpp"

#include <fmt/format.h>

#include "geo/congruence/region_noun.hpp"

namespace kansenatlas::viewer {

std::vector<Deviation> deviations_of(Scores const& scores, std::size_t municipalities) {
  std::vector<Deviation> deviations(municipalities);
  if (scores.a_in_b.holds || scores.b_in_a.holds) return deviations;
  for (int const i : scores.a_in_b.outliers) deviations[static_cast<std::size_t>(i)].a_in_b = true;
  for (int const i : scores.b_in_a.outliers) deviations[static_cast<std::size_t>(i)].b_in_a = true;
  return deviations;
}

// As on paper: one tint, hatched one way, the other way, or both.
Fill fill_of(Deviation deviation) {
  constexpr Rgba tint{252, 222, 206, 255}, ink{176, 48, 20, 255};
  auto const hatch = deviation.a_in_b && deviation.b_in_a ? Hatch::crossed
                     : deviation.a_in_b                   ? Hatch::rising
                                                          : Hatch::falling;
  return {tint, hatch, ink};
}

std::string text_of(Deviation deviation, Scores const& scores, Texts const& texts) {
  auto const key = deviation.a_in_b && deviation.b_in_a ? std::string("chart.outside_both")
                                                        : fmt::format("chart.outside_{}", name_of(scores.weight));
  auto const& inner = deviation.a_in_b ? *scores.a : *scores.b;
  auto const& outer = deviation.a_in_b ? *scores.b : *scores.a;
  return texts.text(key, fmt::arg("another_outer", phrase(Determiner::another, outer, inner, texts)),
                    fmt::arg("inner", region_noun(inner, outer, texts).word));
}

}  // namespace kansenatlas::viewer

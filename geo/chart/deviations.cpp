#include "geo/chart/deviations.hpp"

#include <utility>

namespace kansenatlas {
namespace {

// What one region of A and one of B are called.
std::pair<std::string, std::string> singulars_of(Scores const& scores, Texts const& texts) {
  auto const language = texts.language();
  auto a = scores.a->singular(language), b = scores.b->singular(language);
  if (a != b) return {a, b};
  for (auto [name, partition] : {std::pair{&a, scores.a}, std::pair{&b, scores.b}})
    if (partition->date.is_known()) *name += " (" + short_text(partition->date, language) + ")";
  return {a, b};
}

}  // namespace

std::vector<Deviation> deviations_of(Scores const& scores, std::size_t municipalities) {
  std::vector<Deviation> deviations(municipalities);
  for (int const i : scores.a_in_b.outliers) deviations[static_cast<std::size_t>(i)].a_in_b = true;
  for (int const i : scores.b_in_a.outliers) deviations[static_cast<std::size_t>(i)].b_in_a = true;
  return deviations;
}

std::string deviation_text(Deviation deviation, Scores const& scores, Texts const& texts) {
  auto const key = deviation.a_in_b && deviation.b_in_a ? std::string("chart.outside_both")
                                                        : fmt::format("chart.outside_{}", name_of(scores.weight));
  auto const [a, b] = singulars_of(scores, texts);
  return texts.text(key, fmt::arg("outer", deviation.a_in_b ? b : a), fmt::arg("inner", deviation.a_in_b ? a : b));
}

std::string nesting_text(Scores const& scores, Texts const& texts) {
  if (!scores.a_in_b.holds && !scores.b_in_a.holds) return {};
  auto const [a, b] = singulars_of(scores, texts);
  bool const is_a_inner = scores.a_in_b.holds;
  return texts.text(is_a_inner && scores.b_in_a.holds ? "chart.same_partition" : "chart.nests",
                    fmt::arg("inner", is_a_inner ? a : b), fmt::arg("outer", is_a_inner ? b : a));
}

}  // namespace kansenatlas

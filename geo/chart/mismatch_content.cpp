#include <algorithm>

#include "geo/chart/map_content.hpp"
#include "geo/congruence/region_noun.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {
namespace {

constexpr Colour ink{176, 48, 20}, tint{252, 229, 219};
Hatch const rising{ink, 1.35, 0.32, true, false}, falling{ink, 1.35, 0.32, false, false};

// Which of the two questions a municipality answers with "no".
struct Deviation {
  bool a_in_b = false, b_in_a = false;
  friend bool operator==(Deviation const&, Deviation const&) = default;
};

std::vector<Deviation> deviations_of(Scores const& scores, std::size_t municipalities) {
  std::vector<Deviation> deviations(municipalities);
  if (scores.a_in_b.holds || scores.b_in_a.holds) return deviations;
  for (int const i : scores.a_in_b.outliers) deviations[static_cast<std::size_t>(i)].a_in_b = true;
  for (int const i : scores.b_in_a.outliers) deviations[static_cast<std::size_t>(i)].b_in_a = true;
  return deviations;
}

AreaLook look_of(Deviation deviation) {
  AreaLook look{tint, {}};
  if (deviation.a_in_b) look.hatches.push_back(rising);
  if (deviation.b_in_a) look.hatches.push_back(falling);
  return look;
}

std::string text_of(Deviation kind, MismatchChoice const& choice, Texts const& texts) {
  auto const key = kind.a_in_b && kind.b_in_a ? std::string("chart.outside_both")
                                              : fmt::format("chart.outside_{}", name_of(choice.weight));
  auto const& inner = kind.a_in_b ? *choice.a : *choice.b;
  auto const& outer = kind.a_in_b ? *choice.b : *choice.a;
  return texts.text(key, fmt::arg("another_outer", phrase(Determiner::another, outer, inner, texts)),
                    fmt::arg("inner", region_noun(inner, outer, texts).word));
}

// The largest first.
std::vector<std::string> names_with(Deviation kind, MapContent const& content, MapSpec const& spec,
                                    std::vector<Deviation> const& deviations) {
  std::vector<Municipality const*> found;
  for (std::size_t i = 0; i < deviations.size(); ++i)
    if (deviations[i] == kind && (content.in_focus.empty() || content.in_focus[i]))
      found.push_back(&spec.atlas->municipalities[i]);
  std::stable_sort(found.begin(), found.end(),
                   [](auto const* a, auto const* b) { return a->inhabitants_2024 > b->inhabitants_2024; });
  std::vector<std::string> names;
  for (auto const* municipality : found) names.push_back(municipality->official_name);
  return names;
}

std::string nesting_text(Scores const& scores, Texts const& texts) {
  auto const* key = scores.a_in_b.holds && scores.b_in_a.holds ? "chart.same_partition" : "chart.nests";
  auto const& inner = scores.a_in_b.holds ? *scores.a : *scores.b;
  auto const& outer = scores.a_in_b.holds ? *scores.b : *scores.a;
  return sentence_case(texts.text(key, fmt::arg("every_inner", phrase(Determiner::every, inner, outer, texts)),
                                  fmt::arg("outer", region_noun(outer, inner, texts).word)));
}

}  // namespace

void add_mismatch(MapContent& content, MapSpec const& spec, Texts const& texts) {
  auto const& choice = *spec.mismatch;
  auto const scores = scores_of(*spec.atlas, *choice.a, *choice.b, choice.weight, nullptr);
  auto const deviations = deviations_of(scores, content.looks.size());
  LegendBlock block;
  block.heading = texts.text("chart.deviating");
  block.count_heading = texts.text("chart.municipalities_heading");
  int total = 0;
  for (auto const kind : {Deviation{true, false}, Deviation{false, true}, Deviation{true, true}}) {
    auto const names = names_with(kind, content, spec, deviations);
    if (names.empty()) continue;
    total += static_cast<int>(names.size());
    auto const text = text_of(kind, choice, texts);
    block.rows.push_back({text, static_cast<int>(names.size()), look_of(kind), std::nullopt});
    content.sentences.push_back(texts.plural("chart.alt_deviating", static_cast<long long>(names.size()),
                                             fmt::arg("where", text), fmt::arg("names", texts.list(names))));
  }
  for (std::size_t i = 0; i < deviations.size(); ++i) {
    if (deviations[i] == Deviation{}) continue;
    content.looks[i] = look_of(deviations[i]);
    if (spec.labels != LabelChoice::automatic) continue;
    auto const& label = spec.ground->labels[i];
    if (content.in_focus.empty())
      content.names.push_back({spec.atlas->municipalities[i].official_name, label.at, label.radius_m,
                               static_cast<double>(spec.atlas->municipalities[i].inhabitants_2024),
                               NameKind::deviating});
  }
  if (scores.a_in_b.holds || scores.b_in_a.holds) {
    content.sentences.push_back(nesting_text(scores, texts));
    content.subtitle.push_back(nesting_text(scores, texts));
  } else {
    content.subtitle.push_back(texts.plural("chart.deviating_count", total));
  }
  int const in_view = content.in_focus.empty()
                          ? static_cast<int>(content.looks.size())
                          : static_cast<int>(std::count(content.in_focus.begin(), content.in_focus.end(), true));
  block.rows.push_back({texts.text("chart.fits"), in_view - total, AreaLook{plain_land, {}}, std::nullopt});
  content.legend.push_back(std::move(block));
}

}  // namespace kansenatlas

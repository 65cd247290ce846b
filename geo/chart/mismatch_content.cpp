#include <algorithm>

#include "geo/chart/deviations.hpp"
#include "geo/chart/map_content.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas {
namespace {

constexpr Colour hatch_ink{176, 48, 20}, tint{252, 229, 219};
Hatch const rising{hatch_ink, 1.35, 0.32, true, false}, falling{hatch_ink, 1.35, 0.32, false, false};

AreaLook look_of(Deviation deviation) {
  AreaLook look{tint, {}};
  if (deviation.a_in_b) look.hatches.push_back(rising);
  if (deviation.b_in_a) look.hatches.push_back(falling);
  return look;
}

constexpr int most_named_in_words = 30;

std::vector<int> municipalities_with(Deviation kind, MapContent const& content,
                                     std::vector<Deviation> const& deviations) {
  std::vector<int> found;
  for (std::size_t i = 0; i < deviations.size(); ++i)
    if (deviations[i] == kind && (content.in_focus.empty() || content.in_focus[i]))
      found.push_back(static_cast<int>(i));
  return found;
}

// On a map of the country the largest are named, as many as people can look for.
void add_deviating_names(MapContent& content, MapSpec const& spec, std::vector<Deviation> const& deviations) {
  constexpr std::size_t most = 60;
  if (spec.labels != LabelChoice::automatic || !content.in_focus.empty()) return;
  std::vector<NameWish> wishes;
  for (std::size_t i = 0; i < deviations.size(); ++i) {
    if (!deviations[i].is_any()) continue;
    auto const& label = spec.ground->labels[i];
    auto const& municipality = spec.atlas->municipalities[i];
    wishes.push_back({municipality.official_name, label.at, label.radius_m,
                      static_cast<double>(municipality.inhabitants_2024), NameKind::deviating});
  }
  std::stable_sort(wishes.begin(), wishes.end(),
                   [](auto const& a, auto const& b) { return a.importance > b.importance; });
  if (wishes.size() > most) {
    content.names_beyond = static_cast<int>(wishes.size() - most);
    wishes.resize(most);
  }
  content.names.insert(content.names.end(), wishes.begin(), wishes.end());
}

}  // namespace

void add_mismatch(MapContent& content, MapSpec const& spec, Texts const& texts) {
  auto const& choice = *spec.mismatch;
  auto const scores = scores_of(*spec.atlas, *choice.a, *choice.b, choice.weight, nullptr);
  auto const deviations = deviations_of(scores, content.looks.size());
  auto const nesting = nesting_text(scores, texts);
  if (!nesting.empty()) {
    content.subtitle.push_back(nesting);
    content.sentences.push_back(nesting + ".");
  }
  LegendBlock block;
  block.heading = texts.text("chart.deviating");
  block.count_heading = texts.text("chart.municipalities_heading");
  int total = 0;
  for (auto const kind : {Deviation{true, false}, Deviation{false, true}, Deviation{true, true}}) {
    auto const found = municipalities_with(kind, content, deviations);
    if (found.empty()) continue;
    total += static_cast<int>(found.size());
    auto const names = names_in_text(*spec.atlas, found, texts, most_named_in_words);
    auto const text = deviation_text(kind, scores, texts);
    block.rows.push_back({text, static_cast<int>(found.size()), look_of(kind), std::nullopt});
    content.sentences.push_back(texts.plural("chart.alt_deviating", static_cast<long long>(found.size()),
                                             fmt::arg("where", text), fmt::arg("names", names)));
  }
  for (std::size_t i = 0; i < deviations.size(); ++i)
    if (deviations[i].is_any()) content.looks[i] = look_of(deviations[i]);
  add_deviating_names(content, spec, deviations);
  if (nesting.empty())
    content.subtitle.push_back(texts.plural("chart.deviating_count", total));
  else if (total > 0)
    content.subtitle.push_back(texts.plural("chart.deviating_back", total));
  int const in_view = content.in_focus.empty()
                          ? static_cast<int>(content.looks.size())
                          : static_cast<int>(std::count(content.in_focus.begin(), content.in_focus.end(), true));
  block.rows.push_back({texts.text("chart.fits"), in_view - total, AreaLook{plain_land, {}}, std::nullopt});
  content.legend.push_back(std::move(block));
}

}  // namespace kansenatlas

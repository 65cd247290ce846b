// The score over many indicators: reckoned in a job, as it is drawn a thousand times over.
#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "app/viewer/jobs.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "app/viewer/welfare.hpp"

namespace kansenatlas::viewer {
namespace {

std::string choices_in_words(ScoreView const& choices) {
  auto words = fmt::format("{} {} {} {} {}", name_of(normalisation_of(choices)), name_of(averaging_of(choices)),
                           choices.is_winsorised, choices.has_supplementary, choices.has_unfit);
  for (auto const& [theme, quarters] : choices.quarters) words += fmt::format(" {}={}", theme, quarters);
  return words;
}

CompositeRules rules_of(ScoreView const& choices, CompositeMaterial const& material) {
  CompositeRules rules;
  rules.normalisation = normalisation_of(choices);
  rules.averaging = averaging_of(choices);
  rules.winsorise = choices.is_winsorised ? composite_winsorised : 0;
  for (auto const& theme : material.themes) {
    auto const found = choices.quarters.find(theme);
    rules.theme_weights.push_back(found == choices.quarters.end() ? 1 : found->second / 4.0);
  }
  return rules;
}

Composite composite_of(Atlas const& atlas, Partition const* partition, ScoreView const& choices) {
  Composite composite;
  composite.partition = partition;
  composite.material = composite_material(atlas, partition, choices.has_supplementary, choices.has_unfit);
  composite.rules = rules_of(choices, composite.material);
  auto const& weights = composite.rules.theme_weights;
  if (std::none_of(weights.begin(), weights.end(), [](double weight) { return weight > 0; })) return composite;
  composite.result = composite_result(composite.material, composite.rules, composite_draws, composite_seed);
  auto const& ranks = composite.result.ranks;
  for (std::size_t i = 0; i < ranks.size(); ++i) composite.order.push_back(static_cast<int>(i));
  std::stable_sort(composite.order.begin(), composite.order.end(), [&](int a, int b) {
    auto const place = [&](int area) {
      int const rank = ranks[static_cast<std::size_t>(area)];
      return rank > 0 ? rank : static_cast<int>(ranks.size()) + 1;
    };
    auto const total = [&](int area) {
      double const score = composite.result.scores[static_cast<std::size_t>(area)].total;
      return std::isnan(score) ? -std::numeric_limits<double>::infinity() : score;
    };
    return place(a) != place(b) ? place(a) < place(b) : total(a) > total(b);
  });
  return composite;
}

}  // namespace

void refresh_composite(State& state, Jobs& jobs) {
  auto const& choices = state.view().figures.score;
  if (!choices.is_made) return;
  WelfareQuestion const question{state.caches.atlas, state.view().figures.level, -1, 0, choices_in_words(choices)};
  auto& kept = state.caches.welfare.composite;
  if (kept.asked == question) return;
  // What stands there is shown until the new one is ready, unless it is of other areas.
  if (kept.question.level != question.level || kept.question.atlas != question.atlas) kept.answer.reset();
  kept.asked = question;
  jobs.start("composite", [question, partition = level_partition(state), choices](Progress&) {
    auto composite = composite_of(*question.atlas, partition, choices);
    return Landing([question, composite = std::move(composite)](State& landed) {
      auto& composite_now = landed.caches.welfare.composite;
      if (composite_now.asked == question) composite_now.keep(question, composite);
    });
  });
}

}  // namespace kansenatlas::viewer

// The score over many indicators in words.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/welfare_words.hpp"
#include "app/viewer/words.hpp"
#include "geo/welfare/composite_sentence.hpp"

namespace kansenatlas::viewer {

std::string composite_words(State const& state, Composite const& composite, int area) {
  auto const& texts = state.texts();
  auto const& result = composite.result;
  auto const at = static_cast<std::size_t>(area);
  auto words = title_of(state.atlas(), {composite.partition, area});
  if (result.ranks[at] == 0) return words + "\n" + texts.text("viewer.composite.no_total");
  auto const& interval = result.intervals[at];
  words += "\n" + texts.text("viewer.composite.rank", fmt::arg("rank", result.ranks[at]), fmt::arg("of", result.of),
                             fmt::arg("low", interval.low), fmt::arg("high", interval.high));
  words += "\n" + texts.text("viewer.composite.score", fmt::arg("total", texts.number(result.scores[at].total, 2)),
                             fmt::arg("known", texts.share(result.scores[at].coverage, 0)));
  for (std::size_t t = 0; t < composite.material.themes.size(); ++t) {
    double const score = result.scores[at].themes[t];
    words += fmt::format("\n{}: {}", composite_theme_name(state.atlas(), composite.material, t, texts.language()),
                         std::isnan(score) ? texts.text("viewer.composite.theme_unknown") : texts.number(score, 2));
  }
  return words;
}

std::vector<std::string> composite_in_words(State const& state) {
  auto const& texts = state.texts();
  std::vector<std::string> paragraphs{texts.text("welfare.composite.caution")};
  auto const& composite = state.caches.welfare.composite.answer;
  if (!state.ui.welfare.composite.is_made || !composite) return paragraphs;
  for (auto& remark :
       composite_remarks(state.atlas(), composite->material, composite->rules, composite_draws, composite_seed, texts))
    paragraphs.push_back(std::move(remark));
  for (int const area : composite->order) {
    paragraphs.push_back(on_one_line(composite_words(state, *composite, area)));
  }
  return paragraphs;
}

}  // namespace kansenatlas::viewer

// Nothing is selected: how well the shown partitions fit each other, and how to begin.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

void pair_rows(State const& state, PanelUi& ui, PairScores const& pair) {
  auto const& texts = state.texts();
  auto const language = texts.language();
  strong(ui, texts.text("viewer.pair.title", fmt::arg("a", pair.scores.a->name(language)),
                        fmt::arg("b", pair.scores.b->name(language))));
  say(ui, "pair." + pair.a + "." + pair.b, pair_text(state, pair));
  muted_text(ui, texts.text("viewer.pair.score", fmt::arg("v", texts.number(pair.scores.v_measure, 3)),
                            fmt::arg("moves", texts.plural("viewer.municipalities",
                                                           static_cast<long long>(pair.scores.equal.list.size())))));
  gap(ui);
}

}  // namespace

void overview_panel(State const& state, PanelUi& ui, Outbox&) {
  auto const& texts = state.texts();
  bool const is_bundled = state.caches.atlas_path == state.caches.bundled_atlas;
  heading(ui, is_bundled ? texts.text("viewer.country") : state.atlas().title);
  muted_text(ui, texts.plural("viewer.municipalities", static_cast<long long>(state.atlas().municipalities.size())));
  gap(ui);
  say(ui, "overview.hint", texts.text("viewer.overview.hint"));
  gap(ui);
  auto const shown = shown_partitions(state);
  section(ui, texts.text("viewer.overview.congruence"));
  if (shown.size() < 2) muted_text(ui, texts.text("viewer.overview.one_partition"));
  for (std::size_t i = 0; i < shown.size(); ++i)
    for (std::size_t j = i + 1; j < shown.size(); ++j)
      for (auto const& pair : state.caches.scores)
        if (pair.a == shown[i]->id && pair.b == shown[j]->id) pair_rows(state, ui, pair);
}

}  // namespace kansenatlas::viewer

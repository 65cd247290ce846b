// Where everything comes from, and who is to be thanked for it.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/atlas/doubts.hpp"

namespace kansenatlas::viewer {
namespace {

void source(State const& state, PanelUi& ui, Source const& source) {
  auto const& texts = state.texts();
  strong(ui, publisher_in(source.publisher, texts));
  say(ui, "source." + source.id, source.title_in(texts.language()));
  std::string facts = source.licence;
  if (source.date.is_known()) facts += (facts.empty() ? "" : " · ") + short_text(source.date, texts.language());
  if (!source.reference.empty()) facts += (facts.empty() ? "" : " · ") + source.reference;
  if (!facts.empty()) muted_text(ui, facts);
  if (!source.attribution.empty()) muted_text(ui, source.attribution_in(texts.language()));
  if (!source.doubts.empty())
    say(ui, "source.doubts." + source.id,
        texts.text("viewer.doubt", fmt::arg("why", source.doubts_in(texts.language()))));
  gap(ui);
}

}  // namespace

void sources_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  source_card(state, ui, outbox);
  heading(ui, texts.text("viewer.sources.title"));
  say(ui, "sources.about", texts.text("viewer.sources.about"));
  gap(ui);
  if (state.atlas().sources.empty()) muted_text(ui, texts.text("viewer.sources.none"));
  for (auto const& one : state.atlas().sources) source(state, ui, one);
  muted_text(ui, texts.text("viewer.sources.atlas", fmt::arg("title", state.atlas().title),
                            fmt::arg("hash", state.atlas().content_hash)));
}

}  // namespace kansenatlas::viewer

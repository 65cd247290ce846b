// The patterns of the selected region that an opgave can start from.
#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panels/opgave_parts.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {

void opportunity_list(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const region = selected_region(state);
  auto const& known = state.caches.opportunities;
  if (!region.partition) return say(ui, "opportunities.none", texts.text("viewer.opgaven.opportunities_of_none"));
  if (toggle(ui, "all_opportunities", texts.text("viewer.opgaven.all_opportunities"),
             state.ui.opgaven.has_all_opportunities))
    outbox.act("all_opportunities");
  if (!is_about(known, state) || !known.found) return muted_text(ui, texts.text("viewer.opgaven.opportunities_wait"));
  section(ui, texts.plural("viewer.opgaven.opportunities_count", static_cast<long long>(known.found->size())));
  muted_text(ui, texts.text("viewer.opgaven.opportunities_about"));
  for (auto const& one : *known.found) {
    auto const key = key_of(one, state.atlas());
    if (paragraph_button(ui, "opportunity." + key, sentence_of(one, state.atlas(), *region.partition, texts)))
      outbox.act("opgave_from_opportunity", key);
    gap(ui, 3);
  }
}

}  // namespace kansenatlas::viewer

// The classes of the choropleth with how many municipalities are in each.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

void right_aligned(PanelUi& ui, std::string const& text) {
  float const width = ImGui::CalcTextSize(text.c_str()).x;
  ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width - ui.px(4));
  ImGui::TextUnformatted(text.c_str());
}

void row(PanelUi& ui, Fill const& fill, std::string const& text, std::string const& count) {
  fill_sample(ui, fill, ui.px(26));
  ImGui::SameLine(0, ui.px(10));
  ImGui::TextUnformatted(text.c_str());
  right_aligned(ui, count);
}

}  // namespace

void legend_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& shown = state.caches.choropleth;
  if (!shown) return;
  auto const& texts = state.texts();
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown->indicator)];
  gap(ui, 4);
  muted_text(ui, texts.text("viewer.legend.title"));
  for (int i = shown->classes.classes() - 1; i >= 0; --i)
    row(ui, {shown->colours[static_cast<std::size_t>(i)]}, bounds_text(state, *shown, i),
        texts.integer(shown->classes.counts[static_cast<std::size_t>(i)]));
  if (shown->classes.classes() == 0) muted_text(ui, texts.text("viewer.legend.one_value"));
  if (shown->without_value > 0)
    row(ui, fill_without_value(), texts.text("viewer.legend.no_value"), texts.integer(shown->without_value));
  if (shown->classes.classes() > 0 && button(ui, "colours", texts.text("viewer.colours.button")))
    outbox.act("choose_colours");
  gap(ui, 4);
  if (state.caches.has_all_figures && state.caches.national.has_value()) {
    say(ui, "legend.national",
        texts.text("viewer.legend.national", fmt::arg("value", value_text(state, indicator, state.caches.national))));
  }
  source_link(state, ui, outbox, "legend.source", indicator);
}

}  // namespace kansenatlas::viewer

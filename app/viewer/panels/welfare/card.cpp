// In the card at the pointer: the figure of the area that the municipality lies in.
#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
void card_of_area(State const& state, PanelUi& ui, int municipality) {
  auto const* level = level_figures(state);
  auto const* indicator = indicator_shown(state);
  int const area = area_with(state, municipality);
  if (!level || !indicator || area < 0) return;
  auto const& value = level->figures.values[static_cast<std::size_t>(area)];
  auto const& position = level->figures.positions[static_cast<std::size_t>(area)];
  auto const& texts = state.texts();
  ImGui::Separator();
  if (level->partition) say(ui, "card.area", name_of_area(state, area));
  muted_text(ui, fmt::format("{} · {}", indicator->name(state.ui.language), level->figures.year));
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "card.value", value_text(state, *indicator, value));
  ImGui::PopFont();
  if (value.has_value()) muted_text(ui, place_words(position, texts));
  if (auto const method = method_text(state, value); !method.empty()) muted_text(ui, method);
  if (state.ui.welfare.view == WelfareView::spots)
    if (auto const words = spot_words(state, municipality); !words.empty()) say(ui, "card.spot", words);
  muted_text(ui, source_text(state, *indicator));
}

}  // namespace kansenatlas::viewer

// The legend over a corner of the map.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

void outlines(State const& state, PanelUi& ui) {
  auto const slots = slot_partitions(state);
  for (std::size_t slot = 0; slot < slots.size(); ++slot)
    if (slots[slot] && state.view().partitions[slot].is_shown)
      outline_row(ui, style_of_slot(slot), slots[slot]->name(state.ui.language));
}

void classes(State const& state, PanelUi& ui, Choropleth const& shown) {
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown.indicator)];
  auto const language = state.ui.language;
  strong(ui, fmt::format("{}, {}", indicator.name(language), shown.year));
  muted_text(ui, indicator.unit(language));
  for (int i = shown.classes.classes() - 1; i >= 0; --i) {
    fill_sample(ui, {shown.colours[static_cast<std::size_t>(i)]}, ui.px(26));
    ImGui::SameLine(0, ui.px(10));
    ImGui::TextUnformatted(class_text(state, shown, i).c_str());
  }
  if (shown.without_value > 0) {
    fill_sample(ui, fill_without_value(), ui.px(26));
    ImGui::SameLine(0, ui.px(10));
    ImGui::TextUnformatted(state.texts().text("viewer.legend.no_value").c_str());
  }
}

}  // namespace

void map_legend(State const& state, PanelUi& ui, Outbox&) {
  auto const& shown = state.caches.choropleth;
  if (!shown && shown_partitions(state).empty()) return;
  float const margin = ui.px(10);
  // Over a narrow map only the classes, in small letters: the map is what people want to see.
  bool const is_narrow = ui.map_area.width() < ui.px(450);
  float const width = std::min(ui.px(is_narrow ? 176 : 250), ui.map_area.width() - 2 * margin);
  if (width < ui.px(120) || (!shown && is_narrow)) return;
  ImGui::SetCursorScreenPos({ui.map_area.minimum.x + margin, ui.map_area.minimum.y + margin});
  ImGui::PushStyleColor(ImGuiCol_ChildBg, look::panel);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(2)});
  float const height = std::min(ui.legend_height, ui.map_area.height() - 2 * margin);
  ImGui::BeginChild("legend", {width, std::max(height, ui.px(20))}, true,
                    ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoInputs);
  if (is_narrow) ImGui::PushFont(ui.fonts.small);
  if (shown) classes(state, ui, *shown);
  if (!is_narrow) outlines(state, ui);
  if (is_narrow) ImGui::PopFont();
  ui.legend_height = ImGui::GetCursorPosY() + ui.px(6);
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor();
}

}  // namespace kansenatlas::viewer

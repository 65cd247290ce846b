// At the cursor: which municipality this is, and where it belongs.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/atlas/doubts.hpp"

namespace kansenatlas::viewer {
namespace {

std::string region_title(State const& state, Partition const& partition, int municipality) {
  int const region = partition.region_of[static_cast<std::size_t>(municipality)];
  return region < 0 ? state.texts().text("viewer.in_no_region")
                    : partition.regions[static_cast<std::size_t>(region)].title;
}

void membership(State const& state, PanelUi& ui, Partition const& partition, int municipality) {
  muted_text(ui, fmt::format("{} · {}", partition.singular(state.ui.language), date_text(state, partition)));
  say(ui, "card." + partition.base_id(), region_title(state, partition, municipality));
  auto const doubt = doubt_about(partition, municipality, state.texts());
  if (!doubt.empty())
    warning(ui, "card.doubt." + partition.base_id(), "? " + state.texts().text("viewer.doubt", fmt::arg("why", doubt)));
}

void the_rest(State const& state, PanelUi& ui, CardPartitions const& card, int municipality) {
  auto const& texts = state.texts();
  auto const key = shortcut_text(action_named("expand_card").shortcut, texts);
  if (!state.ui.is_card_expanded) {
    ImGui::PushFont(ui.fonts.small);
    ImGui::PushStyleColor(ImGuiCol_Text, look::accent);
    say(ui, "card.more",
        texts.plural("viewer.card.more", static_cast<long long>(card.rest.size()), fmt::arg("key", key)));
    ImGui::PopStyleColor();
    ImGui::PopFont();
    return;
  }
  ImGui::PushFont(ui.fonts.small);
  if (ImGui::BeginTable("rest", 2, ImGuiTableFlags_SizingStretchProp)) {
    for (auto const* partition : card.rest) {
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      muted_text(ui, partition->singular(texts.language()));
      ImGui::TableNextColumn();
      say(ui, "card." + partition->base_id(), region_title(state, *partition, municipality));
    }
    ImGui::EndTable();
  }
  ImGui::PopFont();
}

void figure(State const& state, PanelUi& ui, int municipality) {
  auto const& shown = state.caches.choropleth;
  if (!shown) return;
  auto const& indicator = state.atlas().indicators[static_cast<std::size_t>(shown->indicator)];
  ImGui::Separator();
  muted_text(ui, fmt::format("{} · {}", indicator.name(state.ui.language), shown->year));
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "card.value", value_text(state, indicator, shown->values[static_cast<std::size_t>(municipality)]));
  ImGui::PopFont();
  status(state, ui, "card.status", shown->values[static_cast<std::size_t>(municipality)]);
  muted_text(ui, source_text(state, indicator));
}

void in_general(State const& state, PanelUi& ui, int municipality) {
  auto const card = card_partitions(state);
  for (auto const* partition : card.first) {
    membership(state, ui, *partition, municipality);
    gap(ui, 2);
  }
  the_rest(state, ui, card, municipality);
  if (state.ui.work == WorkArea::map || state.ui.work == WorkArea::agenda) figure(state, ui, municipality);
  if (state.ui.work == WorkArea::welfare) card_of_area(state, ui, municipality);
}

// Only what bears on the scenario.
void in_variant(State const& state, PanelUi& ui, int municipality) {
  auto const& report = state.caches.variant->report;
  muted_text(ui, report.before.singular(state.ui.language));
  say(ui, "card.variant", region_title(state, report.after, municipality));
  move_preview(state, ui);
}

// Beside the cursor, and wholly within the map.
void place_card(State const& state, PanelUi const& ui, float width, float height) {
  auto const& area = ui.map_area;
  float const away = ui.px(18);
  float x = area.minimum.x + static_cast<float>(state.ui.hovered_at.x_px) + away;
  float y = area.minimum.y + static_cast<float>(state.ui.hovered_at.y_px) + away;
  if (x + width > area.maximum.x) x -= width + 2 * away;
  if (y + height > area.maximum.y - ui.px(8)) y = area.maximum.y - ui.px(8) - height;
  ImGui::SetNextWindowPos({std::max(x, area.minimum.x + ui.px(8)), std::max(y, area.minimum.y + ui.px(8))});
}

}  // namespace

void hover_card(State const& state, PanelUi& ui, Outbox&) {
  int const hovered = state.ui.hovered;
  if (hovered < 0 || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) return;
  auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(hovered)];
  float const width = std::min(ui.px(state.ui.is_card_expanded ? 400 : 320), ui.map_area.width() * 0.9F);
  place_card(state, ui, width, ui.card_height);
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(14), ui.px(10)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(2)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(4));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::Begin("card", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysAutoResize);
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "card.name", municipality.official_name);
  ImGui::PopFont();
  muted_text(ui, inhabitants_text(state, municipality.inhabitants_2024));
  gap(ui, 3);
  if (state.ui.work == WorkArea::scenario && state.caches.variant)
    in_variant(state, ui, hovered);
  else
    in_general(state, ui, hovered);
  ui.card_height = ImGui::GetWindowHeight();
  ImGui::End();
  ImGui::PopStyleVar(4);
}

}  // namespace kansenatlas::viewer

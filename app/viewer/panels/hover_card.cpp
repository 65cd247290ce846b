// At the cursor: which municipality this is, and where it belongs.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/selected.hpp"
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

// In a low window with large letters the card says only what cannot be missed.
bool is_compact(PanelUi const& ui) { return ImGui::GetIO().DisplaySize.y < ui.px(340); }

void membership(State const& state, PanelUi& ui, Partition const& partition, int municipality) {
  if (!is_compact(ui))
    muted_text(ui, fmt::format("{} · {}", partition.singular(state.ui.language), date_text(state, partition)));
  say(ui, "card." + partition.base_id(), region_title(state, partition, municipality));
  auto const doubt = doubt_about(partition, municipality, state.texts());
  if (!doubt.empty())
    warning(ui, "card.doubt." + partition.base_id(), "? " + state.texts().text("viewer.doubt", fmt::arg("why", doubt)));
}

// Where the card may lie: anywhere below the top of the window.
WidgetRect room_for_card(State const& state, PanelUi const& ui) {
  auto const window = ImGui::GetIO().DisplaySize;
  float const top = layout_of(window, ui.scale, state.ui).top.maximum.y, margin = ui.px(8);
  return {{margin, top}, {window.x - margin, window.y - margin}};
}

// Of the list of other partitions, as many rows as leave the figure and its source in view.
std::size_t rows_with_room(State const& state, PanelUi const& ui, std::size_t rows) {
  float const row = 1.35F * ui.fonts.small->FontSize + 2 * ImGui::GetStyle().CellPadding.y;
  float const others = std::max(ui.card_height - ui.card_rest_height, ui.px(120));
  float const room = room_for_card(state, ui).height() - others - 2 * ui.fonts.small->FontSize;
  return std::min(rows, static_cast<std::size_t>(std::max(0.0F, room / row)));
}

void the_rest(State const& state, PanelUi& ui, CardPartitions const& card, int municipality) {
  auto const& texts = state.texts();
  auto const key = shortcut_text(action_named("expand_card").shortcut, texts);
  if (!state.ui.is_card_expanded) {
    ui.card_rest_height = 0;
    ImGui::PushFont(ui.fonts.small);
    ImGui::PushStyleColor(ImGuiCol_Text, look::accent);
    say(ui, "card.more",
        texts.plural("viewer.card.more", static_cast<long long>(card.rest.size()), fmt::arg("key", key)));
    ImGui::PopStyleColor();
    ImGui::PopFont();
    return;
  }
  auto const rows = rows_with_room(state, ui, card.rest.size());
  float const top = ImGui::GetCursorPosY();
  ImGui::PushFont(ui.fonts.small);
  if (ImGui::BeginTable("rest", 2, ImGuiTableFlags_SizingStretchProp)) {
    for (std::size_t i = 0; i < rows; ++i) {
      auto const& partition = *card.rest[i];
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      muted_text(ui, partition.singular(texts.language()));
      ImGui::TableNextColumn();
      say(ui, "card." + partition.base_id(), region_title(state, partition, municipality));
    }
    ImGui::EndTable();
  }
  ui.card_rest_height = ImGui::GetCursorPosY() - top;
  if (rows < card.rest.size())
    say(ui, "card.left_out", texts.plural("viewer.card.left_out", static_cast<long long>(card.rest.size() - rows)));
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
  if (!is_compact(ui)) muted_text(ui, source_text(state, indicator));
}

void in_general(State const& state, PanelUi& ui, int municipality) {
  auto const card = card_partitions(state);
  for (auto const* partition : card.first) {
    membership(state, ui, *partition, municipality);
    if (!is_compact(ui)) gap(ui, 2);
  }
  if (!is_compact(ui)) the_rest(state, ui, card, municipality);
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

// What the card must leave in view: the municipality, as far as it is near the cursor.
WidgetRect kept_in_view(State const& state, PanelUi const& ui) {
  auto const& area = ui.map_area;
  auto const box = box_of(state, Selection{state.ui.hovered, "", -1});
  auto const low = to_screen(state.ui.camera, state.ui.map_size, {box.minimum.x, box.maximum.y}),
             high = to_screen(state.ui.camera, state.ui.map_size, {box.maximum.x, box.minimum.y});
  auto const& at = state.ui.hovered_at;
  double const far = ui.px(110), near = ui.px(10);
  auto const from = [&](double edge, double cursor) { return std::clamp(edge, cursor - far, cursor - near); };
  auto const to = [&](double edge, double cursor) { return std::clamp(edge, cursor + near, cursor + far); };
  return {{area.minimum.x + static_cast<float>(from(low.x_px, at.x_px)),
           area.minimum.y + static_cast<float>(from(low.y_px, at.y_px))},
          {area.minimum.x + static_cast<float>(to(high.x_px, at.x_px)),
           area.minimum.y + static_cast<float>(to(high.y_px, at.y_px))}};
}

float overlap(WidgetRect const& a, WidgetRect const& b) {
  float const wide = std::min(a.maximum.x, b.maximum.x) - std::max(a.minimum.x, b.minimum.x);
  float const high = std::min(a.maximum.y, b.maximum.y) - std::max(a.minimum.y, b.minimum.y);
  return std::max(0.0F, wide) * std::max(0.0F, high);
}

// To the right of the municipality, to the left, below or above: the first place that covers nothing of it, within the
// map if that can be, else over the panels beside it.
void place_card(State const& state, PanelUi const& ui, float width, float height) {
  auto const kept = kept_in_view(state, ui);
  auto const window = room_for_card(state, ui);
  float const away = ui.px(10), margin = ui.px(8);
  WidgetRect const map{{ui.map_area.minimum.x + margin, ui.map_area.minimum.y + margin},
                       {ui.map_area.maximum.x - margin, ui.map_area.maximum.y - margin}};
  ImVec2 best{};
  float least = 1e30F;
  for (auto const& room : {map, window}) {
    auto const within = [&](ImVec2 at) {
      return ImVec2{std::max(room.minimum.x, std::min(at.x, room.maximum.x - width)),
                    std::max(room.minimum.y, std::min(at.y, room.maximum.y - height))};
    };
    auto const middle = kept.centre();
    for (ImVec2 const wanted : {ImVec2{kept.maximum.x + away, middle.y},
                                {kept.minimum.x - away - width, middle.y},
                                {middle.x - width / 2, kept.maximum.y + away},
                                {middle.x - width / 2, kept.minimum.y - away - height}}) {
      auto const at = within(wanted);
      WidgetRect const card{at, {at.x + width, at.y + height}};
      float const covered = overlap(card, kept) + 0.001F * (width * height - overlap(card, room));
      if (covered >= least - 0.5F) continue;
      least = covered;
      best = at;
    }
  }
  ImGui::SetNextWindowPos(best);
}

}  // namespace

void hover_card(State const& state, PanelUi& ui, Outbox&) {
  int const hovered = state.ui.hovered;
  if (hovered < 0 || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) return;
  auto const& municipality = state.atlas().municipalities[static_cast<std::size_t>(hovered)];
  float const width = std::min(ui.px(state.ui.is_card_expanded ? 400 : 320), ImGui::GetIO().DisplaySize.x * 0.9F);
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
  ui.card_height = ImGui::GetCursorPosY() + ui.px(8);  // what it needs; the window follows a frame later
  ui.widgets["card"] = {ImGui::GetWindowPos(),
                        {ImGui::GetWindowPos().x + width, ImGui::GetWindowPos().y + ui.card_height}};
  ImGui::End();
  ImGui::PopStyleVar(4);
}

}  // namespace kansenatlas::viewer

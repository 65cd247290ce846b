// What lies along the edges of the map: zoom buttons, scale bar, source.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

// The longest of 1, 2, 5, 10, ... km that fits into `width_px`.
double round_length_km(double metres_per_px, double width_px) {
  double const most = metres_per_px * width_px / 1000;
  double const decade = std::pow(10, std::floor(std::log10(most)));
  for (double const step : {5.0, 2.0, 1.0})
    if (step * decade <= most) return step * decade;
  return decade;
}

ImVec2 size_of_small(PanelUi const& ui, std::string const& text) {
  return ui.fonts.small->CalcTextSizeA(ui.fonts.small->FontSize, 1e6F, 0, text.c_str());
}

void backed_text(PanelUi const& ui, ImVec2 at, std::string const& text) {
  auto& list = *ImGui::GetWindowDrawList();
  auto* font = ui.fonts.small;
  auto const size = size_of_small(ui, text);
  list.AddRectFilled({at.x - ui.px(6), at.y - ui.px(3)}, {at.x + size.x + ui.px(6), at.y + size.y + ui.px(3)},
                     IM_COL32(255, 255, 255, 225), ui.px(3));
  list.AddText(font, font->FontSize, at, look::ink, text.c_str());
}

// The attribution, in lines that fit the map.
std::string source_words(State const& state, PanelUi const& ui) {
  ImGui::PushFont(ui.fonts.small);
  auto text = broken_to_fit(attribution_text(state), ui.map_area.width() - ui.px(40));
  ImGui::PopFont();
  return text;
}

// On a narrow map the scale bar stands above the source line instead of beside it.
float scale_bar_lift(State const& state, PanelUi const& ui) {
  auto const source = size_of_small(ui, source_words(state, ui));
  return source.x + ui.px(200) > ui.map_area.width() ? source.y + ui.px(14) : 0;
}

// Half as long on a map so narrow that it would take the room of the country.
float longest_scale_bar(PanelUi const& ui) { return ui.px(ui.map_area.width() < ui.px(300) ? 60 : 120); }

void scale_bar(State const& state, PanelUi& ui) {
  double const km = round_length_km(state.ui.camera.metres_per_px, longest_scale_bar(ui));
  auto const width = static_cast<float>(km * 1000 / state.ui.camera.metres_per_px);
  float const x = ui.map_area.minimum.x + ui.px(16);
  float const y = ui.map_area.maximum.y - ui.px(16) - scale_bar_lift(state, ui);
  auto const text = fmt::format("{} km", state.texts().number(km, km < 1 ? 1 : 0));
  float const right = std::max(width, ui.px(4) + size_of_small(ui, text).x);
  WidgetRect const back{{x - ui.px(6), y - ui.px(24)}, {x + right + ui.px(6), y + ui.px(6)}};
  ui.widgets["scale_bar"] = back;
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(back.minimum, back.maximum, IM_COL32(255, 255, 255, 225), ui.px(3));
  std::array<ImVec2, 4> const bracket{ImVec2{x, y - ui.px(5)}, {x, y}, {x + width, y}, {x + width, y - ui.px(5)}};
  list.AddPolyline(bracket.data(), 4, look::ink, 0, 1.5F * ui.scale);
  list.AddText(ui.fonts.small, ui.fonts.small->FontSize, {x + ui.px(4), y - ui.px(22)}, look::ink, text.c_str());
}

// Of the scale bar at its longest, so that the map's scale does not change what the scale depends on.
WidgetRect scale_bar_rect(State const& state, PanelUi const& ui) {
  float const x = ui.map_area.minimum.x + ui.px(16);
  float const y = ui.map_area.maximum.y - ui.px(16) - scale_bar_lift(state, ui);
  return {{x - ui.px(6), y - ui.px(24)}, {x + longest_scale_bar(ui) + ui.px(6), y + ui.px(6)}};
}

WidgetRect source_rect(State const& state, PanelUi const& ui) {
  auto const size = size_of_small(ui, source_words(state, ui));
  return {{ui.map_area.maximum.x - size.x - ui.px(22), ui.map_area.maximum.y - size.y - ui.px(13)},
          {ui.map_area.maximum.x - ui.px(10), ui.map_area.maximum.y - ui.px(7)}};
}

constexpr float button_side = 34, button_gap = 4, buttons_from_edge = 14;

WidgetRect buttons_rect(PanelUi const& ui) {
  float const right = ui.map_area.maximum.x - ui.px(buttons_from_edge), top = ui.map_area.minimum.y + ui.px(14);
  return {{right - ui.px(button_side), top}, {right, top + 3 * ui.px(button_side) + 2 * ui.px(button_gap)}};
}

void source_line(State const& state, PanelUi& ui) {
  auto const text = source_words(state, ui);
  auto const size = size_of_small(ui, text);
  backed_text(ui, {ui.map_area.maximum.x - size.x - ui.px(16), ui.map_area.maximum.y - size.y - ui.px(10)}, text);
  ui.said["map.source"] = attribution_text(state);
}

void zoom_buttons(State const& state, PanelUi& ui, Outbox& outbox) {
  float const side = ui.px(button_side);
  float y = ui.map_area.minimum.y + ui.px(14);
  ImGui::PushStyleColor(ImGuiCol_Button, look::panel);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
  struct Choice {
    char const *action, *label;
  };
  for (auto const& [name, label] : {Choice{"zoom_in", "+"}, {"zoom_out", "-"}, {"whole_country", "NL"}}) {
    ImGui::SetCursorScreenPos({ui.map_area.maximum.x - side - ui.px(buttons_from_edge), y});
    auto const& action = action_named(name);
    bool const is_clicked = ImGui::Button(fmt::format("{}###{}", label, name).c_str(), {side, side});
    record(ui, name);
    // The map's window leaves keys to the map, so the buttons on it listen for themselves.
    bool const has_keyboard = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (is_clicked || (has_keyboard && is_enter_pressed())) outbox.act(name);
    explain(ui, fmt::format("{} ({})", title_of(action, state.texts()), shortcut_text(action.shortcut, state.texts())));
    y += side + ui.px(button_gap);
  }
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
}

}  // namespace

std::vector<WidgetRect> map_margin_rects(State const& state, PanelUi const& ui) {
  if (!ui.fonts.small) return {};
  return {scale_bar_rect(state, ui), source_rect(state, ui), buttons_rect(ui)};
}

void map_margins(State const& state, PanelUi& ui, Outbox& outbox) {
  if (!ui.fonts.small) return;
  scale_bar(state, ui);
  source_line(state, ui);
  zoom_buttons(state, ui, outbox);
}

}  // namespace kansenatlas::viewer

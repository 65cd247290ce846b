// The opgaven of the project as cards.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/selected.hpp"
#include "app/viewer/widgets/empty_state.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

std::string region_title(State const& state, std::string const& code) {
  if (code.empty()) return state.texts().text("viewer.opgave.any_region");
  for (auto const& partition : state.atlas().partitions)
    for (auto const& region : partition.regions)
      if (region.code == code) return region.title;
  return code;
}

// The start of a text that is cut off at so many lines.
std::string first_lines(std::string const& text, float width, int most) {
  auto const broken = broken_to_fit(text, width);
  std::size_t at = 0;
  for (int line = 0; line < most; ++line) {
    at = broken.find('\n', at);
    if (at == broken.npos) return broken;
    ++at;
  }
  return broken.substr(0, at - 1) + "…";
}

struct Card {
  ImVec2 from, to;
  float inner = 0;  // width of its text
};

void words(State const& state, PanelUi& ui, Opgave const& opgave, Card const& card) {
  auto const& texts = state.texts();
  auto& list = *ImGui::GetWindowDrawList();
  float const x = card.from.x + ui.px(14);
  float y = card.from.y + ui.px(10);
  auto const line = [&](ImFont* font, ImU32 colour, std::string const& text, int most) {
    ImGui::PushFont(font);
    auto const shown = first_lines(text, card.inner, most);
    list.AddText({x, y}, colour, shown.c_str());
    y += ImGui::CalcTextSize(shown.c_str()).y + ui.px(4);
    ImGui::PopFont();
  };
  line(ui.fonts.strong, look::ink, opgave.title, 2);
  line(ui.fonts.small, look::muted, region_title(state, opgave.region), 2);
  auto const state_text = texts.text("opgave.state." + (opgave.state.empty() ? "concept" : opgave.state));
  auto const owner = opgave.owner.empty() ? texts.text("viewer.opgave.no_owner") : opgave.owner;
  line(ui.fonts.small, opgave.owner.empty() ? look::warning : look::ink, fmt::format("{} · {}", state_text, owner), 1);
  if (!opgave.why.empty()) line(ui.fonts.body, look::ink, opgave.why, 2);
}

void bar(State const& state, PanelUi& ui, Opgave const& opgave, Card const& card) {
  auto& list = *ImGui::GetWindowDrawList();
  auto const open = static_cast<float>(open_fields(opgave).size());
  static auto const all = static_cast<float>(open_fields(Opgave{}).size());
  float const share = std::clamp(1 - open / all, 0.0F, 1.0F);
  float const x = card.from.x + ui.px(14), y = card.to.y - ui.px(34), right = x + card.inner;
  list.AddRectFilled({x, y}, {right, y + ui.px(4)}, look::line, ui.px(2));
  list.AddRectFilled({x, y}, {x + card.inner * share, y + ui.px(4)}, look::accent, ui.px(2));
  ImGui::PushFont(ui.fonts.small);
  auto const text = open > 0 ? state.texts().plural("viewer.opgave.open", static_cast<long long>(open))
                             : state.texts().text("viewer.opgave.complete");
  list.AddText({x, y + ui.px(8)}, look::muted, text.c_str());
  ImGui::PopFont();
}

void draw_card(State const& state, PanelUi& ui, Outbox& outbox, Opgave const& opgave, ImVec2 size) {
  auto const from = ImGui::GetCursorScreenPos();
  Card const card{from, {from.x + size.x, from.y + size.y}, size.x - ui.px(28)};
  bool const is_chosen = opgave.id == state.ui.opgaven.opgave;
  bool const is_pressed = ImGui::InvisibleButton(("###card." + opgave.id).c_str(), size);
  record(ui, "card." + opgave.id);
  ui.said["card." + opgave.id] = opgave.title;
  bool const is_lit = ImGui::IsItemHovered() || ImGui::IsItemFocused();
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(card.from, card.to, is_chosen ? look::accent_softer : look::panel, ui.px(6));
  list.AddRect(card.from, card.to, is_chosen || is_lit ? look::accent : look::line, ui.px(6), 0,
               (is_chosen ? 2.0F : 1.0F) * ui.scale);
  list.PushClipRect(card.from, card.to, true);
  words(state, ui, opgave, card);
  list.PopClipRect();
  bar(state, ui, opgave, card);
  if (is_pressed) outbox.act("choose_opgave", opgave.id);
}

void no_opgaven(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  empty_state(ui, "opgaven.none",
              {texts.text("viewer.opgaven.none"),
               texts.text("viewer.opgaven.start"),
               {texts.text("viewer.opgaven.step_begin"), texts.text("viewer.opgaven.step_fill"),
                texts.text("viewer.opgaven.step_use")}});
  if (button(ui, "start.new_opgave", texts.text("viewer.opgaven.new"))) outbox.act("new_opgave");
  int const indicator = shown_indicator(state);
  if (indicator < 0) return;
  auto const& name = state.atlas().indicators[static_cast<std::size_t>(indicator)].name(texts.language());
  auto const label = texts.text("viewer.opgaven.from_indicator", fmt::arg("name", name));
  keep_line(tab_width(ui, label), ui.px(8));
  if (button(ui, "start.opgave_from_indicator", shortened(label, ImGui::GetContentRegionAvail().x - ui.px(22))))
    outbox.act("opgave_from_indicator");
}

}  // namespace

void opgave_cards(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const at = ImGui::GetWindowPos();
  ui.map_area = {at, {at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetWindowHeight()}};
  ImGui::GetWindowDrawList()->AddRectFilled(ui.map_area.minimum, ui.map_area.maximum, look::raised);
  ImGui::SetCursorPos({ui.px(16), ui.px(14)});
  ImGui::BeginChild("cards", {ImGui::GetWindowWidth() - ui.px(24), ImGui::GetWindowHeight() - ui.px(20)}, false,
                    ImGuiWindowFlags_NavFlattened);
  auto const opgaven = opgaven_shown(state);
  if (opgaven.empty()) no_opgaven(state, ui, outbox);
  float const room = ImGui::GetContentRegionAvail().x - ui.px(8), space = ui.px(12);
  int const columns = std::max(1, static_cast<int>((room + space) / (ui.px(250) + space)));
  ImVec2 const size{(room - space * static_cast<float>(columns - 1)) / static_cast<float>(columns), ui.px(178)};
  for (std::size_t i = 0; i < opgaven.size(); ++i) {
    if (i % static_cast<std::size_t>(columns) != 0)
      ImGui::SameLine(0, space);
    else if (i > 0)
      gap(ui, 4);
    draw_card(state, ui, outbox, *opgaven[i], size);
  }
  ImGui::EndChild();
}

}  // namespace kansenatlas::viewer

// The legend in a corner of the map, where no panel beside it explains the colours. Where it would take too much of the
// map it is folded to a button until somebody opens it.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/legend_content.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/chart.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

// Of the map, that an open legend may take before it folds by itself.
constexpr float most_of_map = 0.22F, most_width = 0.62F, most_height = 0.8F;

bool is_explained_beside(State const& state, PanelUi const& ui) {
  if (state.ui.work == WorkArea::welfare || state.ui.work == WorkArea::agenda) return false;
  return layout_of(ImGui::GetIO().DisplaySize, ui.scale, state.ui).has_left;
}

// A button on the map; the map's window leaves keys to the map, so it listens for itself.
void fold_button(State const& state, PanelUi& ui, Outbox& outbox, std::string const& label) {
  bool const is_clicked = button(ui, "toggle_legend", label);
  bool const has_keyboard = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  if (is_clicked || (has_keyboard && is_enter_pressed())) outbox.act("toggle_legend");
  auto const& action = action_named("toggle_legend");
  explain(ui, title_of(action, state.texts()) + " (" + shortcut_text(action.shortcut, state.texts()) + ")");
}

struct LegendSize {
  float width = 0, height = 0;
  float title = 0, text = 0;  // room for the words of the title, of a row
};

// Of the button that folds, at the end of the first line: the title's, or else that of the rows.
float fold_room(PanelUi const& ui) { return ui.px(28); }

// As wide as its words, which wrap where that would be too wide.
LegendSize size_of(PanelUi const& ui, LegendContent const& content) {
  LegendSize size;
  float const sample = ui.px(36), most = std::min(ui.px(280), ui.map_area.width() - ui.px(100));
  float const beside = content.title.empty() ? fold_room(ui) : 0;
  float wide = small_size(ui, content.title).x + fold_room(ui);
  wide = std::max(wide, small_size(ui, content.about).x);
  for (auto const& entry : content.entries) wide = std::max(wide, sample + small_size(ui, entry.text).x + beside);
  size.width = std::max(ui.px(120), std::min(std::ceil(wide) + ui.px(25), most));
  size.title = size.width - ui.px(24) - fold_room(ui);
  size.text = size.width - ui.px(24) - sample - beside;
  ImGui::PushFont(ui.fonts.small);
  auto const lines = [&](std::string const& text, float room) {
    return text.empty() ? 0.0F : ImGui::CalcTextSize(broken_to_fit(text, room).c_str()).y + ui.px(3);
  };
  size.height = ui.px(16) + lines(content.title, size.title) + lines(content.about, size.width - ui.px(24));
  for (auto const& entry : content.entries) size.height += lines(entry.text, size.text);
  ImGui::PopFont();
  return size;
}

void sample(PanelUi& ui, LegendEntry const& entry) {
  if (entry.fill) {
    fill_sample(ui, *entry.fill, ui.px(26));
    return;
  }
  auto const from = ImGui::GetCursorScreenPos();
  float const line = ImGui::GetTextLineHeight();
  draw_outline_sample(*ImGui::GetWindowDrawList(), ui, *entry.outline, {from.x, from.y + line / 2}, ui.px(26));
  ImGui::Dummy({ui.px(26), line});
}

void rows(PanelUi& ui, LegendContent const& content, LegendSize const& size) {
  for (auto const& entry : content.entries) {
    sample(ui, entry);
    ImGui::SameLine(0, ui.px(10));
    ImGui::TextUnformatted(broken_to_fit(entry.text, size.text).c_str());
    record(ui, fmt::format("legend.row.{}", &entry - content.entries.data()));
    auto& said = ui.said[entry.fill ? "legend.classes" : "legend.outlines"];
    said += (said.empty() ? "" : "\n") + entry.text;
  }
}

void open_legend(State const& state, PanelUi& ui, Outbox& outbox, LegendContent const& content, LegendSize const& size,
                 WidgetRect const& rect) {
  ImGui::PushStyleColor(ImGuiCol_ChildBg, look::panel);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(3)});
  ImGui::BeginChild("legend", {rect.width(), rect.height()}, true,
                    ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
  ImGui::PushFont(ui.fonts.small);
  auto const from = ImGui::GetCursorPos();
  float const side = ui.px(22);
  if (!content.title.empty()) {
    ImGui::TextUnformatted(broken_to_fit(content.title, size.title).c_str());
    muted_text(ui, content.about);
  }
  auto const rows_from = ImGui::GetCursorPos();
  ImGui::SetCursorPos({size.width - side - ui.px(4), from.y - ui.px(4)});
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(6), ui.px(1)});
  fold_button(state, ui, outbox, "\u2013");
  ImGui::PopStyleVar();
  ImGui::SetCursorPos(rows_from);
  rows(ui, content, size);
  ImGui::PopFont();
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor();
}

}  // namespace

void map_legend(State const& state, PanelUi& ui, Outbox& outbox) {
  ui.legend = {};
  if (!ui.fonts.small || is_explained_beside(state, ui)) return;
  auto const content = legend_content(state);
  if (content.entries.empty()) return;
  auto const size = size_of(ui, content);
  float const area = ui.map_area.width() * ui.map_area.height();
  bool const has_room = size.width * size.height < most_of_map * area &&
                        size.width < most_width * ui.map_area.width() &&
                        size.height < most_height * ui.map_area.height();
  bool const is_open = state.ui.wants_legend.value_or(has_room);
  if (state.ui.is_legend_open != is_open) outbox.remember([=](Ui& u) { u.is_legend_open = is_open; });
  ImVec2 const from{ui.map_area.minimum.x + ui.px(12), ui.map_area.minimum.y + ui.px(12)};
  ImGui::SetCursorScreenPos(from);
  if (!is_open) {
    ImGui::PushStyleColor(ImGuiCol_Button, look::panel);
    fold_button(state, ui, outbox, state.texts().text("viewer.legend.button"));
    ImGui::PopStyleColor();
    ui.legend = ui.widgets["toggle_legend"];
    return;
  }
  float const height = std::min(size.height, ui.map_area.height() - ui.px(90));
  WidgetRect const rect{from, {from.x + size.width, from.y + std::max(height, ui.px(60))}};
  open_legend(state, ui, outbox, content, size, rect);
  // Opened over a map that is too small for it, it lies over the country until it is folded again.
  if (has_room) ui.legend = rect;
}

}  // namespace kansenatlas::viewer

// A score over many indicators, off until it is asked for: the areas by rank, each with the interval over which the
// choices move it. Favourable is to the right, as in the profile.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/welfare/composite_sentence.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr ImU32 interval_colour = IM_COL32(140, 170, 205, 255), rank_colour = IM_COL32(33, 102, 172, 255);

// In a narrow window the figures and the bar stand below the name.
struct CompositeColumns {
  float name, rank, interval, total, bar_left, bar_right;
  float figures_y, height;  // from the top of a row
  bool is_stacked;
};

CompositeColumns composite_columns(PanelUi const& ui, float width) {
  CompositeColumns columns{};
  float const line = ui.fonts.small->FontSize;
  columns.is_stacked = width < ui.px(460);
  columns.figures_y = ui.px(4) + (columns.is_stacked ? line + ui.px(2) : 0);
  columns.height = columns.figures_y + line + ui.px(4);
  if (columns.is_stacked) {
    columns.name = width - ui.px(8);
    columns.rank = ui.px(40);
    columns.interval = columns.rank + ui.px(72);
    columns.total = columns.interval + ui.px(56);
    columns.bar_left = columns.total + ui.px(16);
    columns.bar_right = std::max(columns.bar_left + ui.px(30), width - ui.px(12));
    return columns;
  }
  columns.name = std::min(ui.px(250), width * 0.34F);
  columns.rank = columns.name + ui.px(44);
  columns.interval = columns.rank + ui.px(76);
  columns.total = columns.interval + ui.px(62);
  columns.bar_left = columns.total + ui.px(20);
  columns.bar_right = std::max(columns.bar_left + ui.px(40), width - ui.px(12));
  return columns;
}

// Rank 1 at the right.
ValueAxis rank_axis(CompositeColumns const& columns, float from, int of) {
  return {-static_cast<double>(std::max(of, 2)), -1.0, from + columns.bar_left, from + columns.bar_right};
}

void composite_head(State const& state, PanelUi& ui, int of) {
  auto const& texts = state.texts();
  auto& list = *ImGui::GetWindowDrawList();
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
  auto const columns = composite_columns(ui, width);
  if (!columns.is_stacked) small_text(list, ui, {from.x + ui.px(6), from.y}, look::muted, level_name(state));
  small_text_to(list, ui, {from.x + columns.rank, from.y}, look::muted, texts.text("viewer.welfare.column.rank"));
  small_text_to(list, ui, {from.x + columns.interval, from.y}, look::muted, texts.text("welfare.composite.interval"));
  small_text_to(list, ui, {from.x + columns.total, from.y}, look::muted, texts.text("welfare.composite.total"));
  auto const lowest = texts.text("viewer.composite.place", fmt::arg("rank", of)),
             highest = texts.text("viewer.composite.place", fmt::arg("rank", 1));
  if (small_size(ui, lowest).x + small_size(ui, highest).x + ui.px(12) < columns.bar_right - columns.bar_left) {
    small_text(list, ui, {from.x + columns.bar_left, from.y}, look::muted, lowest);
    small_text_to(list, ui, {from.x + columns.bar_right, from.y}, look::muted, highest);
  }
  float const line = from.y + ui.fonts.small->FontSize + ui.px(3);
  list.AddLine({from.x, line}, {from.x + width, line}, look::line);
  ImGui::Dummy({width, ui.fonts.small->FontSize + ui.px(3)});
}

void rank_bar(PanelUi const& ui, RankInterval const& interval, int rank, ValueAxis const& axis, float y) {
  auto& list = *ImGui::GetWindowDrawList();
  list.AddLine({axis.left, y}, {axis.right, y}, look::line);
  list.AddRectFilled({axis.at(-interval.high) - ui.px(2), y - ui.px(3)},
                     {axis.at(-interval.low) + ui.px(2), y + ui.px(3)}, interval_colour);
  draw_mark(list, ChartMark::dot, {axis.at(-rank), y}, ui.px(4), rank_colour, look::panel);
}

void composite_cells(State const& state, PanelUi const& ui, Composite const& composite, int area,
                     WidgetRect const& row) {
  auto const& texts = state.texts();
  auto const& result = composite.result;
  auto const at = static_cast<std::size_t>(area);
  auto& list = *ImGui::GetWindowDrawList();
  auto const columns = composite_columns(ui, row.width());
  float const left = row.minimum.x, top = row.minimum.y + columns.figures_y;
  small_text(list, ui, {left + ui.px(6), row.minimum.y + ui.px(4)}, look::ink,
             small_shortened(ui, short_name_of_area(state, area), columns.name - ui.px(10)));
  auto const total = texts.number(result.scores[at].total, 2) +
                     (themes_missing(result.scores[at]).empty() ? "" : std::string(theme_missing_mark));
  if (result.ranks[at] == 0 && !std::isnan(result.scores[at].total)) {
    small_text_to(list, ui, {left + columns.total, top}, look::muted, total);
    return;
  }
  if (result.ranks[at] == 0) {
    small_text(list, ui, {left + (columns.is_stacked ? ui.px(16) : columns.name + ui.px(10)), top}, look::muted,
               texts.text("viewer.composite.no_total"));
    return;
  }
  auto const& interval = result.intervals[at];
  small_text_to(list, ui, {left + columns.rank, top}, look::muted, fmt::format("{}", result.ranks[at]));
  small_text_to(list, ui, {left + columns.interval, top}, look::ink,
                interval.low == interval.high ? fmt::format("{}", interval.low)
                                              : fmt::format("{}–{}", interval.low, interval.high));
  small_text_to(list, ui, {left + columns.total, top}, look::muted, total);
  rank_bar(ui, interval, result.ranks[at], rank_axis(columns, left, result.of), top + ui.fonts.small->FontSize / 2);
}

void composite_row(State const& state, PanelUi& ui, Outbox& outbox, Composite const& composite, int area,
                   float height) {
  auto const& code = code_of_area(state, area);
  auto const name = "composite." + code;
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  if (ImGui::Selectable(("###" + name).c_str(), is_selected_area(state, area), 0, {width, height}))
    outbox.act("pick_area", code);
  record(ui, name);
  if (ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)) ui.chart_hovered = area;
  auto const columns = composite_columns(ui, width);
  WidgetRect const bar{{from.x + columns.bar_left, from.y + columns.figures_y},
                       {from.x + columns.bar_right, from.y + columns.height}};
  ui.widgets[name + ".bar"] = bar;
  auto const words = composite_words(state, composite, area);
  ui.said[name] = words;
  if (ImGui::IsItemHovered()) words_at_pointer(ui, "composite.words", words);
  WidgetRect const place{from, {from.x + width, from.y + height}};
  if (is_selected_area(state, area))
    ImGui::GetWindowDrawList()->AddRectFilled(place.minimum, {place.minimum.x + ui.px(3), place.maximum.y},
                                              look::accent);
  composite_cells(state, ui, composite, area, place);
}

void composite_rows(State const& state, PanelUi& ui, Outbox& outbox, Composite const& composite) {
  float const height = composite_columns(ui, ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize).height;
  ImGui::BeginChild("ranks", {0, 0}, false, ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_AlwaysVerticalScrollbar);
  scroll_to_selected(state, ui, composite.order, height, "composite");
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(composite.order.size()), height);
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      composite_row(state, ui, outbox, composite, composite.order[static_cast<std::size_t>(i)], height);
  clipper.End();
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

}  // namespace

void composite_chart(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  heading(ui, texts.text("viewer.composite.title"));
  warning(ui, "composite.caution", texts.text("welfare.composite.caution"));
  gap(ui);
  if (!state.view().figures.score.is_made) {
    say(ui, "composite.about", texts.text("viewer.composite.about"));
    gap(ui);
    if (button(ui, "toggle_composite", texts.text("viewer.composite.make"))) outbox.act("toggle_composite");
    return;
  }
  auto const& composite = state.caches.welfare.composite.answer;
  if (!composite || composite->partition != level_partition(state)) {
    say(ui, "composite.empty", texts.text("viewer.composite.reckoning"));
    return;
  }
  if (composite->order.empty()) {
    say(ui, "composite.empty", texts.text("viewer.composite.no_weight"));
    return;
  }
  composite_head(state, ui, composite->result.of);
  composite_rows(state, ui, outbox, *composite);
}

}  // namespace kansenatlas::viewer

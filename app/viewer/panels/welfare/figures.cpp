// The figures of every area of the level, in a table: beside the map and the charts, and linked with them.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/welfare/series_break.hpp"
#include "geo/welfare/short_reason.hpp"

namespace kansenatlas::viewer {
namespace {

// Where the columns of the table end, from the left edge of a row; a name has what its figure leaves.
struct Columns {
  float mark, value, rank, trend;
};

Columns columns_of(PanelUi const& ui, float width) {
  float const trend = width - ui.px(4), rank = trend - ui.px(20);
  return {ui.px(20), rank - ui.px(52), rank, trend};
}

std::vector<int> ordered(State const& state, LevelFigures const& level) {
  auto order = level.order;
  if (state.view().figures.is_by_name)
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return name_of_area(state, a) < name_of_area(state, b); });
  return order;
}

void row_text(State const& state, PanelUi& ui, LevelFigures const& level, int area, WidgetRect const& row) {
  auto const& indicator = *indicator_shown(state);
  auto const at = static_cast<std::size_t>(area);
  auto const& value = level.figures.values[at];
  auto const& position = level.figures.positions[at];
  auto& list = *ImGui::GetWindowDrawList();
  auto const columns = columns_of(ui, row.width());
  float const left = row.minimum.x, top = row.centre().y - ui.fonts.small->FontSize / 2;
  // A figure without a direction has no favourable quarter, so no mark.
  if (position.quarter != Quarter::none || !value.has_value())
    draw_mark(list, mark_of(position.quarter), {left + columns.mark / 2, row.centre().y}, ui.px(4),
              value.has_value() ? colour_of(position.quarter) : look::panel,
              value.has_value() ? colour_of(position.quarter) : look::muted);
  auto const name = short_name_of_area(state, area);
  if (!value.has_value()) {
    auto const why = short_reason(value, state.texts());
    small_text_to(list, ui, {left + columns.trend, top}, look::muted, why);
    small_text(list, ui, {left + columns.mark, top}, look::ink,
               small_shortened(ui, name, columns.trend - small_size(ui, why).x - columns.mark - ui.px(8)));
    ui.said["area.why." + code_of_area(state, area)] = why;
    return;
  }
  auto const shown = short_value_text(state, indicator, value);
  small_text(list, ui, {left + columns.mark, top}, look::ink,
             small_shortened(ui, name, columns.value - small_size(ui, shown).x - columns.mark - ui.px(8)));
  small_text_to(list, ui, {left + columns.value, top}, look::ink, shown);
  small_text_to(list, ui, {left + columns.rank, top}, look::muted,
                position.rank > 0 ? std::to_string(position.rank) : "–");
  draw_trend(list, ui, {left + columns.trend - ui.px(6), row.centre().y}, level.figures.trends[at].state);
}

void head(State const& state, PanelUi& ui, float width) {
  auto const& texts = state.texts();
  auto& list = *ImGui::GetWindowDrawList();
  auto const from = ImGui::GetCursorScreenPos();
  auto const columns = columns_of(ui, width);
  small_text(list, ui, {from.x + columns.mark, from.y}, look::muted,
             small_shortened(ui, level_name(state), columns.value - ui.px(60) - columns.mark));
  small_text_to(list, ui, {from.x + columns.value, from.y}, look::muted, texts.text("viewer.welfare.column.value"));
  small_text_to(list, ui, {from.x + columns.rank, from.y}, look::muted, texts.text("viewer.welfare.column.rank"));
  ImGui::Dummy({width, ui.fonts.small->FontSize + ui.px(2)});
  list.AddLine({from.x, from.y + ui.fonts.small->FontSize + ui.px(3)},
               {from.x + width, from.y + ui.fonts.small->FontSize + ui.px(3)}, look::line);
}

void row(State const& state, PanelUi& ui, Outbox& outbox, LevelFigures const& level, int area, float height) {
  auto const& code = code_of_area(state, area);
  auto const name = "area." + code;
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  if (ImGui::Selectable(("###" + name).c_str(), is_selected_area(state, area), 0, {width, height}))
    outbox.act("pick_area", code);
  record(ui, name);
  WidgetRect const place{from, {from.x + width, from.y + height}};
  if (ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)) ui.chart_hovered = area;
  if (hovered_area(state) == area)
    ImGui::GetWindowDrawList()->AddRect(place.minimum, place.maximum, look::accent, ui.px(3));
  if (is_selected_area(state, area))
    ImGui::GetWindowDrawList()->AddRectFilled(place.minimum, {place.minimum.x + ui.px(3), place.maximum.y},
                                              look::accent);
  row_text(state, ui, level, area, place);
  if (ImGui::IsItemHovered())
    words_at_pointer(ui, "figures.words",
                     figure_words(state, {level_partition(state), area}, *indicator_shown(state),
                                  level.figures.values[static_cast<std::size_t>(area)]));
}

// " (b)", "*": as in the rows, for a figure that is written with its unit.
std::string marks_after(State const& state, AreaValue const& value) {
  auto const& indicator = *indicator_shown(state);
  return marked_figure(indicator, value, state.texts()).substr(shown_figure(indicator, value, state.texts()).size());
}

// The whole reasons, each once; the rows have room for a few words.
std::vector<std::string> reasons_of(State const& state, LevelFigures const& level) {
  std::vector<std::string> reasons;
  for (auto const& value : level.figures.values) {
    if (value.has_value()) continue;
    auto const words = value_text(state, *indicator_shown(state), general_reason(value));
    if (std::find(reasons.begin(), reasons.end(), words) == reasons.end()) reasons.push_back(words);
  }
  return reasons;
}

void order_choice(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  for (auto const& [is_by_name, name] : {std::pair{false, "rank"}, {true, "name"}}) {
    if (tab(ui, std::string("order.") + name, texts.text(std::string("viewer.welfare.order_") + name),
            state.view().figures.is_by_name == is_by_name))
      outbox.act("area_order", name);
    ImGui::SameLine(0, ui.px(4));
  }
  ImGui::NewLine();
}

}  // namespace

void area_table(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& level = *level_figures(state);
  auto const& indicator = *indicator_shown(state);
  if (level.figures.national.has_value())
    say(ui, "figures.national",
        texts.text("viewer.legend.national", fmt::arg("value", value_text(state, indicator, level.figures.national) +
                                                                   marks_after(state, level.figures.national))));
  if (auto const why = why_no_places(level.partition, level.figures); !why.empty())
    say(ui, "figures.few", texts.text(why));
  if (lacks_price_basis(indicator)) say(ui, "figures.prices", texts.text("welfare.price_basis"));
  auto const reasons = reasons_of(state, level);
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    auto const& words = ui.said[fmt::format("figures.reason.{}", i)] =
        texts.text("viewer.welfare.no_value_because", fmt::arg("why", reasons[i]));
    muted_text(ui, words);
  }
  order_choice(state, ui, outbox);
  auto const order = ordered(state, level);
  float const height = ui.fonts.small->FontSize + ui.px(7), whole = height * static_cast<float>(order.size());
  float const line = ui.fonts.small->FontSize + ui.px(8), below = figure_key_height(ui) + 4 * line;
  float const shown = std::min(whole, std::max(ImGui::GetContentRegionAvail().y - line - below, 8 * height));
  head(state, ui, ImGui::GetContentRegionAvail().x - (shown < whole ? ImGui::GetStyle().ScrollbarSize : 0));
  ImGui::BeginChild("areas", {0, shown}, false, ImGuiWindowFlags_NavFlattened);
  scroll_to_selected(state, ui, order, height, state.view().indicator);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(order.size()), height);
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      row(state, ui, outbox, level, order[static_cast<std::size_t>(i)], height);
  clipper.End();
  ImGui::PopStyleVar();
  ImGui::EndChild();
  gap(ui, 4);
  bool const has_quarters = std::any_of(level.figures.positions.begin(), level.figures.positions.end(),
                                        [](auto const& position) { return position.quarter != Quarter::none; });
  figure_key(state, ui, has_quarters);
  ui.said["figures.quarters"] = has_quarters ? "yes" : "no";
  muted_text(ui, texts.text("viewer.welfare.key"));
}

void figures_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const view = state.ui.welfare.view;
  if (view == WelfareView::profile) {
    profile_notes(state, ui, outbox);
    return;
  }
  if (view == WelfareView::unknowns) {
    say(ui, "unknowns.about", texts.text("viewer.unknowns.about"));
    return;
  }
  if (view == WelfareView::composite) {
    composite_choices(state, ui, outbox);
    return;
  }
  if (!chart_heading(state, ui, outbox, texts.text("viewer.tab.figures"))) return;
  if (view == WelfareView::scale)
    scale_table(state, ui, outbox);
  else if (view == WelfareView::spots)
    spots_list(state, ui, outbox);
  else
    area_table(state, ui, outbox);
}

}  // namespace kansenatlas::viewer

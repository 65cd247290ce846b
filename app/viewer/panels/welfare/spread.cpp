// How the areas are spread: the municipalities and the regions of several partitions on one axis, and what changed
// since an earlier year.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr ImU32 chosen_colour = IM_COL32(255, 214, 64, 255), dot_colour = IM_COL32(140, 170, 205, 255);

ValueAxis axis_of(std::vector<SpreadRow> const& rows, float left, float right) {
  ValueAxis axis{1e300, -1e300, left, right};
  for (auto const& row : rows)
    for (auto const& value : row.values)
      if (value.has_value()) {
        axis.low = std::min(axis.low, value.value);
        axis.high = std::max(axis.high, value.value);
      }
  return axis;
}

// The areas of a row that the selection lies in or holds.
bool is_of_selection(State const& state, Partition const* partition, int area) {
  auto const selected = profiled_area(state);
  if (!selected) return false;
  if (selected->partition == partition) return selected->area == area;
  if (!partition)  // a municipality of the selected region
    return selected->partition && selected->partition->region_of[static_cast<std::size_t>(area)] == selected->area;
  if (!selected->partition) return partition->region_of[static_cast<std::size_t>(selected->area)] == area;
  return false;
}

void dots(State const& state, PanelUi const& ui, SpreadRow const& row, std::vector<PlotPoint> const& points,
          float radius, float top) {
  auto& list = *ImGui::GetWindowDrawList();
  for (auto const& point : points) draw_mark(list, ChartMark::dot, point.at, radius, dot_colour, dot_colour);
  PlotPoint const* named = nullptr;
  int chosen = 0;
  for (auto const& point : points) {
    bool const is_chosen = is_of_selection(state, row.partition, point.area.area);
    bool const is_pointed_at = on_level(state, point.area) >= 0 && on_level(state, point.area) == hovered_area(state);
    if (!is_chosen && !is_pointed_at) continue;
    draw_mark(list, ChartMark::dot, point.at, radius * 1.45F, is_chosen ? chosen_colour : look::panel, look::ink);
    if (!is_chosen) continue;
    ++chosen;
    named = &point;
  }
  if (!named || chosen != 1) return;
  auto const title = title_of(state.atlas(), named->area);
  auto const size = small_size(ui, title);
  float const left = ImGui::GetWindowPos().x + ui.px(8), right = ImGui::GetWindowPos().x + ImGui::GetWindowWidth();
  float const x = std::clamp(named->at.x - size.x / 2, left, std::max(left, right - size.x - ui.px(16)));
  list.AddLine({named->at.x, top}, {named->at.x, named->at.y - radius * 1.5F}, look::ink, ui.scale);
  small_text(list, ui, {x, top - size.y}, look::ink, title);
}

void spread_row(State const& state, PanelUi& ui, Outbox& outbox, SpreadRow const& row, ValueAxis const& axis,
                std::size_t index) {
  auto const& texts = state.texts();
  auto const label =
      row.partition ? row.partition->name(texts.language()) : texts.text("viewer.welfare.municipalities");
  int known = 0;
  for (auto const& value : row.values) known += value.has_value() ? 1 : 0;
  strong(ui, label);
  ImGui::SameLine(0, ui.px(8));
  muted_text(ui, texts.text("viewer.spread.known", fmt::arg("n", known), fmt::arg("all", row.values.size())));
  auto const from = ImGui::GetCursorScreenPos();
  bool const is_crowded = row.values.size() > 100;
  float const height = ui.px(is_crowded ? 90 : 54), label_band = ui.fonts.small->FontSize;
  WidgetRect const plot{{axis.left - ui.px(8), from.y + label_band},
                        {axis.right + ui.px(8), from.y + label_band + height}};
  std::vector<PlotPoint> points;
  std::vector<float> x;
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (!row.values[i].has_value()) continue;
    points.push_back({{row.partition, static_cast<int>(i)}, {axis.at(row.values[i].value), plot.centre().y}});
    x.push_back(points.back().at.x);
  }
  auto const settled = swarm(x, ui.px(is_crowded ? 4 : 5), height / 2);
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i].at.x += settled.away[i].x;
    points[i].at.y += settled.away[i].y;
  }
  auto& list = *ImGui::GetWindowDrawList();
  list.AddLine({axis.left, plot.centre().y}, {axis.right, plot.centre().y}, look::line);
  if (auto const& national = level_figures(state)->figures.national; national.has_value())
    dashed_upright(list, ui, axis.at(national.value), plot.minimum.y, plot.maximum.y, look::ink);
  dots(state, ui, row, points, settled.radius, plot.minimum.y);
  int const found = plot_input(state, ui, outbox, fmt::format("spread.{}", index), plot, points, ui.px(10));
  if (found >= 0) {
    auto const& area = points[static_cast<std::size_t>(found)].area;
    words_at_pointer(
        ui, "spread.words",
        figure_words(state, area, *indicator_shown(state), row.values[static_cast<std::size_t>(area.area)]));
  }
  ImGui::Dummy({1, height + label_band});
}

}  // namespace

void spread_chart(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  if (!chart_heading(state, ui, outbox, texts.text("viewer.spread.title"))) return;
  auto const& rows = state.caches.welfare.spread.answer;
  if (!rows) return;
  gap(ui);
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  auto const axis = axis_of(*rows, from.x + ui.px(10), from.x + width - ui.px(14));
  if (!(axis.high > axis.low)) {
    say(ui, "spread.none", texts.text("viewer.welfare.one_value"));
    return;
  }
  auto& list = *ImGui::GetWindowDrawList();
  float const tall = draw_value_axis(list, ui, axis, from.y + ui.px(16), texts);
  if (auto const& national = level_figures(state)->figures.national; national.has_value())
    small_text_around(list, ui, {axis.at(national.value), from.y - ui.px(3)}, look::ink, "NL");
  ImGui::Dummy({width, tall + ui.px(22)});
  for (std::size_t i = 0; i < rows->size(); ++i) spread_row(state, ui, outbox, (*rows)[i], axis, i);
  muted_text(ui, texts.text("viewer.spread.about"));
  gap(ui);
  ImGui::Separator();
  gap(ui);
  since_chart(state, ui, outbox);
}

}  // namespace kansenatlas::viewer

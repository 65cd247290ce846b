// How the figures are spread, in the colours of the classes; the breaks between them can be dragged.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/focus_order.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr int most_bins = 40;

// A bar holds what lies above its lower end, up to and with its upper end, as a class does.
struct Bins {
  double from = 0, width = 1;
  std::vector<int> counts;
  [[nodiscard]] double upper(std::size_t i) const { return from + width * static_cast<double>(i + 1); }
};

// The step that all values keep to, of figures published in tenths or hundreds; 0 for what has no such step.
double step_between(Choropleth const& map, int decimals) {
  double const scale = std::pow(10.0, decimals);
  long long step = 0;
  for (double const value : map.numbers) {
    if (std::isnan(value)) continue;
    double const away = (value - map.classes.minimum) * scale;
    if (std::abs(away - std::round(away)) > 1e-6 * std::max(1.0, std::abs(away))) return 0;
    step = std::gcd(step, std::llround(away));
  }
  return static_cast<double>(step) / scale;
}

// Bars as wide as whole steps, so that none is left without values only because no figure can fall in it.
Bins bins_of(Choropleth const& map, int decimals) {
  double const low = map.classes.minimum, span = map.classes.uppers.back() - low;
  double const step = step_between(map, decimals);
  Bins bins{low, span / most_bins, std::vector<int>(most_bins, 0)};
  if (step > 0) {
    bins.width = step * std::ceil((span / step + 1) / most_bins - 1e-9);
    bins.from = low - step;
    bins.counts.resize(static_cast<std::size_t>(std::ceil((span + step) / bins.width - 1e-9)));
  }
  for (double const value : map.numbers) {
    if (std::isnan(value)) continue;
    auto const at = std::ceil((value - bins.from) / bins.width - 1e-6) - 1;
    if (at > static_cast<double>(bins.counts.size())) continue;
    ++bins.counts[std::min(bins.counts.size() - 1, static_cast<std::size_t>(std::max(0.0, at)))];
  }
  return bins;
}

// A bar that a break runs through has the colours of both classes.
void bar(ImDrawList& list, Choropleth const& map, ValueAxis const& axis, double from, double to, float top,
         float bottom) {
  double at = from;
  while (at < to) {
    int const index = class_of(map.classes, std::max(map.classes.minimum, at + (to - from) * 1e-6));
    if (index < 0) break;
    double const end = std::min(to, map.classes.uppers[static_cast<std::size_t>(index)]);
    double const next = end > at + (to - from) * 1e-6 ? end : to;
    list.AddRectFilled({axis.at(at), top}, {axis.at(next), bottom},
                       look::colour(map.colours[static_cast<std::size_t>(index)]));
    at = next;
  }
  list.AddRect({axis.at(from), top}, {axis.at(to), bottom + 1}, look::muted);
}

void bars(ImDrawList& list, PanelUi& ui, Choropleth const& map, Bins const& bins, ValueAxis const& axis,
          WidgetRect const& plot) {
  int const most = *std::max_element(bins.counts.begin(), bins.counts.end());
  std::size_t empty = 0;
  for (std::size_t i = 0; i < bins.counts.size() && most > 0; ++i) {
    int const count = bins.counts[i];
    empty += count == 0 ? 1 : 0;
    if (count == 0) continue;
    float const height = plot.height() * static_cast<float>(count) / static_cast<float>(most);
    bar(list, map, axis, bins.upper(i) - bins.width, bins.upper(i), plot.maximum.y - height, plot.maximum.y);
  }
  ui.said["histogram.bars"] = fmt::format("{} bars of {:.6g}, {} empty", bins.counts.size(), bins.width, empty);
}

double step_of(State const& state) { return std::pow(10.0, -indicator_shown(state)->decimals); }

void move_break(State const& state, Outbox& outbox, std::vector<double> breaks, std::size_t index, double to,
                Choropleth const& map) {
  double const step = step_of(state);
  double const lowest = index == 0 ? map.classes.minimum : breaks[index - 1] + step;
  double const highest = index + 1 == breaks.size() ? map.classes.uppers.back() : breaks[index + 1] - step;
  if (lowest > highest) return;
  breaks[index] = std::clamp(std::round(to / step) * step, lowest, highest);
  std::string plain;
  for (double const at : breaks) plain += (plain.empty() ? "" : " ") + fmt::format("{:.10g}", at);
  outbox.act("class_breaks", plain);
}

void handle(State const& state, PanelUi& ui, Outbox& outbox, std::vector<double> const& breaks, std::size_t index,
            Choropleth const& map, ValueAxis const& axis, WidgetRect const& plot) {
  float const x = std::round(axis.at(breaks[index])), half = ui.px(5);
  auto const name = fmt::format("break.{}", index);
  ImGui::SetCursorScreenPos({x - half, plot.minimum.y});
  ImGui::InvisibleButton(name.c_str(), {2 * half, plot.height()});
  record(ui, name);
  bool const has_keyboard = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  bool const is_lit = ImGui::IsItemHovered() || ImGui::IsItemActive() || has_keyboard;
  auto& list = *ImGui::GetWindowDrawList();
  list.AddLine({x, plot.minimum.y}, {x, plot.maximum.y}, is_lit ? look::accent : look::ink,
               (is_lit ? 2.0F : 1.0F) * ui.scale);
  list.AddCircleFilled({x, plot.minimum.y + ui.px(3)}, ui.px(3.5F), is_lit ? look::accent : look::ink);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, 2))
    move_break(state, outbox, breaks, index, axis.value_at(ImGui::GetIO().MousePos.x), map);
  if (ImGui::IsItemDeactivated()) outbox.end_drag();
  int const step = static_cast<int>(is_pressed(Arrow::right)) - static_cast<int>(is_pressed(Arrow::left));
  if (!has_keyboard || step == 0) return;
  keep_arrows_from_focus();
  move_break(state, outbox, breaks, index, breaks[index] + step * step_of(state), map);
}

// Where the country and the areas that are pointed at or selected lie.
void marks(State const& state, PanelUi const& ui, Choropleth const& map, ValueAxis const& axis,
           WidgetRect const& plot) {
  auto& list = *ImGui::GetWindowDrawList();
  auto const& level = *level_figures(state);
  if (level.figures.national.has_value())
    dashed_upright(list, ui, axis.at(level.figures.national.value), plot.minimum.y, plot.maximum.y, look::ink);
  auto const triangle = [&](int area, ImU32 colour) {
    double const value = map.numbers[static_cast<std::size_t>(area)];
    if (!std::isnan(value))
      draw_mark(list, ChartMark::down, {axis.at(value), plot.minimum.y - ui.px(5)}, ui.px(5), colour, look::ink);
  };
  for (int const area : selected_areas(state)) triangle(area, IM_COL32(255, 214, 64, 255));
  if (int const area = hovered_area(state); area >= 0) triangle(area, look::panel);
}

}  // namespace

void class_histogram(State const& state, PanelUi& ui, Outbox& outbox, Choropleth const& map) {
  float const width = ImGui::GetContentRegionAvail().x, height = ui.px(96);
  auto const from = ImGui::GetCursorScreenPos();
  WidgetRect const plot{{from.x + ui.px(8), from.y + ui.px(12)}, {from.x + width - ui.px(8), from.y + height}};
  auto const bins = bins_of(map, indicator_shown(state)->decimals);
  double const high = std::max(map.classes.uppers.back(), bins.upper(bins.counts.size() - 1));
  ValueAxis const axis{bins.from, high, plot.minimum.x, plot.maximum.x};
  auto& list = *ImGui::GetWindowDrawList();
  bars(list, ui, map, bins, axis, plot);
  float const below = draw_value_axis(list, ui, axis, plot.maximum.y, state.texts());
  marks(state, ui, map, axis, plot);
  auto const breaks = breaks_of(map.classes);
  for (std::size_t i = 0; i < breaks.size(); ++i) handle(state, ui, outbox, breaks, i, map, axis, plot);
  ImGui::SetCursorScreenPos(from);
  ImGui::Dummy({width, height + below + ui.px(4)});
  record(ui, "histogram");
  muted_text(ui, state.texts().text("viewer.welfare.about_histogram"));
}

}  // namespace kansenatlas::viewer

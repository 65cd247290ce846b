// Below the map: the years there are, and every area of the level as a dot on the axis of its figure.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/welfare_scene.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

// At 100 %.
constexpr float strip_height = 152, slider_height = 52;

void fixed_toggle(State const& state, PanelUi& ui, Outbox& outbox, Choropleth const& map, ImVec2 at) {
  auto const& texts = state.texts();
  ImGui::SetCursorScreenPos(at);
  ImGui::BeginDisabled(map.years.size() < 2);
  if (toggle(ui, "strip.fixed", texts.text("viewer.welfare.fixed_short"), map.choice.has_all_years))
    outbox.act("toggle_fixed_classes");
  ImGui::EndDisabled();
  explain(ui, texts.text("viewer.welfare.about_fixed"));
}

// Dragged along the line of years, since the button went down on it.
bool slides_along(PanelUi const& ui, float y, float left, float right) {
  auto const& down_at = ImGui::GetIO().MouseClickedPos[0];
  return ImGui::IsMouseDragging(0, 2) && std::abs(down_at.y - y) < ui.px(10) && down_at.x > left - ui.px(10) &&
         down_at.x < right + ui.px(10);
}

// A line with a stop for each year, at its place in time.
void year_slider(State const& state, PanelUi& ui, Outbox& outbox, Choropleth const& map) {
  auto const from = ImGui::GetCursorScreenPos();
  bool const has_toggle = ImGui::GetContentRegionAvail().x > ui.px(440) && state.ui.welfare.view != WelfareView::spots;
  float const width = ImGui::GetContentRegionAvail().x - (has_toggle ? ui.px(230) : 0);
  float const left = from.x + ui.px(18), right = from.x + width - ui.px(24), y = from.y + ui.px(9);
  auto& list = *ImGui::GetWindowDrawList();
  ValueAxis const axis{static_cast<double>(map.years.front()), static_cast<double>(map.years.back()), left, right};
  if (map.years.size() > 1) list.AddLine({left, y}, {right, y}, look::line, 3 * ui.scale);
  bool const slides = slides_along(ui, y, left, right);
  float last_label = -1e6F;
  float const label_width = small_size(ui, "2000").x + ui.px(6), shown_at = axis.at(map.year);
  for (int const year : map.years) {
    float const x = axis.at(year);
    auto const name = fmt::format("slide.{}", year);
    ImGui::SetCursorScreenPos({x - ui.px(9), y - ui.px(9)});
    bool const is_passed = slides && year != map.year && std::abs(ImGui::GetIO().MousePos.x - x) < ui.px(8);
    if (ImGui::InvisibleButton(name.c_str(), {ui.px(18), ui.px(18)}) || is_passed)
      outbox.act("year", fmt::format("{}", year));
    record(ui, name);
    bool const is_lit = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    bool const is_shown = year == map.year;
    list.AddCircleFilled({x, y}, ui.px(is_shown ? 7 : 5), is_shown ? look::accent : look::panel);
    list.AddCircle({x, y}, ui.px(is_shown ? 7 : 5), is_lit ? look::accent : look::muted, 0,
                   (is_lit ? 2.5F : 1.5F) * ui.scale);
    auto const label = fmt::format("{}", year);
    bool const has_room = x - last_label >= label_width && std::abs(x - shown_at) >= label_width;
    if (!has_room && !is_shown) continue;
    small_text_around(list, ui, {x, y + ui.px(9)}, is_shown ? look::ink : look::muted, label);
    last_label = x;
  }
  if (has_toggle) fixed_toggle(state, ui, outbox, map, {from.x + width, from.y - ui.px(2)});
  ImGui::SetCursorScreenPos({from.x, from.y + ui.px(32)});
}

struct Dots {
  std::vector<PlotPoint> points;
  float radius = 0;
};

Dots dots_of(State const& state, Choropleth const& map, ValueAxis const& axis, float middle, float radius, float most) {
  Dots dots;
  std::vector<float> x;
  for (std::size_t i = 0; i < map.values.size(); ++i) {
    if (!map.values[i].has_value()) continue;
    dots.points.push_back({{level_partition(state), static_cast<int>(i)}, {axis.at(map.values[i].value), middle}});
    x.push_back(dots.points.back().at.x);
  }
  auto const settled = swarm(x, radius, most);
  dots.radius = settled.radius;
  for (std::size_t i = 0; i < dots.points.size(); ++i) {
    dots.points[i].at.x = std::clamp(dots.points[i].at.x + settled.away[i].x, axis.left, axis.right);
    dots.points[i].at.y += settled.away[i].y;
  }
  return dots;
}

// The colour that the map has there; where the map shows spots of municipalities and the dots are regions, one for all.
ImU32 fill_at(State const& state, Choropleth const& map, std::vector<SpotMark> const& marks, int area) {
  auto const at = static_cast<std::size_t>(area);
  if (state.ui.welfare.view == WelfareView::spots && level_partition(state)) return IM_COL32(140, 170, 205, 255);
  if (!marks.empty()) return look::colour(fill_of(marks[at]).colour);
  int const index = map.colours.empty() ? -1 : class_of(map.classes, map.numbers[at]);
  return index < 0 ? look::raised : look::colour(map.colours[static_cast<std::size_t>(index)]);
}

void draw(State const& state, Choropleth const& map, Dots const& dots) {
  auto& list = *ImGui::GetWindowDrawList();
  bool const has_spots = state.ui.welfare.view == WelfareView::spots && !level_partition(state);
  auto const marks = has_spots ? spot_marks_of(state) : std::vector<SpotMark>();
  for (auto const& point : dots.points)
    draw_mark(list, ChartMark::dot, point.at, dots.radius, fill_at(state, map, marks, point.area.area),
              IM_COL32(91, 103, 112, 130));
  auto const emphasised = [&](int area, ImU32 fill) {
    for (auto const& point : dots.points)
      if (point.area.area == area) draw_mark(list, ChartMark::dot, point.at, dots.radius * 1.5F, fill, look::ink);
  };
  for (int const area : selected_areas(state)) emphasised(area, IM_COL32(255, 214, 64, 255));
  if (int const area = hovered_area(state); area >= 0) emphasised(area, look::panel);
}

// What the dots are, on the side of the country's mark that has more room.
void caption(State const& state, PanelUi& ui, WidgetRect const& plot, float national_x) {
  auto const& indicator = *indicator_shown(state);
  float const before = national_x - plot.minimum.x - ui.px(20), after = plot.maximum.x - national_x - ui.px(20);
  auto const words = small_shortened(ui, fmt::format("{} · {}", level_name(state), indicator.unit(state.ui.language)),
                                     std::max(before, after));
  float const width = small_size(ui, words).x, y = plot.minimum.y - ui.px(15);
  float const x = before > after ? plot.minimum.x : plot.maximum.x - width;
  ui.said["strip.caption"] = words;
  ui.widgets["strip.caption"] = {{x, y}, {x + width, y + ui.fonts.small->FontSize}};
  small_text(*ImGui::GetWindowDrawList(), ui, {x, y}, look::muted, words);
}

void dot_strip(State const& state, PanelUi& ui, Outbox& outbox, Choropleth const& map, float bottom) {
  auto const& level = *level_figures(state);
  if (map.classes.classes() == 0) {
    bool const has_any = std::any_of(map.values.begin(), map.values.end(), [](auto const& v) { return v.has_value(); });
    auto const& words = ui.said["strip.empty"] =
        state.texts().text(has_any ? "viewer.welfare.one_value" : "viewer.welfare.no_values");
    if (ImGui::GetCursorScreenPos().y + 2 * ui.fonts.small->FontSize < bottom) muted_text(ui, words);
    return;
  }
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  float const foot = bottom - ui.px(8) - ui.fonts.small->FontSize - ui.px(5);
  WidgetRect const plot{{from.x + ui.px(8), from.y + ui.px(14)}, {from.x + width - ui.px(8), foot}};
  if (plot.height() < ui.px(20)) return;
  ValueAxis const axis{map.classes.minimum, map.classes.uppers.back(), plot.minimum.x, plot.maximum.x};
  auto& list = *ImGui::GetWindowDrawList();
  draw_value_axis(list, ui, axis, plot.maximum.y, state.texts());
  float const middle = plot.centre().y;
  bool const has_national = level.figures.national.has_value();
  caption(state, ui, plot, has_national ? axis.at(level.figures.national.value) : plot.maximum.x);
  if (has_national) {
    float const x = axis.at(level.figures.national.value);
    dashed_upright(list, ui, x, plot.minimum.y, plot.maximum.y, look::ink);
    small_text_around(list, ui, {x, plot.minimum.y - ui.px(15)}, look::ink, "NL");
    float const half = small_size(ui, "NL").x / 2;
    ui.widgets["strip.national"] = {{x - half, plot.minimum.y - ui.px(15)}, {x + half, plot.minimum.y}};
  }
  auto const dots = dots_of(state, map, axis, middle, ui.px(4.5F), plot.height() / 2);
  draw(state, map, dots);
  int const found = plot_input(state, ui, outbox, "strip", plot, dots.points, ui.px(10));
  if (found < 0) return;
  auto const& area = dots.points[static_cast<std::size_t>(found)].area;
  words_at_pointer(ui, "strip.words",
                   figure_words(state, area, *indicator_shown(state), map.values[static_cast<std::size_t>(area.area)]));
}

}  // namespace

bool has_map(State const& state) {
  return state.ui.welfare.view == WelfareView::map || state.ui.welfare.view == WelfareView::spots;
}

// In a low window the dots give way to the map; the years stay.
WidgetRect map_rect_above_strip(State const& state, PanelUi const& ui, WidgetRect const& middle) {
  if (state.ui.work != WorkArea::welfare || !has_map(state)) return middle;
  float const height = middle.height() > ui.px(2.6F * strip_height) ? ui.px(strip_height) : ui.px(slider_height);
  return {middle.minimum, {middle.maximum.x, middle.maximum.y - height}};
}

void welfare_strip(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const at = ImGui::GetWindowPos();
  ImGui::GetWindowDrawList()->AddLine(at, {at.x + ImGui::GetWindowWidth(), at.y}, look::line);
  auto const* map = level_map(state);
  if (!map || map->years.empty() || !level_figures(state)) {
    muted_text(ui, state.texts().text(indicator_shown(state) ? "viewer.reading" : "viewer.welfare.choose_indicator"));
    return;
  }
  year_slider(state, ui, outbox, *map);
  dot_strip(state, ui, outbox, *map, at.y + ImGui::GetWindowHeight());
}

}  // namespace kansenatlas::viewer

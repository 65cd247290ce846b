#include "app/viewer/panels/welfare/parts.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/widgets/focus_order.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {
namespace {

// By keyboard: the next place to the right (or left) of the area that is pointed at.
int next_along(State const& state, std::vector<PlotPoint> const& points, int step) {
  std::vector<int> order;
  for (std::size_t i = 0; i < points.size(); ++i) order.push_back(static_cast<int>(i));
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return points[static_cast<std::size_t>(a)].at.x < points[static_cast<std::size_t>(b)].at.x;
  });
  int const here = state.ui.welfare.hovered;
  auto const at = std::find_if(order.begin(), order.end(), [&](int i) {
    return on_level(state, points[static_cast<std::size_t>(i)].area) == here && here >= 0;
  });
  if (at == order.end()) return step > 0 ? order.front() : order.back();
  auto const next =
      std::clamp<std::ptrdiff_t>(at - order.begin() + step, 0, static_cast<std::ptrdiff_t>(order.size()) - 1);
  return order[static_cast<std::size_t>(next)];
}

int nearest(std::vector<PlotPoint> const& points, ImVec2 to, float reach) {
  int found = -1;
  float best = reach * reach;
  for (std::size_t i = 0; i < points.size(); ++i) {
    float const dx = points[i].at.x - to.x, dy = points[i].at.y - to.y;
    if (float const distance = dx * dx + dy * dy; distance <= best) {
      best = distance;
      found = static_cast<int>(i);
    }
  }
  return found;
}

int pointed_by_keys(State const& state, PanelUi& ui, std::vector<PlotPoint> const& points) {
  bool const is_left = is_pressed(Arrow::left), is_right = is_pressed(Arrow::right);
  if (is_left || is_right) {
    keep_arrows_from_focus();
    return next_along(state, points, is_right ? 1 : -1);
  }
  ui.chart_hovered = state.ui.welfare.hovered;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (state.ui.welfare.hovered >= 0 && on_level(state, points[i].area) == state.ui.welfare.hovered)
      return static_cast<int>(i);
  return -1;
}

}  // namespace

Indicator const* indicator_shown(State const& state) {
  int const index = shown_indicator(state);
  return index < 0 ? nullptr : &state.atlas().indicators[static_cast<std::size_t>(index)];
}

void source_link(State const& state, PanelUi& ui, Outbox& outbox, std::string const& name, Indicator const& indicator) {
  ImGui::PushFont(ui.fonts.small);
  ImGui::PushStyleColor(ImGuiCol_Text, look::accent);
  float const room = ImGui::GetContentRegionAvail().x - ui.px(14);
  auto const text = state.texts().text("viewer.source_line", fmt::arg("publishers", source_text(state, indicator)));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, ui.px(2)});
  if (quiet_button(ui, name, broken_to_fit(text, room))) outbox.act("show_source", indicator.id);
  ImGui::PopStyleVar();
  explain(ui, text);
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

bool chart_heading(State const& state, PanelUi& ui, Outbox& outbox, std::string const& title,
                   std::string const& years) {
  auto const& texts = state.texts();
  heading(ui, title);
  auto const* indicator = indicator_shown(state);
  auto const* level = level_figures(state);
  if (!indicator) {
    say(ui, "welfare.empty", texts.text("viewer.welfare.choose_indicator"));
    return false;
  }
  if (!level) {
    say(ui, "welfare.empty", texts.text(state.caches.has_all_figures ? "viewer.welfare.no_figures" : "viewer.reading"));
    return false;
  }
  strong(ui, ui.said["chart.about"] = fmt::format("{} · {}", indicator->name(texts.language()),
                                                  years.empty() ? std::to_string(level->figures.year) : years));
  muted_text(ui, indicator->unit(texts.language()));
  source_link(state, ui, outbox, "welfare.source", *indicator);
  return true;
}

ChartMark mark_of(Quarter quarter) {
  return quarter == Quarter::best ? ChartMark::up : quarter == Quarter::worst ? ChartMark::down : ChartMark::dot;
}

ImU32 colour_of(Quarter quarter) {
  constexpr ImU32 blue = IM_COL32(33, 102, 172, 255), orange = IM_COL32(217, 95, 14, 255),
                  grey = IM_COL32(120, 128, 136, 255);
  return quarter == Quarter::best ? blue : quarter == Quarter::worst ? orange : grey;
}

void draw_trend(ImDrawList& list, PanelUi const& ui, ImVec2 centre, TrendState trend) {
  float const reach = ui.px(4.5F), width = 1.5F * ui.scale;
  if (trend == TrendState::undetermined) {
    list.AddLine({centre.x - ui.px(2), centre.y}, {centre.x + ui.px(2), centre.y}, look::muted, width);
    return;
  }
  float const slope = trend == TrendState::rising ? -1.0F : trend == TrendState::falling ? 1.0F : 0.0F;
  ImVec2 const from{centre.x - reach, centre.y - slope * reach}, to{centre.x + reach, centre.y + slope * reach};
  list.AddLine(from, to, look::muted, width);
  float const barb = ui.px(4.5F);
  if (slope == 0) {
    list.AddLine(to, {to.x - barb * 0.7F, to.y - barb * 0.7F}, look::muted, width);
    list.AddLine(to, {to.x - barb * 0.7F, to.y + barb * 0.7F}, look::muted, width);
    return;
  }
  list.AddLine(to, {to.x - barb, to.y}, look::muted, width);
  list.AddLine(to, {to.x, to.y - slope * barb}, look::muted, width);
}

void figure_key(State const& state, PanelUi& ui, bool has_quarters) {
  auto& list = *ImGui::GetWindowDrawList();
  float const width = ImGui::GetContentRegionAvail().x, line = ui.fonts.small->FontSize + ui.px(4);
  float const trends_at = has_quarters ? width * 0.46F : 0;
  auto const from = ImGui::GetCursorScreenPos();
  auto const row = [&](int index, float x, float room, std::string const& key) {
    float const y = from.y + line * static_cast<float>(index);
    small_text(list, ui, {from.x + x + ui.px(20), y}, look::muted,
               small_shortened(ui, state.texts().text(key), room - ui.px(20)));
    return ImVec2{from.x + x + ui.px(8), y + ui.fonts.small->FontSize * 0.6F};
  };
  int index = 0;
  for (auto const quarter : {Quarter::best, Quarter::middle, Quarter::worst}) {
    if (!has_quarters) break;
    draw_mark(list, mark_of(quarter), row(index++, 0, trends_at, fmt::format("welfare.quarter.{}", name_of(quarter))),
              ui.px(4), colour_of(quarter), colour_of(quarter));
  }
  index = 0;
  for (auto const trend : {TrendState::rising, TrendState::falling, TrendState::none, TrendState::undetermined})
    draw_trend(list, ui, row(index++, trends_at, width - trends_at, fmt::format("welfare.trend.{}", name_of(trend))),
               trend);
  ImGui::Dummy({1, line * 4});
}

float figure_key_height(PanelUi const& ui) { return 4 * (ui.fonts.small->FontSize + ui.px(4)); }

void words_at_pointer(PanelUi& ui, std::string const& name, std::string const& words) {
  ui.said[name] = words;
  if (!ui.has_pointer_moved && !ImGui::GetIO().NavVisible) return;  // it lies there by chance
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(8)});
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(ui.px(340));
  ImGui::TextUnformatted(words.c_str());
  record(ui, name);
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

int on_level(State const& state, ComparedArea const& area) {
  return area.partition == level_partition(state) ? area.area : -1;
}

int plot_input(State const& state, PanelUi& ui, Outbox& outbox, std::string const& name, WidgetRect const& rect,
               std::vector<PlotPoint> const& points, float reach) {
  auto const back_to = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(rect.minimum);
  bool const is_pressed_now =
      ImGui::InvisibleButton(name.c_str(), {std::max(1.0F, rect.width()), std::max(1.0F, rect.height())});
  record(ui, name);
  bool const is_hovered = ImGui::IsItemHovered();
  bool const has_keyboard = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
  if (has_keyboard) ImGui::GetWindowDrawList()->AddRect(rect.minimum, rect.maximum, look::accent, ui.px(3));
  ImGui::SetCursorScreenPos(back_to);
  if (points.empty()) return -1;
  int const found = has_keyboard ? pointed_by_keys(state, ui, points)
                    : is_hovered ? nearest(points, ImGui::GetIO().MousePos, reach)
                                 : -1;
  if (found < 0) return -1;
  auto const& area = points[static_cast<std::size_t>(found)].area;
  if (int const index = on_level(state, area); index >= 0) ui.chart_hovered = index;
  if (is_pressed_now) outbox.act("pick_area", code_of(state.atlas(), area));
  return found;
}

void scroll_to_selected(State const& state, PanelUi& ui, std::vector<int> const& order, float height,
                        std::string const& list) {
  auto const selected = selected_areas(state);
  if (selected.size() != 1) return;
  auto const key = code_of_area(state, selected.front()) + list;
  if (ui.table_scrolled_to == key) return;
  ui.table_scrolled_to = key;
  auto const at = std::find(order.begin(), order.end(), selected.front()) - order.begin();
  float const y = (static_cast<float>(at) + 0.5F) * height;
  float const from = ImGui::GetScrollY(), to = from + ImGui::GetWindowHeight();
  if (y < from + 2 * height || y > to - 2 * height) ImGui::SetScrollFromPosY(y - from, 0.5F);
}

void follow_chart_hover(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const moved = ImGui::GetIO().MouseDelta;
  ui.has_pointer_moved = ui.has_pointer_moved || moved.x != 0 || moved.y != 0;
  bool const is_by_chance = !ui.has_pointer_moved && !ImGui::GetIO().NavVisible;
  if (is_by_chance) ui.chart_hovered = -1;
  int const hovered = state.ui.work == WorkArea::welfare ? ui.chart_hovered : -1;
  ui.chart_hovered = -1;
  if (hovered != state.ui.welfare.hovered) outbox.remember([hovered](Ui& u) { u.welfare.hovered = hovered; });
}

}  // namespace kansenatlas::viewer

// What changed since an earlier year, a line an area: an open circle then, a filled one now.
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/base/signed_number.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas::viewer {
namespace {

// Two values of one series, or why there is no line between them.
struct Step {
  int area = -1;
  AreaValue const *then = nullptr, *now = nullptr;
  bool is_broken = false;  // the years are about other people
  [[nodiscard]] bool is_one_series() const {
    return !is_broken && then->has_value() && now->has_value() &&
           (then->method == ValueMethod::published) == (now->method == ValueMethod::published);
  }
};

std::vector<AreaValue> const* values_of_year(YearFigures const& years, int year) {
  auto const at = std::find(years.years.begin(), years.years.end(), year);
  return at == years.years.end() ? nullptr : &years.values[static_cast<std::size_t>(at - years.years.begin())];
}

// On a level of municipalities those of the selected region only, where one is selected.
std::vector<Step> steps_of(State const& state, int since) {
  auto const& level = *level_figures(state);
  auto const* then = values_of_year(*year_figures(state), since);
  auto const selected = selected_areas(state);
  bool const is_part = !level.partition && selected.size() > 1;
  bool const is_broken = is_break_between(*indicator_shown(state), since, level.figures.year);
  std::vector<Step> steps;
  for (int const area : level.order) {
    if (is_part && !std::binary_search(selected.begin(), selected.end(), area)) continue;
    auto const at = static_cast<std::size_t>(area);
    if (level.figures.values[at].has_value() || (*then)[at].has_value())
      steps.push_back({area, &(*then)[at], &level.figures.values[at], is_broken});
  }
  return steps;
}

ValueAxis axis_of(std::vector<Step> const& steps, float left, float right) {
  ValueAxis axis{1e300, -1e300, left, right};
  for (auto const& step : steps)
    for (auto const* value : {step.then, step.now})
      if (value->has_value()) {
        axis.low = std::min(axis.low, value->value);
        axis.high = std::max(axis.high, value->value);
      }
  return axis;
}

void year_choice(State const& state, PanelUi& ui, Outbox& outbox, int since) {
  auto const& texts = state.texts();
  auto const& years = year_figures(state)->years;
  int const shown = level_figures(state)->figures.year;
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted(texts.text("viewer.since.from").c_str());
  for (int const year : years) {
    if (year >= shown) break;
    ImGui::SameLine(0, ui.px(4));
    auto const text = fmt::format("{}", year);
    if (ImGui::GetContentRegionAvail().x < ui.px(54)) ImGui::NewLine();
    if (tab(ui, "since." + text, text, year == since)) outbox.act("since_year", text);
  }
}

std::string step_text(State const& state, Step const& step) {
  auto const& texts = state.texts();
  if (!step.then->has_value() || !step.now->has_value()) return texts.text("viewer.since.one_missing");
  auto const& indicator = *indicator_shown(state);
  if (step.is_broken) return texts.text("viewer.since.break", fmt::arg("note", note_of(indicator, texts.language())));
  if (!step.is_one_series()) return texts.text("viewer.since.other_series");
  int const decimals = std::min(decimals_of(indicator, *step.then), decimals_of(indicator, *step.now));
  return signed_number(step.now->value - step.then->value, decimals, texts.language());
}

void step_row(State const& state, PanelUi& ui, Outbox& outbox, Step const& step, ValueAxis const& axis,
              float name_width, float height) {
  auto const& code = code_of_area(state, step.area);
  auto const name = "step." + code;
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x, y = from.y + height / 2;
  if (ImGui::Selectable(("###" + name).c_str(), is_selected_area(state, step.area), 0, {width, height}))
    outbox.act("pick_area", code);
  record(ui, name);
  if (ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)) ui.chart_hovered = step.area;
  auto& list = *ImGui::GetWindowDrawList();
  if (hovered_area(state) == step.area) list.AddRect(from, {from.x + width, from.y + height}, look::accent, ui.px(3));
  float const line = y - ui.fonts.small->FontSize / 2;
  small_text(list, ui, {from.x + ui.px(4), line}, look::ink,
             small_shortened(ui, short_name_of_area(state, step.area), name_width - ui.px(8)));
  bool const is_whole = step.is_one_series();
  if (is_whole) list.AddLine({axis.at(step.then->value), y}, {axis.at(step.now->value), y}, look::muted, 2 * ui.scale);
  if (step.then->has_value())
    draw_mark(list, ChartMark::ring, {axis.at(step.then->value), y}, ui.px(4.5F), look::panel, look::ink);
  if (step.now->has_value())
    draw_mark(list, ChartMark::dot, {axis.at(step.now->value), y}, ui.px(5),
              is_selected_area(state, step.area) ? IM_COL32(255, 214, 64, 255) : look::accent, look::ink);
  small_text_to(list, ui, {from.x + width - ui.px(4), line}, is_whole ? look::ink : look::muted,
                is_whole ? step_text(state, step) : "\u2013");
  ui.said[name] = step_text(state, step);
  if (!ImGui::IsItemHovered()) return;
  auto const& indicator = *indicator_shown(state);
  auto words = fmt::format("{}\n{}: {}\n{}: {}", name_of_area(state, step.area), since_year(state),
                           value_text(state, indicator, *step.then), level_figures(state)->figures.year,
                           value_text(state, indicator, *step.now));
  words_at_pointer(ui, "since.words", words + "\n" + step_text(state, step));
}

}  // namespace

void since_chart(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  int const since = since_year(state);
  if (since == 0) {
    strong(ui, texts.text("viewer.since.title"));
    say(ui, "since.none", texts.text("viewer.since.no_earlier"));
    return;
  }
  strong(ui, texts.text("viewer.since.heading", fmt::arg("then", since),
                        fmt::arg("now", level_figures(state)->figures.year), fmt::arg("level", level_name(state))));
  year_choice(state, ui, outbox, since);
  bool const is_share = indicator_shown(state)->unit_nl.starts_with("%");
  auto const& about = ui.said["since.about"] =
      texts.text("viewer.since.about", fmt::arg("then", since), fmt::arg("now", level_figures(state)->figures.year)) +
      (is_share ? " " + texts.text("viewer.since.points") : "");
  muted_text(ui, about);
  if (auto const& indicator = *indicator_shown(state);
      is_break_between(indicator, since, level_figures(state)->figures.year))
    say(ui, "since.break", texts.text("viewer.since.break", fmt::arg("note", note_of(indicator, texts.language()))));
  auto const steps = steps_of(state, since);
  auto const unjoined = std::count_if(steps.begin(), steps.end(), [](Step const& step) {
    return step.then->has_value() && step.now->has_value() && !step.is_broken && !step.is_one_series();
  });
  if (unjoined > 0) say(ui, "since.unjoined", texts.plural("viewer.since.unjoined", unjoined));
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x, name_width = std::min(ui.px(220), width * 0.34F);
  auto const axis = axis_of(steps, from.x + name_width + ui.px(8), from.x + width - ui.px(74));
  if (steps.empty() || !(axis.high > axis.low)) {
    say(ui, "since.none", texts.text("viewer.welfare.one_value"));
    return;
  }
  auto& list = *ImGui::GetWindowDrawList();
  small_text_to(list, ui, {from.x + width - ui.px(4), from.y}, look::muted, texts.text("viewer.since.change"));
  float const tall = draw_value_axis(list, ui, axis, from.y + ui.px(8), texts);
  ImGui::Dummy({width, tall + ui.px(12)});
  float const height = ui.fonts.small->FontSize + ui.px(7);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(steps.size()), height);
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      step_row(state, ui, outbox, steps[static_cast<std::size_t>(i)], axis, name_width, height);
  clipper.End();
  ImGui::PopStyleVar();
}

}  // namespace kansenatlas::viewer

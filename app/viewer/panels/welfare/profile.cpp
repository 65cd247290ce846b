// The profile of one area: per indicator where it lies between the least and the most favourable area, beside the
// country and its peers. A spine chart: the country is the line in the middle, favourable is always to the right.
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

constexpr ImU32 range_colour = IM_COL32(226, 230, 234, 255), middle_colour = IM_COL32(190, 198, 206, 255);

// From the left edge of a row. Without room for all, what is said elsewhere as well goes first; in a narrow window the
// bar goes below the words.
struct ProfileColumns {
  float name, value, national, chart_left, chart_right, rank, trend, source;
  bool has_national = true, is_stacked = false;
};

// What one row says, on as many lines as it needs. From the top of the row: the second text, the numbers, the bar.
struct ProfileRow {
  std::string name, about;  // the latter: year and unit
  float about_y = 0, numbers_y = 0, lines = 0, chart_y = 0, height = 0;
};

ProfileColumns profile_columns(PanelUi const& ui, float width) {
  ProfileColumns columns{};
  columns.is_stacked = width < ui.px(460);
  columns.has_national = width > ui.px(620);
  columns.source = width - ui.px(4);
  columns.trend = columns.source - ui.px(24);
  columns.rank = columns.trend - ui.px(20);
  if (columns.is_stacked) {
    columns.value = columns.rank - ui.px(52);
    columns.name = columns.source - ui.px(26);
    columns.chart_left = ui.px(6);
    columns.chart_right = columns.source - ui.px(26);
    return columns;
  }
  columns.name = std::max(std::min(ui.px(380), width - ui.px(480)), width * 0.32F);
  columns.value = columns.name + ui.px(66);
  columns.national = columns.has_national ? columns.value + ui.px(62) : columns.value;
  columns.chart_left = columns.national + ui.px(20);
  columns.chart_right = std::max(columns.chart_left + ui.px(40), columns.rank - ui.px(64));
  return columns;
}

Indicator const& indicator_of(State const& state, ComparisonRow const& row) {
  return state.atlas().indicators[static_cast<std::size_t>(row.indicator)];
}

ProfileRow profile_row_of(State const& state, PanelUi const& ui, ComparisonRow const& row,
                          ProfileColumns const& columns) {
  auto const& indicator = indicator_of(state, row);
  auto const language = state.ui.language;
  float const room = columns.name - ui.px(8), line = ui.fonts.small->FontSize + ui.px(1);
  ImGui::PushFont(ui.fonts.small);
  ProfileRow result{broken_to_fit(indicator.name(language), room),
                    broken_to_fit(fmt::format("{} · {}", row.year, indicator.unit(language)), room)};
  ImGui::PopFont();
  auto const lines = [](std::string const& text) {
    return 1 + static_cast<float>(std::count(text.begin(), text.end(), '\n'));
  };
  result.about_y = ui.px(3) + lines(result.name) * line;
  result.lines = result.about_y + lines(result.about) * line + ui.px(3);
  if (columns.is_stacked) {
    result.numbers_y = result.lines - ui.px(3);
    result.lines += line;
    result.chart_y = result.lines + ui.px(6);
    result.height = result.lines + ui.px(18);
    return result;
  }
  result.numbers_y = (result.lines - ui.fonts.small->FontSize) / 2;
  result.chart_y = result.lines / 2;
  result.height = result.lines;
  return result;
}

// Values to places: the country in the middle, the farther of the two ends at the edge, favourable to the right.
struct SpineScale {
  double national = 0, reach = 1, sign = 1;
  float middle = 0, half = 1;
  [[nodiscard]] float at(double value) const {
    return middle + static_cast<float>(std::clamp(sign * (value - national) / reach, -1.0, 1.0)) * half;
  }
};

SpineScale spine_scale(Indicator const& indicator, ComparisonRow const& row, Spine const& spine, float left,
                       float right) {
  SpineScale scale;
  scale.national = row.national.has_value() ? row.national.value : spine.median;
  scale.reach = std::max(std::abs(spine.lowest - scale.national), std::abs(spine.highest - scale.national));
  if (!(scale.reach > 0)) scale.reach = 1;
  scale.sign = indicator.direction == Direction::lower_is_better ? -1 : 1;
  scale.middle = (left + right) / 2;
  scale.half = (right - left) / 2 - 4;
  return scale;
}

void box(ImDrawList& list, SpineScale const& scale, double from, double to, float y, float half, ImU32 colour) {
  float const a = scale.at(from), b = scale.at(to);
  list.AddRectFilled({std::min(a, b), y - half}, {std::max(a, b), y + half}, colour);
}

void spine_bar(State const& state, PanelUi const& ui, ComparisonRow const& row, Spine const& spine, float left,
               float right, float y) {
  auto& list = *ImGui::GetWindowDrawList();
  auto const& standing = row.areas.front();
  auto const scale = spine_scale(indicator_of(state, row), row, spine, left, right);
  if (spine.areas > 1) {
    box(list, scale, spine.lowest, spine.highest, y, ui.px(5), range_colour);
    box(list, scale, spine.quarter, spine.three_quarters, y, ui.px(5), middle_colour);
  }
  if (!standing.value.has_value()) return;
  if (!std::isnan(standing.value.ci_low))
    list.AddLine({scale.at(standing.value.ci_low), y}, {scale.at(standing.value.ci_high), y}, look::ink, 2 * ui.scale);
  if (!std::isnan(spine.peers))
    draw_mark(list, ChartMark::rhomb, {scale.at(spine.peers), y}, ui.px(5), look::panel, look::ink);
  // Without a direction there is no quarter to mark: a square says only where the value lies.
  auto const quarter = standing.position.quarter;
  draw_mark(list, quarter == Quarter::none ? ChartMark::square : mark_of(quarter), {scale.at(standing.value.value), y},
            ui.px(6), colour_of(quarter), look::panel);
}

// Why there is no value, in the room of the figures and the bar, on two lines where one is too short.
void reason(State const& state, PanelUi& ui, Indicator const& indicator, AreaValue const& value,
            ProfileColumns const& columns, ProfileRow const& words_of, ImVec2 from) {
  float const left = columns.is_stacked ? ui.px(6) : columns.name + ui.px(8);
  float const top = columns.is_stacked ? words_of.numbers_y : ui.px(3);
  ImGui::PushFont(ui.fonts.small);
  auto words = broken_to_fit(value_text(state, indicator, value), columns.source - left - ui.px(30));
  ImGui::PopFont();
  auto& list = *ImGui::GetWindowDrawList();
  float const line = ui.fonts.small->FontSize + ui.px(1);
  auto const first = words.find('\n');
  small_text(list, ui, {from.x + left, from.y + top}, look::muted, words.substr(0, first));
  if (first == std::string::npos) return;
  words = words.substr(first + 1);
  std::replace(words.begin(), words.end(), '\n', ' ');
  small_text(list, ui, {from.x + left, from.y + top + line}, look::muted,
             small_shortened(ui, words, columns.source - left - ui.px(30)));
}

void row_words(State const& state, PanelUi& ui, ComparisonRow const& row, ProfileColumns const& columns,
               ProfileRow const& words, ImVec2 from) {
  auto const& indicator = indicator_of(state, row);
  auto const& standing = row.areas.front();
  auto& list = *ImGui::GetWindowDrawList();
  float const middle = from.y + words.numbers_y;
  small_text(list, ui, {from.x + ui.px(6), from.y + ui.px(3)}, look::ink, words.name);
  small_text(list, ui, {from.x + ui.px(6), from.y + words.about_y}, look::muted, words.about);
  ui.said["profile.about." + indicator.id] = words.about;
  auto const& value = standing.value;
  if (!value.has_value()) {
    reason(state, ui, indicator, value, columns, words, from);
    return;
  }
  auto const shown = short_value_text(state, indicator, value);
  ui.said["profile.value." + indicator.id] = shown;
  small_text_to(list, ui, {from.x + columns.value, middle}, look::ink, shown);
  if (columns.has_national)
    small_text_to(list, ui, {from.x + columns.national, middle}, look::muted,
                  short_value_text(state, indicator, row.national));
  small_text_to(list, ui, {from.x + columns.rank, middle}, look::muted,
                standing.position.rank > 0 ? fmt::format("{}/{}", standing.position.rank, standing.position.of) : "–");
  draw_trend(list, ui, {from.x + columns.trend - ui.px(6), middle + ui.fonts.small->FontSize / 2},
             standing.trend.state);
}

ProfileRow profile_row(State const& state, PanelUi& ui, Outbox& outbox, Profile const& profile, std::size_t index) {
  auto const& row = profile.comparison.rows[index];
  auto const& indicator = indicator_of(state, row);
  auto const name = "profile." + indicator.id;
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  auto const columns = profile_columns(ui, width);
  auto const shape = profile_row_of(state, ui, row, columns);
  if (ImGui::Selectable(("###" + name).c_str(), state.view().indicator == indicator.id,
                        ImGuiSelectableFlags_AllowItemOverlap, {width - ui.px(26), shape.height}))
    outbox.act("indicator", indicator.id);
  record(ui, name);
  bool const is_pointed_at = ImGui::IsItemHovered();
  row_words(state, ui, row, columns, shape, from);
  if (profile.spines[index].areas > 0 && row.areas.front().value.has_value())
    spine_bar(state, ui, row, profile.spines[index], from.x + columns.chart_left, from.x + columns.chart_right,
              from.y + shape.chart_y);
  auto const words = profile_words(state, profile.area, row, profile.spines[index]);
  ui.said[name] = words;
  if (is_pointed_at) words_at_pointer(ui, "profile.words", words);
  ImGui::SetCursorScreenPos({from.x + width - ui.px(22), from.y + (shape.lines - ui.px(20)) / 2});
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, 0});
  ImGui::PushFont(ui.fonts.small);
  bool const wants_source = ImGui::Button(fmt::format("i###{}.source", name).c_str(), {ui.px(20), ui.px(20)});
  ImGui::PopFont();
  ImGui::PopStyleVar();
  record(ui, name + ".source");
  if (wants_source) outbox.act("show_source", indicator.id);
  explain(ui, state.texts().text("viewer.source_line", fmt::arg("publishers", source_text(state, indicator))));
  ImGui::SetCursorScreenPos({from.x, from.y + shape.height});
  return shape;
}

void profile_head(State const& state, PanelUi& ui) {
  auto const& texts = state.texts();
  auto& list = *ImGui::GetWindowDrawList();
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  auto const columns = profile_columns(ui, width);
  small_text_to(list, ui, {from.x + columns.value, from.y}, look::muted, texts.text("viewer.welfare.column.value"));
  if (columns.has_national) small_text_to(list, ui, {from.x + columns.national, from.y}, look::muted, "NL");
  small_text_to(list, ui, {from.x + columns.rank, from.y}, look::muted, texts.text("viewer.welfare.column.rank"));
  float const left = from.x + columns.chart_left, right = from.x + columns.chart_right;
  auto const less = texts.text("viewer.profile.less"), more = texts.text("viewer.profile.more");
  float y = from.y;
  if (columns.is_stacked) y += ui.fonts.small->FontSize + ui.px(2);
  // The country in the middle; the ends where there is room beside it.
  float const longest = std::max(small_size(ui, less).x, small_size(ui, more).x);
  bool const has_ends = longest + ui.px(24) < (right - left) / 2;
  if (has_ends) {
    small_text(list, ui, {left, y}, look::muted, less);
    small_text_to(list, ui, {right, y}, look::muted, more);
  }
  small_text_around(list, ui, {(left + right) / 2, y}, look::ink, ui.said["profile.head.national"] = "NL");
  ImGui::Dummy({width, y - from.y + ui.fonts.small->FontSize + ui.px(4)});
}

void profile_rows(State const& state, PanelUi& ui, Outbox& outbox, Profile const& profile) {
  std::string theme;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, ui.px(1)});
  for (std::size_t i = 0; i < profile.comparison.rows.size(); ++i) {
    auto const& indicator = indicator_of(state, profile.comparison.rows[i]);
    if (indicator.themes.front() != theme) {
      theme = indicator.themes.front();
      for (auto const& one : state.atlas().themes)
        if (one.id == theme) section(ui, one.name(state.ui.language));
    }
    auto const top = ImGui::GetCursorScreenPos();
    auto const columns = profile_columns(ui, ImGui::GetContentRegionAvail().x);
    auto const shape = profile_row(state, ui, outbox, profile, i);
    float const x = std::round(top.x + (columns.chart_left + columns.chart_right) / 2);
    auto const& row = profile.comparison.rows[i];
    float const upper = columns.is_stacked ? top.y + shape.lines - ui.px(2) : top.y;
    if (row.areas.front().value.has_value() && row.national.has_value())
      ImGui::GetWindowDrawList()->AddLine({x, upper}, {x, top.y + shape.height}, look::ink, ui.scale);
  }
  ImGui::PopStyleVar();
}

}  // namespace

void profile_chart(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const area = profiled_area(state);
  if (!area) {
    heading(ui, texts.text("viewer.profile.title"));
    say(ui, "profile.empty", texts.text("viewer.profile.choose_area"));
    return;
  }
  heading(ui, title_of(state.atlas(), *area));
  auto const& profile = state.caches.welfare.profile.answer;
  if (!profile || code_of(state.atlas(), profile->area) != code_of(state.atlas(), *area)) {
    say(ui, "profile.empty", texts.text("viewer.profile.reckoning"));
    return;
  }
  if (toggle(ui, "toggle_supplementary", texts.text("viewer.profile.supplementary"),
             state.view().figures.has_supplementary))
    outbox.act("toggle_supplementary");
  gap(ui, 2);
  profile_head(state, ui);
  if (profile->comparison.rows.empty()) say(ui, "profile.empty", texts.text("viewer.profile.none"));
  profile_rows(state, ui, outbox, *profile);
}

}  // namespace kansenatlas::viewer

// At which scale the differences live: per partition the part of them that lies between its regions.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr ImU32 between_colour = IM_COL32(33, 102, 172, 255), within_colour = IM_COL32(226, 230, 234, 255);

struct ScaleColumns {
  float name, regions, omega, share, bar_left, bar_right;
  bool is_stacked = false;  // in a narrow window: the bar below the words
};

ScaleColumns scale_columns(PanelUi const& ui, float width) {
  ScaleColumns columns{};
  columns.is_stacked = width < ui.px(460);
  if (columns.is_stacked) {
    columns.share = width - ui.px(6);
    columns.omega = columns.share - ui.px(62);
    columns.regions = columns.omega - ui.px(56);
    columns.name = columns.regions - ui.px(48);
    columns.bar_left = ui.px(4);
    columns.bar_right = columns.share;
    return columns;
  }
  columns.name = std::min(ui.px(230), width * 0.3F);
  columns.regions = columns.name + ui.px(52);
  columns.omega = columns.regions + ui.px(62);
  columns.share = columns.omega + ui.px(64);
  columns.bar_left = columns.share + ui.px(14);
  columns.bar_right = std::max(columns.bar_left + ui.px(40), width - ui.px(6));
  return columns;
}

std::string weight_words(State const& state, DisparitySurvey const& survey) {
  return state.texts().text(survey.weight == Weight::inhabitants ? "viewer.scale.by_inhabitants"
                                                                 : "viewer.scale.each_equally");
}

void head(State const& state, PanelUi& ui) {
  auto const& texts = state.texts();
  auto& list = *ImGui::GetWindowDrawList();
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x;
  auto const columns = scale_columns(ui, width);
  small_text(list, ui, {from.x + ui.px(4), from.y}, look::muted, texts.text("welfare.disparity.partition"));
  small_text_to(list, ui, {from.x + columns.regions, from.y}, look::muted, texts.text("welfare.disparity.regions"));
  small_text_to(list, ui, {from.x + columns.omega, from.y}, look::muted, texts.text("welfare.disparity.omega"));
  small_text_to(list, ui, {from.x + columns.share, from.y}, look::muted, texts.text("viewer.scale.between"));
  float const left = from.x + columns.bar_left, right = from.x + columns.bar_right;
  if (!columns.is_stacked && right - left > ui.px(170)) {
    small_text(list, ui, {left, from.y}, look::muted, texts.text("viewer.scale.between_regions"));
    small_text_to(list, ui, {right, from.y}, look::muted, texts.text("viewer.scale.within_regions"));
  }
  ImGui::Dummy({width, ui.fonts.small->FontSize + ui.px(5)});
}

void share_bar(ImDrawList& list, PanelUi const& ui, Decomposition const& parts, WidgetRect const& bar) {
  ValueAxis const axis{0, 1, bar.minimum.x, bar.maximum.x};
  double const share = parts.between_share_variance;
  list.AddRectFilled(bar.minimum, bar.maximum, within_colour);
  if (!std::isnan(share)) list.AddRectFilled(bar.minimum, {axis.at(share), bar.maximum.y}, between_colour);
  list.AddRect(bar.minimum, bar.maximum, look::muted);
  if (!std::isnan(parts.omega_squared))
    draw_mark(list, ChartMark::rhomb, {axis.at(std::max(0.0, parts.omega_squared)), bar.centre().y}, ui.px(5),
              look::panel, look::ink);
}

void part_row(State const& state, PanelUi& ui, Outbox& outbox, ScaleFigures const& scale, std::size_t index) {
  auto const& texts = state.texts();
  auto const& [partition, parts, is_too_fine] = scale.survey.partitions[index];
  bool const is_widest = scale.survey.leading() == index;
  auto const name = "scale." + partition->id;
  auto const from = ImGui::GetCursorScreenPos();
  float const width = ImGui::GetContentRegionAvail().x, words_height = ui.fonts.small->FontSize + ui.px(10);
  auto const columns = scale_columns(ui, width);
  float const bar_height = words_height - ui.px(8), height = words_height + (columns.is_stacked ? words_height : 0);
  if (ImGui::Selectable(("###" + name).c_str(), level_partition(state) == partition, 0, {width, height}))
    outbox.act("welfare_level", partition->id);
  record(ui, name);
  double const share = parts.between_share_variance;
  auto const words = scale_words(state, scale.survey.partitions[index]);
  ui.said[name] = words;
  if (ImGui::IsItemHovered()) words_at_pointer(ui, "scale.words", words);
  auto& list = *ImGui::GetWindowDrawList();
  float const line = from.y + (words_height - ui.fonts.small->FontSize) / 2;
  auto const label = (is_widest ? "\u2022 " : "") + partition->name(texts.language()) + (is_too_fine ? " †" : "");
  small_text(list, ui, {from.x + ui.px(4), line}, is_widest ? look::accent : look::ink,
             small_shortened(ui, label, columns.name - ui.px(10)));
  small_text_to(list, ui, {from.x + columns.regions, line}, look::muted, texts.integer(parts.groups));
  small_text_to(list, ui, {from.x + columns.omega, line}, look::ink, texts.number(parts.omega_squared, 3));
  small_text_to(list, ui, {from.x + columns.share, line}, look::ink, texts.share(share, 0));
  float const top = columns.is_stacked ? from.y + words_height : from.y + ui.px(4);
  share_bar(list, ui, parts, {{from.x + columns.bar_left, top}, {from.x + columns.bar_right, top + bar_height}});
}

}  // namespace

void scale_chart(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  if (!chart_heading(state, ui, outbox, texts.text("viewer.scale.title"))) return;
  auto const& scale = state.caches.welfare.scale.answer;
  if (!scale) {
    say(ui, "scale.none", texts.text("viewer.scale.too_few"));
    return;
  }
  gap(ui);
  ImGui::PushFont(ui.fonts.strong);
  say(ui, "scale.sentence", sentence_of(scale->survey, state.atlas(), texts));
  ImGui::PopFont();
  gap(ui);
  head(state, ui);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  for (std::size_t const index : scale->order) part_row(state, ui, outbox, *scale, index);
  ImGui::PopStyleVar();
  gap(ui);
  muted_text(ui, texts.text("viewer.scale.about", fmt::arg("weight", weight_words(state, scale->survey))));
  gap(ui);
  ImGui::Separator();
  gap(ui);
  lorenz_chart(state, ui, *scale);
}

void scale_table(State const& state, PanelUi& ui, Outbox&) {
  auto const& texts = state.texts();
  auto const& scale = state.caches.welfare.scale.answer;
  if (!scale) return;
  auto const& all = scale->survey.all;
  int const decimals = indicator_shown(state)->decimals;
  auto const measures = texts.text(scale->survey.weight == Weight::inhabitants ? "viewer.scale.measures"
                                                                               : "viewer.scale.measures_unweighted");
  ui.said["scale.measures"] = measures;
  section(ui, measures);
  auto const row = [&](std::string const& key, double value, int digits) {
    figure_row(ui, "measure." + key, texts.text("welfare.disparity." + key), texts.number(value, digits));
  };
  row("mean", all.mean, decimals);
  row("minimum", all.minimum, decimals);
  row("maximum", all.maximum, decimals);
  row("gini", all.gini, 3);
  row("theil_t", all.theil_t, 4);
  row("theil_l", all.theil_l, 4);
  figure_row(ui, "measure.atkinson", atkinson_name(scale->survey, texts), texts.number(scale->survey.atkinson, 4));
  row("cv", all.cv, 3);
  row("p90_p10", all.p90_p10, 2);
  section(ui, texts.text("viewer.scale.mind"));
  for (auto const& key : scale->survey.warnings)
    warning(ui, key, "\u2022 " + warning_text(scale->survey, state.atlas(), key, texts));
}

}  // namespace kansenatlas::viewer

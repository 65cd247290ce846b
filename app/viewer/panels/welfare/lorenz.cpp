// The Lorenz curve of the municipalities, with its tenths as a table.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/viewer/panels/welfare/parts.hpp"
#include "app/viewer/panels/welfare/welfare_panels.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/welfare/lorenz.hpp"
#include "geo/welfare/scale.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr ImU32 curve_colour = IM_COL32(33, 102, 172, 255), gap_colour = IM_COL32(33, 102, 172, 36);

ImVec2 place(WidgetRect const& plot, LorenzPoint const& point) {
  return {plot.minimum.x + plot.width() * static_cast<float>(point.weight_share),
          plot.maximum.y - plot.height() * static_cast<float>(point.value_share)};
}

void curve(PanelUi const& ui, WidgetRect const& plot, std::vector<LorenzPoint> const& points) {
  auto& list = *ImGui::GetWindowDrawList();
  auto const flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // smoothed edges of neighbours would show as seams
  for (std::size_t i = 1; i < points.size(); ++i) {
    auto const a = place(plot, points[i - 1]), b = place(plot, points[i]);
    ImVec2 const above_a{a.x, plot.maximum.y - (a.x - plot.minimum.x)},
        above_b{b.x, plot.maximum.y - (b.x - plot.minimum.x)};
    list.AddQuadFilled(above_a, above_b, b, a, gap_colour);
  }
  list.Flags = flags;
  list.AddLine({plot.minimum.x, plot.maximum.y}, {plot.maximum.x, plot.minimum.y}, look::muted, 1.2F * ui.scale);
  std::vector<ImVec2> line;
  for (auto const& point : points) line.push_back(place(plot, point));
  list.AddPolyline(line.data(), static_cast<int>(line.size()), curve_colour, 0, 2.4F * ui.scale);
}

void frame(State const& state, PanelUi const& ui, WidgetRect const& plot) {
  auto const& texts = state.texts();
  auto& list = *ImGui::GetWindowDrawList();
  list.AddRect(plot.minimum, plot.maximum, look::line);
  for (double const share : {0.0, 0.5, 1.0}) {
    auto const text = texts.share(share, 0);
    auto const along = static_cast<float>(share);
    small_text_around(list, ui, {plot.minimum.x + plot.width() * along, plot.maximum.y + ui.px(4)}, look::muted, text);
    small_text_to(list, ui,
                  {plot.minimum.x - ui.px(6), plot.maximum.y - plot.height() * along - ui.fonts.small->FontSize / 2},
                  look::muted, text);
  }
}

// The same in numbers.
void tenths(State const& state, PanelUi& ui, ScaleFigures const& scale) {
  auto const& texts = state.texts();
  strong(ui, texts.text("viewer.lorenz.table"));
  for (double const share : {0.1, 0.2, 0.5, 0.8, 0.9})
    figure_row(ui, fmt::format("lorenz.{:.0f}", 100 * share),
               texts.text("viewer.lorenz.lowest", fmt::arg("share", texts.share(share, 0))),
               texts.share(share_at(scale.lorenz, share), 1));
  figure_row(ui, "lorenz.gini", texts.text("welfare.disparity.gini"), texts.number(scale.survey.all.gini, 3));
  muted_text(ui, texts.text("viewer.lorenz.about"));
}

}  // namespace

void lorenz_chart(State const& state, PanelUi& ui, ScaleFigures const& scale) {
  auto const& texts = state.texts();
  strong(ui, texts.text("viewer.lorenz.title"));
  if (scale.lorenz.empty()) {
    auto const* indicator = indicator_shown(state);
    bool const is_of_values = !indicator || has_whole(*indicator);
    say(ui, "lorenz.none", texts.text(is_of_values ? "viewer.lorenz.none" : "viewer.lorenz.no_whole"));
    return;
  }
  float const width = ImGui::GetContentRegionAvail().x;
  bool const is_beside = width > ui.px(560);
  float const side = std::min(ui.px(280), (is_beside ? width * 0.5F : width) - ui.px(60));
  auto const from = ImGui::GetCursorScreenPos();
  WidgetRect const plot{{from.x + ui.px(46), from.y + ui.px(8)}, {from.x + ui.px(46) + side, from.y + ui.px(8) + side}};
  frame(state, ui, plot);
  curve(ui, plot, scale.lorenz);
  ImGui::Dummy({side + ui.px(60), side + ui.px(34)});
  record(ui, "lorenz");
  if (is_beside) ImGui::SameLine(0, ui.px(16));
  ImGui::BeginGroup();
  if (is_beside) {
    ImGui::BeginChild("tenths", {0, side + ui.px(34)});
    tenths(state, ui, scale);
    ImGui::EndChild();
  } else {
    tenths(state, ui, scale);
  }
  ImGui::EndGroup();
}

}  // namespace kansenatlas::viewer

// Small pictures of what the map uses: outlines and fills.
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

void stroke(ImDrawList& list, ImVec2 from, float width, OutlineStyle const& style, float scale) {
  float const thickness = style.width_px * scale;
  if (style.dash_px <= 0) {
    list.AddLine(from, {from.x + width, from.y}, look::colour(style.colour), thickness);
    return;
  }
  float const dash = style.dash_px * scale, step = dash + style.gap_px * scale;
  for (float x = 0; x < width; x += step)
    list.AddLine({from.x + x, from.y}, {from.x + std::min(x + dash, width), from.y}, look::colour(style.colour),
                 thickness);
}

}  // namespace

void draw_outline_sample(ImDrawList& list, PanelUi const& ui, OutlineStyle const& style, ImVec2 from, float width) {
  float const casing = (style.width_px + 2 * style.casing_px) * ui.scale;
  if (style.casing_px > 0) list.AddLine(from, {from.x + width, from.y}, look::panel, casing);
  stroke(list, from, width, style, ui.scale);
}

void outline_sample(PanelUi& ui, OutlineStyle const& style, float width) {
  auto const from = ImGui::GetCursorScreenPos();
  float const height = ImGui::GetFrameHeight();
  draw_outline_sample(*ImGui::GetWindowDrawList(), ui, style, {from.x, from.y + height / 2}, width);
  ImGui::Dummy({width, height});
}

void outline_row(PanelUi& ui, OutlineStyle const& style, std::string const& label) {
  outline_sample(ui, style, ui.px(26));
  ImGui::SameLine(0, ui.px(10));
  ImGui::AlignTextToFramePadding();
  ImGui::TextUnformatted(label.c_str());
}

void fill_sample(PanelUi& ui, Fill const& fill, float width) {
  auto& list = *ImGui::GetWindowDrawList();
  float const height = ImGui::GetTextLineHeight();
  auto const low = ImGui::GetCursorScreenPos();
  ImVec2 const high{low.x + width, low.y + height};
  list.AddRectFilled(low, high, look::colour(fill.colour));
  if (fill.hatch != Hatch::none) {
    list.PushClipRect(low, high, true);
    auto const colour = look::colour(fill.hatch_colour);
    for (float x = -height; x < width; x += ui.px(5)) {
      if (fill.hatch != Hatch::falling)
        list.AddLine({low.x + x, high.y}, {low.x + x + height, low.y}, colour, 1.4F * ui.scale);
      if (fill.hatch != Hatch::rising)
        list.AddLine({low.x + x, low.y}, {low.x + x + height, high.y}, colour, 1.4F * ui.scale);
    }
    list.PopClipRect();
  }
  list.AddRect(low, high, look::line);
  ImGui::Dummy({width, height});
}

}  // namespace kansenatlas::viewer

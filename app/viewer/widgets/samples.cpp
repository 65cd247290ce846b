// Small pictures of what the map uses: outlines and fills.
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

struct SampleLine {
  ImVec2 from;
  float width = 0;
};

void dots(ImDrawList& list, SampleLine line, float radius, float step, Rgba colour) {
  for (float x = step / 2; x < line.width; x += step)
    list.AddCircleFilled({line.from.x + x, line.from.y}, radius, look::colour(colour));
}

void stroke(ImDrawList& list, SampleLine line, float thickness, OutlineStyle const& style, Rgba colour, float scale) {
  auto const [from, width] = line;
  if (style.dash_px > 0 && style.dash_px < style.width_px)
    dots(list, line, thickness / 2, (style.dash_px + style.gap_px) * scale, colour);
  else
    list.AddLine(from, {from.x + width, from.y}, look::colour(colour), thickness);
}

// Closed at both ends, as on paper, so that it reads as one band and not as two lines.
void hollow(ImDrawList& list, SampleLine line, OutlineStyle const& style, float scale) {
  auto const [from, width] = line;
  auto const bar = [&](float thickness, Rgba colour) {
    float const half = thickness * scale / 2, inset = (style.width_px / 2 + style.casing_px) * scale - half;
    list.AddRectFilled({from.x + inset, from.y - half}, {from.x + width - inset, from.y + half}, look::colour(colour),
                       half);
  };
  bar(style.width_px + 2 * style.casing_px, style.casing_colour);
  bar(style.width_px, style.colour);
  bar(style.core_px, {255, 255, 255, style.colour.alpha});
}

}  // namespace

void draw_outline_sample(ImDrawList& list, PanelUi const& ui, OutlineStyle const& style, ImVec2 from, float width) {
  SampleLine const line{from, width};
  if (style.core_px > 0) return hollow(list, line, style, ui.scale);
  if (style.casing_px > 0)
    stroke(list, line, (style.width_px + 2 * style.casing_px) * ui.scale, style, style.casing_colour, ui.scale);
  stroke(list, line, style.width_px * ui.scale, style, style.colour, ui.scale);
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

// Names of municipalities on the map, as many as fit.
#include <algorithm>

#include "app/viewer/map/labels.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/look.hpp"

namespace kansenatlas::viewer {
namespace {

std::vector<LabelWish> wishes_of(State const& state) {
  // Places that everybody looks for are named even where the name is wider than the area.
  constexpr long long well_known_inhabitants = 150'000;
  std::vector<LabelWish> wishes;
  auto const& municipalities = state.atlas().municipalities;
  auto const& labels = state.ground().labels;
  for (std::size_t i = 0; i < municipalities.size() && i < labels.size(); ++i) {
    bool const is_well_known = municipalities[i].inhabitants_2024 >= well_known_inhabitants;
    wishes.push_back({labels[i].at, is_well_known ? 0 : labels[i].radius_m,
                      static_cast<double>(municipalities[i].inhabitants_2024), municipalities[i].official_name});
  }
  return wishes;
}

void with_halo(ImDrawList& list, ImFont* font, ImVec2 at, std::string const& text, float width) {
  constexpr ImU32 halo = IM_COL32(255, 255, 255, 210);
  for (float const x : {-width, 0.0F, width})
    for (float const y : {-width, 0.0F, width})
      if (x != 0 || y != 0) list.AddText(font, font->FontSize, {at.x + x, at.y + y}, halo, text.c_str());
  list.AddText(font, font->FontSize, at, look::ink, text.c_str());
}

}  // namespace

void map_labels(State const& state, PanelUi& ui, Outbox&) {
  auto* font = ui.fonts.small;
  if (!font) return;
  auto const measure = [&](std::string const& text) {
    auto const size = font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str());
    return TextSize{size.x, size.y};
  };
  auto const wishes = wishes_of(state);
  auto& list = *ImGui::GetWindowDrawList();
  // Half under a button or the legend a name would only be a riddle.
  auto const is_covered = [&](PlacedLabel const& label) {
    float const left = ui.map_area.minimum.x + static_cast<float>(label.top_left.x_px),
                top = ui.map_area.minimum.y + static_cast<float>(label.top_left.y_px);
    return std::any_of(ui.taken_on_map.begin(), ui.taken_on_map.end(), [&](WidgetRect const& box) {
      return left < box.maximum.x && left + static_cast<float>(label.size.width_px) > box.minimum.x &&
             top < box.maximum.y && top + static_cast<float>(label.size.height_px) > box.minimum.y;
    });
  };
  for (auto const& label : visible_labels(wishes, state.ui.camera, state.ui.map_size, measure))
    if (!is_covered(label))
      with_halo(list, font,
                {ui.map_area.minimum.x + static_cast<float>(label.top_left.x_px),
                 ui.map_area.minimum.y + static_cast<float>(label.top_left.y_px)},
                wishes[static_cast<std::size_t>(label.wish)].text, ui.px(1));
}

}  // namespace kansenatlas::viewer

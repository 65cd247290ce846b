#include "app/viewer/panels/layout.hpp"

#include <algorithm>

namespace kansenatlas::viewer {
namespace {

// At 100 %.
constexpr float top_height = 54, left_width = 312, right_width = 356, wide_right_width = 580, least_map_width = 300;

}  // namespace

Layout layout_of(ImVec2 window, float scale, Ui const& ui) {
  auto const whole = [&](float length) { return static_cast<float>(static_cast<int>(length * scale)); };
  Layout layout;
  float left = std::min(whole(left_width), window.x * 0.45F);
  bool const is_wide = ui.work == WorkArea::agenda || ui.work == WorkArea::opgaven;
  float right = std::min(whole(is_wide ? wide_right_width : right_width), window.x * 0.5F);
  layout.has_right = ui.is_side_open;
  if (layout.has_right && window.x - left - right < whole(least_map_width) * 0.8F) layout.has_left = false;
  if (!layout.has_left) left = 0;
  if (!layout.has_right) right = 0;
  float const top = whole(top_height);
  layout.top = {{0, 0}, {window.x, top}};
  layout.left = {{0, top}, {left, window.y}};
  layout.map = {{left, top}, {window.x - right, window.y}};
  layout.right = {{window.x - right, top}, {window.x, window.y}};
  return layout;
}

void begin_area(char const* name, WidgetRect const& rect, ImGuiWindowFlags flags) {
  ImGui::SetNextWindowPos(rect.minimum);
  ImGui::SetNextWindowSize({rect.width(), rect.height()});
  ImGui::Begin(name, nullptr,
               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   flags);
}

}  // namespace kansenatlas::viewer

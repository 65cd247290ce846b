#pragma once
// What panels keep between frames for themselves: half-typed words, lists that follow from them, and where each widget
// was drawn, by name, so that tests can click it.
#include <map>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/viewer/finder.hpp"
#include "app/viewer/map/map_renderer.hpp"
#include "app/viewer/window_fonts.hpp"

namespace kansenatlas::viewer {

struct WidgetRect {
  ImVec2 minimum, maximum;
  [[nodiscard]] ImVec2 centre() const { return {(minimum.x + maximum.x) / 2, (minimum.y + maximum.y) / 2}; }
  [[nodiscard]] float width() const { return maximum.x - minimum.x; }
  [[nodiscard]] float height() const { return maximum.y - minimum.y; }
};

struct SearchUi {
  std::string words, answered;  // `found` answers `answered`
  Atlas const* atlas = nullptr;
  std::vector<Found> found;
  int chosen = 0;
  bool is_open = false;
};

struct NotesUi {
  std::string about, text;  // what is being written, and about which area
  bool is_writing = false;
};

struct PanelUi {
  Fonts fonts;
  float scale = 1;
  std::map<std::string, WidgetRect> widgets;  // of this frame
  std::map<std::string, std::string> said;    // texts that panels show as a whole, of this frame: for tests
  WidgetRect map_area;
  float card_height = 0;  // of the frame before
  SearchUi search;
  NotesUi notes;
  std::string indicator_words, palette_words, file_words;
  int palette_chosen = 0;
  bool is_map_by_keyboard = false;  // the crosshair is shown
  bool is_dragging_map = false;

  // Pixels for a length at 100 %.
  [[nodiscard]] float px(float length) const { return static_cast<float>(static_cast<int>(length * scale + 0.5F)); }
};

}  // namespace kansenatlas::viewer

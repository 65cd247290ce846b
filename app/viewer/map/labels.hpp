#pragma once
// Which names fit on the map without touching each other.
#include <functional>
#include <string>
#include <vector>

#include "app/viewer/map/camera.hpp"

namespace kansenatlas::viewer {

struct LabelWish {
  RdPoint at;           // centre of the label
  double radius_m = 0;  // of the largest circle in the area, around `at`; 0: the label may stick out freely
  double priority = 0;  // more inhabitants go first
  std::string text;
};

struct TextSize {
  double width_px = 0, height_px = 0;
};

struct PlacedLabel {
  int wish = 0;          // index
  ScreenPoint top_left;  // of the text, in whole pixels
  TextSize size;
};

// Greedy by priority: a label is placed where it lies wholly in view, keeps `gap_px` from those placed before it, and
// is at most `overhang` times as wide as its area. `size_of` measures a text.
std::vector<PlacedLabel> visible_labels(std::vector<LabelWish> const& wishes, Camera const& camera, MapSize size,
                                        std::function<TextSize(std::string const&)> const& size_of, double gap_px = 6,
                                        double overhang = 1.4);

}  // namespace kansenatlas::viewer

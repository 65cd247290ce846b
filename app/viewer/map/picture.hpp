#pragma once
// Pixels as they stand on the screen.
#include <cstdint>
#include <vector>

namespace kansenatlas::viewer {

struct Picture {
  int width_px = 0, height_px = 0;
  std::vector<std::uint8_t> rgba;  // top row first, 4 bytes a pixel, alpha always 255
};

}  // namespace kansenatlas::viewer

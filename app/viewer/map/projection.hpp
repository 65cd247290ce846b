#pragma once
// How a camera becomes the numbers that the shaders want.
#include <array>

#include "app/viewer/map/camera.hpp"
#include "app/viewer/map/map_scene.hpp"

namespace kansenatlas::viewer {

// Vertices are metres from here, so that 32 bits keep them within centimetres.
constexpr RdPoint map_origin{155000, 463000};

struct Projection {
  Camera camera;
  MapSize size;
  double scale = 1;  // of line widths

  [[nodiscard]] std::array<float, 2> centre_m() const {
    return {static_cast<float>(camera.centre.x - map_origin.x), static_cast<float>(camera.centre.y - map_origin.y)};
  }
  [[nodiscard]] std::array<float, 2> half_size_px() const {
    return {static_cast<float>(size.width_px / 2), static_cast<float>(size.height_px / 2)};
  }
  [[nodiscard]] std::array<float, 2> half_size_m() const {
    return {static_cast<float>(size.width_px / 2 * camera.metres_per_px),
            static_cast<float>(size.height_px / 2 * camera.metres_per_px)};
  }
};

inline std::array<float, 4> as_floats(Rgba colour) {
  return {static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
          static_cast<float>(colour.blue) / 255, static_cast<float>(colour.alpha) / 255};
}

}  // namespace kansenatlas::viewer

#include "app/viewer/map/camera.hpp"

#include <algorithm>

namespace kansenatlas::viewer {
namespace {

constexpr double nearest_m = 2, farthest_m = 4000;  // a pixel

}  // namespace

ScreenPoint to_screen(Camera const& camera, MapSize size, RdPoint place) {
  return {size.width_px / 2 + (place.x - camera.centre.x) / camera.metres_per_px,
          size.height_px / 2 - (place.y - camera.centre.y) / camera.metres_per_px};
}

RdPoint to_place(Camera const& camera, MapSize size, ScreenPoint point) {
  return {camera.centre.x + (point.x_px - size.width_px / 2) * camera.metres_per_px,
          camera.centre.y - (point.y_px - size.height_px / 2) * camera.metres_per_px};
}

Camera zoomed(Camera const& camera, MapSize size, ScreenPoint at, double factor) {
  RdPoint const fixed = to_place(camera, size, at);
  Camera nearer = camera;
  nearer.metres_per_px = std::clamp(camera.metres_per_px / factor, nearest_m, farthest_m);
  RdPoint const moved = to_place(nearer, size, at);
  nearer.centre.x += fixed.x - moved.x;
  nearer.centre.y += fixed.y - moved.y;
  return nearer;
}

Camera panned(Camera const& camera, double dx_px, double dy_px) {
  Camera moved = camera;
  moved.centre.x -= dx_px * camera.metres_per_px;
  moved.centre.y += dy_px * camera.metres_per_px;
  return moved;
}

Camera fitted(RdBox const& box, MapSize size, double margin_px) {
  if (box.is_empty()) return {};
  double const width_px = std::max(1.0, size.width_px - 2 * margin_px);
  double const height_px = std::max(1.0, size.height_px - 2 * margin_px);
  Camera camera;
  camera.centre = {(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2};
  camera.metres_per_px =
      std::clamp(std::max(box.width_m() / width_px, box.height_m() / height_px), nearest_m, farthest_m);
  return camera;
}

}  // namespace kansenatlas::viewer

#pragma once
// Which part of the country the map shows.
#include "geo/base/units.hpp"

namespace kansenatlas::viewer {

// Pixels of the map area, origin top left, y down.
struct ScreenPoint {
  double x_px = 0, y_px = 0;
};

struct Camera {
  RdPoint centre{155000, 463000};
  double metres_per_px = 400;

  friend bool operator==(Camera const&, Camera const&) = default;
};

struct MapSize {
  double width_px = 1, height_px = 1;
  friend bool operator==(MapSize const&, MapSize const&) = default;
};

ScreenPoint to_screen(Camera const& camera, MapSize size, RdPoint place);
RdPoint to_place(Camera const& camera, MapSize size, ScreenPoint point);
// The place under `at` stays under it. `factor` > 1 comes nearer. Kept between 2 and 4000 m a pixel.
Camera zoomed(Camera const& camera, MapSize size, ScreenPoint at, double factor);
Camera panned(Camera const& camera, double dx_px, double dy_px);
// The whole box in view with a margin of `margin_px`.
Camera fitted(RdBox const& box, MapSize size, double margin_px = 24);

}  // namespace kansenatlas::viewer

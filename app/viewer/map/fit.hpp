#pragma once
// The country, or a part of it, in the room that legend, buttons and scale bar leave free.
#include <functional>
#include <vector>

#include "app/viewer/map/camera.hpp"

namespace kansenatlas::viewer {

// Pixels of the map area.
struct TakenBox {
  double left = 0, top = 0, right = 0, bottom = 0;
};

// The whole box in view, as large as it can be while nothing that `matters` lies under a taken box: first it is moved
// aside, then made smaller. Below six tenths of its size that is given up, and as little as possible is covered.
Camera fitted_beside(RdBox const& box, MapSize size, double margin_px, std::vector<TakenBox> const& taken,
                     std::function<bool(RdPoint)> const& matters);

}  // namespace kansenatlas::viewer

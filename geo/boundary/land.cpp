#include "geo/boundary/land.hpp"

#include <algorithm>

#include "geo/boundary/plane.hpp"

namespace kansenatlas {

Land::Land(Network const& network) {
  for (int unit = 0; unit < network.units; ++unit)
    for (auto& part : polygon_of(network, unit)) {
      RdBox box;
      for (auto const& point : part.rings.front()) box.include(point);
      m_parts.push_back({box, std::move(part)});
    }
}

bool Land::has(RdPoint point) const {
  return std::any_of(m_parts.begin(), m_parts.end(), [&](Part const& part) {
    return point.x >= part.box.minimum.x && point.x <= part.box.maximum.x && point.y >= part.box.minimum.y &&
           point.y <= part.box.maximum.y && is_inside(point, part.polygon);
  });
}

bool Land::is_open_around(RdPoint place, double step_m) const {
  for (double const dx : {-step_m, 0.0, step_m})
    for (double const dy : {-step_m, 0.0, step_m})
      if (!has({place.x + dx, place.y + dy})) return true;
  return false;
}

}  // namespace kansenatlas

#include "geo/boundary/network.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/boundary/ring_trace.hpp"

namespace kansenatlas {

RdBox bounds_of(Network const& network) {
  RdBox box;
  for (auto const& arc : network.arcs)
    for (auto const& p : arc.points) box.include(p);
  return box;
}

RdBox bounds_of(Network const& network, std::vector<int> const& units) {
  RdBox box;
  for (int const unit : units)
    for (auto const& ring : network.rings[static_cast<std::size_t>(unit)])
      for (auto const use : ring.arcs)
        for (auto const& p : network.arcs[static_cast<std::size_t>(use.arc)].points) box.include(p);
  return box;
}

std::vector<RdPoint> points_of(Network const& network, ArcRing const& ring) {
  std::vector<RdPoint> points;
  for (auto const use : ring.arcs) {
    auto const& line = network.arcs[static_cast<std::size_t>(use.arc)].points;
    if (!points.empty()) points.pop_back();  // the node that both arcs have
    if (use.is_reversed)
      points.insert(points.end(), line.rbegin(), line.rend());
    else
      points.insert(points.end(), line.begin(), line.end());
  }
  return points;
}

MultiPolygon polygon_of(Network const& network, int unit) {
  return polygons_of(network, network.rings[static_cast<std::size_t>(unit)]);
}

void assemble_rings(Network& network) {
  if (auto const open = first_open_unit(network))
    throw Error(said("network '{}': the arcs of unit {} do not close; build the network anew from its polygons",
                     network.name, *open));
}

}  // namespace kansenatlas

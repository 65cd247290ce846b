#include "geo/boundary/outer_lines.hpp"

#include <algorithm>

#include "geo/boundary/plane.hpp"
#include "geo/boundary/ring_trace.hpp"

namespace kansenatlas {
namespace {

bool contains(RdBox const& box, RdPoint p) {
  return box.minimum.x <= p.x && p.x <= box.maximum.x && box.minimum.y <= p.y && p.y <= box.maximum.y;
}

// A place just off the middle of an arc, on its outer side.
RdPoint just_outside(Arc const& arc) {
  constexpr double off_m = 1e-3;
  auto const i = arc.points.size() / 2;
  auto const a = arc.points[i - 1], b = arc.points[i];
  double const length = distance_m(a, b);
  return {(a.x + b.x) / 2 + off_m * (b.y - a.y) / length, (a.y + b.y) / 2 - off_m * (b.x - a.x) / length};
}

bool is_covered(Network const& network, std::vector<RdBox> const& boxes, RdPoint place) {
  for (std::size_t u = 0; u < boxes.size(); ++u) {
    if (!contains(boxes[u], place)) continue;
    bool inside = false;
    for (auto const& ring : network.rings[u]) inside ^= is_inside(place, points_of(network, ring));
    if (inside) return true;
  }
  return false;
}

RdPoint middle_of_first_side(std::vector<RdPoint> const& ring) {
  return {(ring[0].x + ring[1].x) / 2, (ring[0].y + ring[1].y) / 2};
}

// A ring with its ground on the left, less the rings that lie in it.
double free_area_in(Network const& network, ArcRing const& around, std::vector<ArcRing> const& rings) {
  auto const points = points_of(network, around);
  double area_m2 = around.area_m2;
  for (auto const& ring : rings)
    if (ring.area_m2 < 0 && -ring.area_m2 < around.area_m2 && is_inside(points_of(network, ring)[0], points))
      area_m2 += ring.area_m2;
  return area_m2;
}

}  // namespace

std::vector<int> units_with_outer_line(Network const& network) {
  std::vector<int> units;
  for (auto const& arc : network.arcs)
    if (arc.right == outside) units.push_back(arc.left);
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

bool has_unit_on_outer_side(Network const& network) {
  std::vector<RdBox> boxes;
  for (int u = 0; u < network.units; ++u) boxes.push_back(bounds_of(network, {u}));
  return std::any_of(network.arcs.begin(), network.arcs.end(), [&](Arc const& arc) {
    return arc.right == outside && is_covered(network, boxes, just_outside(arc));
  });
}

std::vector<BoundaryFault> gaps_of(Network const& network, double largest_m2) {
  std::vector<ArcUse> uses;
  for (std::size_t a = 0; a < network.arcs.size(); ++a)
    if (network.arcs[a].right == outside) uses.push_back({static_cast<int>(a), true});
  auto const rings = traced_rings(network, ends_of(network), uses);
  std::vector<BoundaryFault> faults;
  for (auto const& ring : *rings) {
    if (ring.area_m2 < 0) continue;
    double const area_m2 = free_area_in(network, ring, *rings);
    if (area_m2 > largest_m2) continue;
    BoundaryFault fault{FaultKind::gap, {}, area_m2, middle_of_first_side(points_of(network, ring)), {}};
    for (auto const use : ring.arcs) fault.units.push_back(network.arcs[static_cast<std::size_t>(use.arc)].left);
    std::sort(fault.units.begin(), fault.units.end());
    fault.units.erase(std::unique(fault.units.begin(), fault.units.end()), fault.units.end());
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace kansenatlas

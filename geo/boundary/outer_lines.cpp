#include "geo/boundary/outer_lines.hpp"

#include <algorithm>
#include <cmath>

#include "geo/boundary/plane.hpp"
#include "geo/boundary/ring_trace.hpp"

namespace kansenatlas {
namespace {

struct Segment {
  RdPoint a, b;
  RdBox box;
};

// Positive when c lies to the left of the line from a to b.
double side_of(RdPoint a, RdPoint b, RdPoint c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool meet(RdBox const& s, RdBox const& t) {
  return s.minimum.x <= t.maximum.x && t.minimum.x <= s.maximum.x && s.minimum.y <= t.maximum.y &&
         t.minimum.y <= s.maximum.y;
}

bool contains(RdBox const& box, RdPoint p) {
  return box.minimum.x <= p.x && p.x <= box.maximum.x && box.minimum.y <= p.y && p.y <= box.maximum.y;
}

// Does `p`, no end of the segment, lie on it?
bool lies_on(Segment const& s, RdPoint p) {
  return p != s.a && p != s.b && contains(s.box, p) && side_of(s.a, s.b, p) == 0;
}

// Do two segments have more in common than one end of each?
bool interfere(Segment const& s, Segment const& t) {
  bool const same_a = s.a == t.a || s.a == t.b, same_b = s.b == t.a || s.b == t.b;
  if (same_a && same_b) return true;
  if (lies_on(s, t.a) || lies_on(s, t.b) || lies_on(t, s.a) || lies_on(t, s.b)) return true;
  if (same_a || same_b) return false;
  return side_of(s.a, s.b, t.a) * side_of(s.a, s.b, t.b) < 0 && side_of(t.a, t.b, s.a) * side_of(t.a, t.b, s.b) < 0;
}

bool has_interference(std::vector<Segment>& segments) {
  std::sort(segments.begin(), segments.end(),
            [](auto const& s, auto const& t) { return s.box.minimum.x < t.box.minimum.x; });
  for (std::size_t i = 0; i < segments.size(); ++i)
    for (std::size_t j = i + 1; j < segments.size() && segments[j].box.minimum.x <= segments[i].box.maximum.x; ++j)
      if (meet(segments[i].box, segments[j].box) && interfere(segments[i], segments[j])) return true;
  return false;
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

bool outer_lines_are_apart(Network const& network) {
  std::vector<Segment> segments;
  for (auto const& arc : network.arcs) {
    if (arc.right != outside) continue;
    for (std::size_t i = 1; i < arc.points.size(); ++i) {
      Segment segment{arc.points[i - 1], arc.points[i], {}};
      segment.box.include(segment.a);
      segment.box.include(segment.b);
      segments.push_back(segment);
    }
  }
  if (has_interference(segments)) return false;
  std::vector<RdBox> boxes;
  for (int u = 0; u < network.units; ++u) boxes.push_back(bounds_of(network, {u}));
  return std::none_of(network.arcs.begin(), network.arcs.end(), [&](Arc const& arc) {
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

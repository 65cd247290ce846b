#include "geo/boundary/crossings.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

struct Segment {
  RdPoint a, b;  // a is the western end
};

// Positive when c lies to the left of the line from a to b.
double side_of(RdPoint a, RdPoint b, RdPoint c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool overlap_in_y(Segment const& s, Segment const& t) {
  return std::min(s.a.y, s.b.y) <= std::max(t.a.y, t.b.y) && std::min(t.a.y, t.b.y) <= std::max(s.a.y, s.b.y);
}

bool is_within_box(Segment const& s, RdPoint p) {
  return s.a.x <= p.x && p.x <= s.b.x && std::min(s.a.y, s.b.y) <= p.y && p.y <= std::max(s.a.y, s.b.y);
}

// Does `p`, no end of the segment, lie on it?
bool lies_on(Segment const& s, RdPoint p) {
  return p != s.a && p != s.b && is_within_box(s, p) && side_of(s.a, s.b, p) == 0;
}

// Do two segments have more in common than one end of each?
bool interfere(Segment const& s, Segment const& t) {
  bool const same_a = s.a == t.a || s.a == t.b, same_b = s.b == t.a || s.b == t.b;
  if (same_a && same_b) return true;
  if (lies_on(s, t.a) || lies_on(s, t.b) || lies_on(t, s.a) || lies_on(t, s.b)) return true;
  if (same_a || same_b) return false;
  return side_of(s.a, s.b, t.a) * side_of(s.a, s.b, t.b) < 0 && side_of(t.a, t.b, s.a) * side_of(t.a, t.b, s.b) < 0;
}

bool any_interfere(std::vector<Segment> segments) {
  std::sort(segments.begin(), segments.end(), [](auto const& s, auto const& t) { return s.a.x < t.a.x; });
  for (std::size_t i = 0; i < segments.size(); ++i)
    for (std::size_t j = i + 1; j < segments.size() && segments[j].a.x <= segments[i].b.x; ++j)
      if (overlap_in_y(segments[i], segments[j]) && interfere(segments[i], segments[j])) return true;
  return false;
}

}  // namespace

bool arcs_cross(Network const& network, WhichArcs which) {
  std::vector<Segment> segments;
  for (auto const& arc : network.arcs) {
    if (which == WhichArcs::outer && arc.left != outside && arc.right != outside) continue;
    for (std::size_t i = 1; i < arc.points.size(); ++i) {
      auto const p = arc.points[i - 1], q = arc.points[i];
      segments.push_back(p.x <= q.x ? Segment{p, q} : Segment{q, p});
    }
  }
  return any_interfere(std::move(segments));
}

}  // namespace kansenatlas

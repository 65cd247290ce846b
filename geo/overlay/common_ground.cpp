#include "geo/overlay/common_ground.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "geo/base/index.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/overlay/box_grid.hpp"

namespace kansenatlas {
namespace {

using Edge = BorderRings::Edge;

// Where the two borders cross; what has two entries is of A and of B.
struct Crossing {
  RdPoint place;
  std::array<Edge const*, 2> edge;
  std::array<double, 2> along;         // metres from the beginning of the edge
  bool enters = false;                 // A's border comes into B here, and B's leaves A
  std::array<int, 2> next = {-1, -1};  // the crossing that follows on the same ring
  bool is_walked = false;
};

enum class Meeting { apart, crossing, unclear };

// Twice the area of p, q, r: positive when r lies to the left of the line from p to q.
double turn(RdPoint p, RdPoint q, RdPoint r) { return (q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y); }

struct Segment {
  RdPoint from, to;
  [[nodiscard]] double length_m() const { return distance_m(from, to); }
  // Metres from its line, positive on the left.
  [[nodiscard]] double offset_m(RdPoint p) const { return turn(from, to, p) / length_m(); }
  [[nodiscard]] double distance_to_m(RdPoint p) const {
    double const dx = to.x - from.x, dy = to.y - from.y;
    double const share = std::clamp(((p.x - from.x) * dx + (p.y - from.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return distance_m(p, {from.x + share * dx, from.y + share * dy});
  }
};

Segment segment_of(BorderRings const& of, Edge const& edge) {
  auto const& ring = of.rings[at(edge.ring)];
  return {ring[at(edge.first)], ring[at(edge.first) + 1]};
}

int side_of(double offset_m, double reach_m) { return offset_m > reach_m ? 1 : offset_m < -reach_m ? -1 : 0; }

bool has_corner_near(Segment const& p, Segment const& q, double reach_m) {
  return q.distance_to_m(p.from) <= reach_m || q.distance_to_m(p.to) <= reach_m || p.distance_to_m(q.from) <= reach_m ||
         p.distance_to_m(q.to) <= reach_m;
}

// Both edges lie near each other; fills what a crossing is but for `next`.
Meeting meeting_of(Segment const& p, Segment const& q, double reach_m, Crossing& crossing) {
  double const p_from = q.offset_m(p.from), p_to = q.offset_m(p.to);
  double const q_from = p.offset_m(q.from), q_to = p.offset_m(q.to);
  int const sides_of_p = side_of(p_from, reach_m) * side_of(p_to, reach_m);
  int const sides_of_q = side_of(q_from, reach_m) * side_of(q_to, reach_m);
  if (sides_of_p == 0 || sides_of_q == 0) {
    return !has_corner_near(p, q, reach_m) && (sides_of_p > 0 || sides_of_q > 0) ? Meeting::apart : Meeting::unclear;
  }
  if (sides_of_p > 0 || sides_of_q > 0) return Meeting::apart;
  double const share_of_p = p_from / (p_from - p_to), share_of_q = q_from / (q_from - q_to);
  crossing.place = {p.from.x + share_of_p * (p.to.x - p.from.x), p.from.y + share_of_p * (p.to.y - p.from.y)};
  crossing.along = {share_of_p * p.length_m(), share_of_q * q.length_m()};
  crossing.enters = p_to > 0;
  return Meeting::crossing;
}

void collect_near(BorderRings const& from, RdBox const& box, std::vector<Edge const*>& into) {
  into.clear();
  for (auto const& edge : from.edges) {
    if (edge.west > box.maximum.x) break;
    if (edge.east >= box.minimum.x && edge.north >= box.minimum.y && edge.south <= box.maximum.y) into.push_back(&edge);
  }
}

// Edges that a sweep from west to east has met and not yet passed.
class OpenEdges {
 public:
  void clear() { m_edges.clear(); }
  void add(Edge const& edge) { m_edges.push_back(&edge); }
  // Calls `visit` for each whose box meets that of `edge`, until it returns false.
  template <class Visit>
  bool visit_near(Edge const& edge, Visit const& visit) {
    for (std::size_t i = 0; i < m_edges.size();) {
      auto const& other = *m_edges[i];
      if (other.east < edge.west) {
        m_edges[i] = m_edges.back();
        m_edges.pop_back();
        continue;
      }
      ++i;
      if (other.north >= edge.south && other.south <= edge.north && !visit(other)) return false;
    }
    return true;
  }

 private:
  std::vector<Edge const*> m_edges;
};

// Memory that pairs have in common.
struct Walk {
  std::array<std::vector<Edge const*>, 2> near;
  std::array<OpenEdges, 2> open;
  std::vector<Crossing> crossings;
  std::vector<int> order;
};

// All crossings of the two borders; false where one is unclear.
bool find_crossings(BorderRings const& a, BorderRings const& b, double reach_m, Walk& walk) {
  walk.crossings.clear();
  collect_near(a, b.box, walk.near[0]);
  collect_near(b, a.box, walk.near[1]);
  for (auto& open : walk.open) open.clear();
  auto const meets = [&](Edge const& of_a, Edge const& of_b) {
    Crossing crossing;
    crossing.edge = {&of_a, &of_b};
    auto const meeting = meeting_of(segment_of(a, of_a), segment_of(b, of_b), reach_m, crossing);
    if (meeting == Meeting::crossing) walk.crossings.push_back(crossing);
    return meeting != Meeting::unclear;
  };
  auto p = walk.near[0].begin(), q = walk.near[1].begin();
  while (p != walk.near[0].end() || q != walk.near[1].end()) {
    bool const is_a = q == walk.near[1].end() || (p != walk.near[0].end() && (*p)->west <= (*q)->west);
    auto const& edge = is_a ? **p++ : **q++;
    bool const is_clear = walk.open[is_a ? 1 : 0].visit_near(
        edge, [&](Edge const& other) { return is_a ? meets(edge, other) : meets(other, edge); });
    if (!is_clear) return false;
    walk.open[is_a ? 0 : 1].add(edge);
  }
  return true;
}

// Which crossing follows which along the rings of A (0) or B (1); false where two are too near, or do not alternate.
bool link(int side, double reach_m, Walk& walk) {
  auto const s = at(side);
  auto& crossings = walk.crossings;
  auto const edge = [&](int c) -> Edge const& { return *crossings[at(c)].edge[s]; };
  walk.order.resize(crossings.size());
  for (std::size_t i = 0; i < crossings.size(); ++i) walk.order[i] = static_cast<int>(i);
  std::sort(walk.order.begin(), walk.order.end(), [&](int x, int y) {
    return std::tuple(edge(x).ring, edge(x).first, crossings[at(x)].along[s]) <
           std::tuple(edge(y).ring, edge(y).first, crossings[at(y)].along[s]);
  });
  for (std::size_t first = 0; first < walk.order.size();) {
    std::size_t end = first;
    while (end < walk.order.size() && edge(walk.order[end]).ring == edge(walk.order[first]).ring) ++end;
    for (std::size_t i = first; i < end; ++i) {
      int const here = walk.order[i], there = walk.order[i + 1 < end ? i + 1 : first];
      if (crossings[at(here)].enters == crossings[at(there)].enters) return false;
      if (&edge(here) == &edge(there) &&
          std::abs(crossings[at(there)].along[s] - crossings[at(here)].along[s]) <= reach_m)
        return false;
      crossings[at(here)].next[s] = there;
    }
    first = end;
  }
  return true;
}

// The corners of a ring between a crossing and the one that follows.
void add_corners(std::vector<RdPoint> const& ring, Crossing const& from, Crossing const& to, std::size_t side,
                 std::vector<RdPoint>& into) {
  bool const is_on_edge = from.edge[side] == to.edge[side] && from.along[side] < to.along[side];
  if (is_on_edge) return;
  std::size_t const corners = ring.size() - 1, last = at(to.edge[side]->first);
  for (std::size_t corner = (at(from.edge[side]->first) + 1) % corners;; corner = (corner + 1) % corners) {
    into.push_back(ring[corner]);
    if (corner == last) return;
  }
}

// One closed ring from a crossing where A comes into B.
std::vector<RdPoint> walk_from(int start, std::array<BorderRings const*, 2> const& sides, Walk& walk) {
  std::vector<RdPoint> ring;
  int here = start;
  std::size_t side = 0;
  do {
    auto& crossing = walk.crossings[at(here)];
    crossing.is_walked = true;
    auto const& next = walk.crossings[at(crossing.next[side])];
    ring.push_back(crossing.place);
    add_corners(sides[side]->rings[at(crossing.edge[side]->ring)], crossing, next, side, ring);
    here = crossing.next[side];
    side = 1 - side;
  } while (here != start || side != 0);
  ring.push_back(ring.front());
  return ring;
}

// By the even-odd rule over all rings.
bool holds(BorderRings const& polygon, RdPoint point) {
  bool is_within = false;
  for (std::size_t r = 0; r < polygon.rings.size(); ++r) {
    auto const& box = polygon.boxes[r];
    if (point.y < box.minimum.y || point.y > box.maximum.y || point.x > box.maximum.x) continue;
    is_within ^= is_inside(point, polygon.rings[r]);
  }
  return is_within;
}

// Rings that cross nothing and lie within the other polygon are border of the common ground as they are.
void add_whole_rings(std::size_t side, BorderRings const& own, BorderRings const& other, Walk const& walk,
                     std::vector<std::vector<RdPoint>>& into) {
  std::vector<char> crosses(own.rings.size(), 0);
  for (auto const& crossing : walk.crossings) crosses[at(crossing.edge[side]->ring)] = 1;
  for (std::size_t r = 0; r < own.rings.size(); ++r)
    if (!crosses[r] && meet(own.boxes[r], other.box) && holds(other, own.rings[r].front()))
      into.push_back(own.rings[r]);
}

// Shells with the holes that lie in them; nothing where a hole lies in none.
std::optional<MultiPolygon> polygons_from(std::vector<std::vector<RdPoint>> rings) {
  MultiPolygon polygons;
  std::vector<std::vector<RdPoint>> holes;
  for (auto& ring : rings) {
    if (signed_area_of(ring) > 0)
      polygons.push_back({{std::move(ring)}});
    else
      holes.push_back(std::move(ring));
  }
  for (auto& hole : holes) {
    Polygon* within = nullptr;
    for (auto& polygon : polygons)
      if (is_inside(hole.front(), polygon.rings.front()) &&
          (!within || signed_area_of(polygon.rings.front()) < signed_area_of(within->rings.front())))
        within = &polygon;
    if (!within) return std::nullopt;
    within->rings.push_back(std::move(hole));
  }
  return polygons;
}

bool follow_each_other(BorderRings const& of, Edge const& x, Edge const& y) {
  if (x.ring != y.ring) return false;
  int const apart = std::abs(x.first - y.first), edges = static_cast<int>(of.rings[at(x.ring)].size()) - 1;
  return apart == 1 || apart == edges - 1;
}

bool touches_itself(BorderRings const& polygon) {
  OpenEdges open;
  for (auto const& edge : polygon.edges) {
    bool const is_free = open.visit_near(edge, [&](Edge const& other) {
      return follow_each_other(polygon, edge, other) ||
             !has_corner_near(segment_of(polygon, edge), segment_of(polygon, other), polygon.reach_m);
    });
    if (!is_free) return true;
    open.add(edge);
  }
  return false;
}

}  // namespace

BorderRings border_rings_of(MultiPolygon const& polygon) {
  BorderRings result;
  for (auto const& part : polygon)
    for (std::size_t r = 0; r < part.rings.size(); ++r) {
      if (part.rings[r].size() < 4) continue;
      auto ring = part.rings[r];
      ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
      if ((signed_area_of(ring) > 0) != (r == 0)) std::reverse(ring.begin(), ring.end());
      RdBox box;
      for (auto const& point : ring) box.include(point);
      result.box.include(box);
      result.boxes.push_back(box);
      result.rings.push_back(std::move(ring));
    }
  if (result.rings.empty()) return result;
  result.reach_m = 1e-11 * std::max({std::abs(result.box.minimum.x), std::abs(result.box.minimum.y),
                                     std::abs(result.box.maximum.x), std::abs(result.box.maximum.y)});
  for (std::size_t r = 0; r < result.rings.size(); ++r)
    for (std::size_t i = 0; i + 1 < result.rings[r].size(); ++i) {
      auto const p = result.rings[r][i], q = result.rings[r][i + 1];
      result.edges.push_back({std::min(p.x, q.x) - result.reach_m, std::max(p.x, q.x) + result.reach_m,
                              std::min(p.y, q.y) - result.reach_m, std::max(p.y, q.y) + result.reach_m,
                              static_cast<int>(r), static_cast<int>(i)});
    }
  std::sort(result.edges.begin(), result.edges.end(), [](Edge const& x, Edge const& y) { return x.west < y.west; });
  result.touches_itself = touches_itself(result);
  return result;
}

std::optional<MultiPolygon> common_ground(BorderRings const& a, BorderRings const& b) {
  if (a.touches_itself || b.touches_itself) return std::nullopt;
  thread_local Walk walk;
  double const reach_m = std::max(a.reach_m, b.reach_m);
  if (!find_crossings(a, b, reach_m, walk) || !link(0, reach_m, walk) || !link(1, reach_m, walk)) return std::nullopt;
  std::vector<std::vector<RdPoint>> rings;
  for (std::size_t c = 0; c < walk.crossings.size(); ++c) {
    if (!walk.crossings[c].enters || walk.crossings[c].is_walked) continue;
    rings.push_back(walk_from(static_cast<int>(c), {&a, &b}, walk));
  }
  add_whole_rings(0, a, b, walk, rings);
  add_whole_rings(1, b, a, walk, rings);
  return polygons_from(std::move(rings));
}

}  // namespace kansenatlas

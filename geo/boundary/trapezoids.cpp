#include "geo/boundary/trapezoids.hpp"

#include <algorithm>

#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

using Edge = TrapezoidEdges::Edge;

void add_ring(TrapezoidEdges& into, std::vector<RdPoint> const& ring, bool is_shell) {
  if (ring.size() < 4) return;
  double const direction = (signed_area_of(ring) > 0) == is_shell ? 1 : -1;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    auto p = ring[i - 1], q = ring[i];
    into.box.include(p);
    if (p.x == q.x) continue;
    double const sign = p.x < q.x ? -direction : direction;
    if (p.x > q.x) std::swap(p, q);
    into.edges.push_back({p.x, q.x, p.y, q.y, (q.y - p.y) / (q.x - p.x), sign});
  }
}

// The integral of max(y_over - y_under, 0) over the x that both edges cover.
double height_between(Edge const& over, Edge const& under) {
  double const west = std::max(over.x0, under.x0);
  double const width = std::min(over.x1, under.x1) - west;
  if (width <= 0) return 0;
  double const at_west = (over.y0 - under.y0) + ((west - over.x0) * over.slope - (west - under.x0) * under.slope);
  double const at_east = at_west + width * (over.slope - under.slope);
  double const most = std::max(at_west, at_east), least = std::min(at_west, at_east);
  if (most <= 0) return 0;
  if (least >= 0) return width * (most + least) / 2;
  return width * most * most / (2 * (most - least));
}

// Edges that are not yet passed by the sweep, of one of the two polygons.
class Front {
 public:
  void clear() { m_edges.clear(); }
  void add(Edge const& edge) { m_edges.push_back(&edge); }
  template <class Visit>
  void visit(double from_x, Visit const& visit) {
    for (std::size_t i = 0; i < m_edges.size();) {
      if (m_edges[i]->x1 <= from_x) {
        m_edges[i] = m_edges.back();
        m_edges.pop_back();
      } else {
        visit(*m_edges[i++]);
      }
    }
  }

 private:
  std::vector<Edge const*> m_edges;
};

// Memory that pairs have in common.
struct Sweep {
  std::vector<Edge const*> over, under;
  Front over_front, under_front;
};

template <class IsOfUse>
void collect(TrapezoidEdges const& from, double west, double east, IsOfUse const& is_of_use,
             std::vector<Edge const*>& into) {
  into.clear();
  for (auto const& edge : from.edges) {
    if (edge.x0 >= east) break;
    if (edge.x1 > west && is_of_use(edge)) into.push_back(&edge);
  }
}

double sum_over_pairs(TrapezoidEdges const& over, TrapezoidEdges const& under, Sweep& sweep) {
  double const west = std::max(over.box.minimum.x, under.box.minimum.x);
  double const east = std::min(over.box.maximum.x, under.box.maximum.x);
  collect(over, west, east, [&](Edge const& e) { return std::max(e.y0, e.y1) > under.box.minimum.y; }, sweep.over);
  collect(under, west, east, [&](Edge const& e) { return std::min(e.y0, e.y1) < over.box.maximum.y; }, sweep.under);
  sweep.over_front.clear();
  sweep.under_front.clear();
  double sum = 0;
  auto o = sweep.over.begin(), u = sweep.under.begin();
  while (o != sweep.over.end() || u != sweep.under.end()) {
    bool const is_over = u == sweep.under.end() || (o != sweep.over.end() && (*o)->x0 <= (*u)->x0);
    if (is_over) {
      auto const& edge = **o++;
      sweep.under_front.visit(edge.x0,
                              [&](Edge const& below) { sum -= edge.sign * below.sign * height_between(edge, below); });
      sweep.over_front.add(edge);
    } else {
      auto const& edge = **u++;
      sweep.over_front.visit(edge.x0,
                             [&](Edge const& above) { sum -= edge.sign * above.sign * height_between(above, edge); });
      sweep.under_front.add(edge);
    }
  }
  return sum;
}

}  // namespace

TrapezoidEdges trapezoid_edges_of(MultiPolygon const& polygon) {
  TrapezoidEdges result;
  for (auto const& part : polygon)
    for (std::size_t r = 0; r < part.rings.size(); ++r) add_ring(result, part.rings[r], r == 0);
  std::sort(result.edges.begin(), result.edges.end(), [](Edge const& a, Edge const& b) { return a.x0 < b.x0; });
  return result;
}

double common_area_m2(TrapezoidEdges const& a, TrapezoidEdges const& b) {
  thread_local Sweep sweep;
  // Either may be taken as the upper one; the pair whose heights are smaller has fewer edges of use.
  bool const is_a_over = a.box.maximum.y - b.box.minimum.y <= b.box.maximum.y - a.box.minimum.y;
  return is_a_over ? sum_over_pairs(a, b, sweep) : sum_over_pairs(b, a, sweep);
}

}  // namespace kansenatlas

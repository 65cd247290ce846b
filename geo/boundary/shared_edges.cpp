#include "geo/boundary/shared_edges.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>

#include "geo/boundary/index_table.hpp"
#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

std::size_t edge_hash(int a, int b) {
  auto key = static_cast<std::uint64_t>(a) << 32 | static_cast<std::uint32_t>(b);
  key = (key ^ (key >> 31)) * 0x9E3779B97F4A7C15u;
  return static_cast<std::size_t>(key ^ (key >> 29));
}

class Collection {
 public:
  explicit Collection(std::size_t points) : m_vertex_at(points), m_edge_between(points) {
    m_shared.vertices.reserve(points);
    m_shared.edges.reserve(points);
  }

  void add(int unit, std::span<RdPoint const> ring) {
    int previous = vertex(ring.front());
    for (auto const& point : ring.subspan(1)) {
      int const next = vertex(point);
      if (next != previous) claim(unit, previous, next);
      previous = next;
    }
  }

  SharedEdges edges() && {
    auto& folded = m_shared.folded_units;
    std::erase_if(m_shared.edges, [&](auto const& e) {
      if (e.left == e.right) folded.push_back(e.left);
      return e.left == e.right;
    });
    std::sort(folded.begin(), folded.end());
    return std::move(m_shared);
  }

 private:
  int vertex(RdPoint point) {
    auto& vertices = m_shared.vertices;
    auto const fresh = static_cast<int>(vertices.size());
    int const found = m_vertex_at.find_or_put(PointHash{}(point), fresh,
                                              [&](int v) { return vertices[static_cast<std::size_t>(v)] == point; });
    if (found == fresh) vertices.push_back(point);
    return found;
  }

  void claim(int unit, int from, int to) {
    auto& edges = m_shared.edges;
    auto const [a, b] = std::minmax(from, to);
    auto const fresh = static_cast<int>(edges.size());
    int const found = m_edge_between.find_or_put(edge_hash(a, b), fresh, [&](int e) {
      return edges[static_cast<std::size_t>(e)].a == a && edges[static_cast<std::size_t>(e)].b == b;
    });
    if (found == fresh) edges.push_back({a, b});
    auto& edge = edges[static_cast<std::size_t>(found)];
    int& side = from < to ? edge.left : edge.right;
    if (side == outside) {
      side = unit;
      return;
    }
    edges.push_back({from, to, unit, outside});
  }

  SharedEdges m_shared;
  IndexTable m_vertex_at, m_edge_between;
};

class Chaining {
 public:
  explicit Chaining(SharedEdges const& shared)
      : m_shared(shared), m_first(shared.vertices.size() + 1, 0), m_is_used(shared.edges.size(), false) {
    for (auto const& edge : shared.edges)
      for (int const v : {edge.a, edge.b}) ++m_first[static_cast<std::size_t>(v) + 1];
    for (std::size_t v = 1; v < m_first.size(); ++v) m_first[v] += m_first[v - 1];
    m_edges_at.resize(2 * shared.edges.size());
    auto next = m_first;
    for (std::size_t e = 0; e < shared.edges.size(); ++e)
      for (int const v : {shared.edges[e].a, shared.edges[e].b})
        m_edges_at[next[static_cast<std::size_t>(v)]++] = static_cast<int>(e);
  }

  std::vector<Arc> arcs() {
    std::vector<Arc> arcs;
    auto const vertices = static_cast<int>(m_shared.vertices.size());
    for (bool const from_nodes : {true, false})  // what is left after the nodes are closed loops
      for (int v = 0; v < vertices; ++v) {
        if (from_nodes && !is_node(v)) continue;
        for (int const e : edges_at(v))
          if (!m_is_used[static_cast<std::size_t>(e)]) arcs.push_back(chain(v, e));
      }
    return arcs;
  }

 private:
  [[nodiscard]] std::span<int const> edges_at(int vertex) const {
    auto const v = static_cast<std::size_t>(vertex);
    return {m_edges_at.data() + m_first[v], m_first[v + 1] - m_first[v]};
  }
  [[nodiscard]] SharedEdge const& edge(int e) const { return m_shared.edges[static_cast<std::size_t>(e)]; }

  // The sides of an edge as seen when leaving `vertex` along it.
  [[nodiscard]] std::pair<int, int> sides_from(int vertex, int e) const {
    return edge(e).a == vertex ? std::pair{edge(e).left, edge(e).right} : std::pair{edge(e).right, edge(e).left};
  }

  [[nodiscard]] bool is_node(int vertex) const {
    auto const both = edges_at(vertex);
    if (both.size() != 2) return true;
    auto const [left, right] = sides_from(vertex, both[0]);
    return sides_from(vertex, both[1]) != std::pair{right, left};
  }

  Arc chain(int from, int e) {
    Arc arc;
    std::tie(arc.left, arc.right) = sides_from(from, e);
    arc.points.push_back(m_shared.vertices[static_cast<std::size_t>(from)]);
    for (int at = from;;) {
      m_is_used[static_cast<std::size_t>(e)] = true;
      at = edge(e).a == at ? edge(e).b : edge(e).a;
      arc.points.push_back(m_shared.vertices[static_cast<std::size_t>(at)]);
      if (at == from || is_node(at)) break;
      auto const both = edges_at(at);
      e = both[0] == e ? both[1] : both[0];
    }
    arc.length_m = length_of(arc.points);
    return arc;
  }

  SharedEdges const& m_shared;
  std::vector<std::size_t> m_first;  // per vertex, where its edges begin in m_edges_at
  std::vector<int> m_edges_at;
  std::vector<bool> m_is_used;
};

void put_outside_on_the_right(Arc& arc) {
  bool const is_turned = arc.left == outside || (arc.right != outside && arc.left > arc.right);
  if (!is_turned) return;
  std::swap(arc.left, arc.right);
  std::reverse(arc.points.begin(), arc.points.end());
}

}  // namespace

SharedEdges shared_edges_of(std::vector<MultiPolygon> const& units) {
  std::size_t points = 0;
  for (auto const& unit : units)
    for (auto const& part : unit)
      for (auto const& ring : part.rings) points += ring.size();
  Collection collection(points);
  for (std::size_t u = 0; u < units.size(); ++u)
    for (auto const& part : units[u])
      for (auto const& ring : part.rings) collection.add(static_cast<int>(u), ring);
  return std::move(collection).edges();
}

std::vector<Arc> arcs_of(SharedEdges const& shared) {
  auto arcs = Chaining(shared).arcs();
  for (auto& arc : arcs) put_outside_on_the_right(arc);
  std::stable_sort(arcs.begin(), arcs.end(),
                   [](auto const& x, auto const& y) { return std::tie(x.left, x.right) < std::tie(y.left, y.right); });
  return arcs;
}

}  // namespace kansenatlas

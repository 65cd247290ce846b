#include "geo/boundary/ring_trace.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

Arc const& arc_of(Network const& network, ArcUse use) { return network.arcs[static_cast<std::size_t>(use.arc)]; }

RdPoint direction_at_start(Network const& network, ArcUse use) {
  auto const& p = arc_of(network, use).points;
  auto const [from, to] = use.is_reversed ? std::pair{p.back(), p[p.size() - 2]} : std::pair{p[0], p[1]};
  return {to.x - from.x, to.y - from.y};
}

RdPoint direction_at_end(Network const& network, ArcUse use) {
  auto const back = direction_at_start(network, {use.arc, !use.is_reversed});
  return {-back.x, -back.y};
}

double left_turn(RdPoint in, RdPoint out) {
  return std::atan2(in.x * out.y - in.y * out.x, in.x * out.x + in.y * out.y);
}

// Walks along uses, numbering only the nodes that they touch.
class Walk {
 public:
  Walk(Network const& network, std::span<ArcEnds const> ends, std::span<ArcUse const> uses)
      : m_network(network), m_uses(uses), m_from(uses.size()), m_to(uses.size()), m_is_used(uses.size(), false) {
    std::vector<int> nodes;
    for (auto const use : uses) nodes.push_back(start_node(ends, use));
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    auto const number_of = [&](int node) {
      auto const it = std::lower_bound(nodes.begin(), nodes.end(), node);
      return it == nodes.end() || *it != node ? -1 : static_cast<int>(it - nodes.begin());
    };
    m_leaving.resize(nodes.size());
    m_place_on_path.assign(nodes.size(), -1);
    for (std::size_t u = 0; u < uses.size(); ++u) {
      m_from[u] = number_of(start_node(ends, uses[u]));
      m_to[u] = number_of(start_node(ends, {uses[u].arc, !uses[u].is_reversed}));
      m_leaving[static_cast<std::size_t>(m_from[u])].push_back(static_cast<int>(u));
    }
  }

  std::optional<std::vector<ArcRing>> rings() {
    for (std::size_t first = 0; first < m_uses.size(); ++first) {
      int use = m_is_used[first] ? -1 : static_cast<int>(first);
      while (use >= 0) {
        step_along(use);
        int const next = successor(use);
        if (next < 0 && !m_path.empty()) return std::nullopt;
        use = m_path.empty() ? -1 : next;
      }
    }
    return std::move(m_rings);
  }

 private:
  static int start_node(std::span<ArcEnds const> ends, ArcUse use) {
    auto const& e = ends[static_cast<std::size_t>(use.arc)];
    return use.is_reversed ? e.to : e.from;
  }

  void step_along(int use) {
    auto const u = static_cast<std::size_t>(use);
    m_is_used[u] = true;
    m_place_on_path[static_cast<std::size_t>(m_from[u])] = static_cast<int>(m_path.size());
    m_path.push_back(use);
    if (m_to[u] < 0) return;
    if (int const place = m_place_on_path[static_cast<std::size_t>(m_to[u])]; place >= 0) cut_ring_from(place);
  }

  void cut_ring_from(int place) {
    ArcRing ring;
    for (auto i = static_cast<std::size_t>(place); i < m_path.size(); ++i) {
      auto const u = static_cast<std::size_t>(m_path[i]);
      ring.arcs.push_back(m_uses[u]);
      m_place_on_path[static_cast<std::size_t>(m_from[u])] = -1;
    }
    m_path.resize(static_cast<std::size_t>(place));
    ring.area_m2 = signed_area_of(points_of(m_network, ring));
    m_rings.push_back(std::move(ring));
  }

  [[nodiscard]] int successor(int use) const {
    auto const node = m_to[static_cast<std::size_t>(use)];
    if (node < 0) return -1;
    int best = -1;
    double best_turn = -10;
    for (int const next : m_leaving[static_cast<std::size_t>(node)]) {
      if (m_is_used[static_cast<std::size_t>(next)]) continue;
      double const turn = left_turn(direction_at_end(m_network, m_uses[static_cast<std::size_t>(use)]),
                                    direction_at_start(m_network, m_uses[static_cast<std::size_t>(next)]));
      if (turn > best_turn) best = next, best_turn = turn;
    }
    return best;
  }

  Network const& m_network;
  std::span<ArcUse const> m_uses;
  std::vector<int> m_from, m_to;            // local node numbers; m_to -1: no use leaves from there
  std::vector<std::vector<int>> m_leaving;  // per node
  std::vector<bool> m_is_used;
  std::vector<int> m_path, m_place_on_path;  // uses walked since the last cut; per node its place on that path
  std::vector<ArcRing> m_rings;
};

}  // namespace

std::vector<ArcEnds> ends_of(Network const& network) {
  std::unordered_map<RdPoint, int, PointHash> nodes;
  nodes.reserve(network.arcs.size());
  auto const number_of = [&](RdPoint p) { return nodes.emplace(p, static_cast<int>(nodes.size())).first->second; };
  std::vector<ArcEnds> ends;
  ends.reserve(network.arcs.size());
  for (auto const& arc : network.arcs) {
    int const from = number_of(arc.points.front());
    ends.push_back({from, number_of(arc.points.back())});
  }
  return ends;
}

std::optional<std::vector<ArcRing>> traced_rings(Network const& network, std::span<ArcEnds const> ends,
                                                 std::span<ArcUse const> uses) {
  return Walk(network, ends, uses).rings();
}

std::vector<ArcRing> grouped_by_shell(Network const& network, std::vector<ArcRing> rings) {
  auto const holes = std::stable_partition(rings.begin(), rings.end(), [](auto const& r) { return r.area_m2 >= 0; });
  std::stable_sort(rings.begin(), holes, [](auto const& a, auto const& b) { return a.area_m2 > b.area_m2; });
  auto const shells = static_cast<std::size_t>(holes - rings.begin());
  if (shells <= 1 || holes == rings.end()) return rings;
  std::vector<std::vector<ArcRing>> holes_in(shells);
  for (auto hole = holes; hole != rings.end(); ++hole) {
    // the middle of a side of the hole cannot lie on its shell: rings touch in points only
    auto const points = points_of(network, *hole);
    RdPoint const middle{(points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2};
    std::size_t home = 0;
    for (std::size_t s = 0; s < shells; ++s)  // the last, so the smallest, shell that contains it
      if (rings[s].area_m2 >= -hole->area_m2 && is_inside(middle, points_of(network, rings[s]))) home = s;
    holes_in[home].push_back(std::move(*hole));
  }
  std::vector<ArcRing> grouped;
  for (std::size_t s = 0; s < shells; ++s) {
    grouped.push_back(std::move(rings[s]));
    for (auto& hole : holes_in[s]) grouped.push_back(std::move(hole));
  }
  return grouped;
}

std::optional<int> first_open_unit(Network& network) {
  auto const units = static_cast<std::size_t>(network.units);
  std::vector<std::vector<ArcUse>> uses(units);
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    auto const& arc = network.arcs[a];
    if (arc.left != outside) uses[static_cast<std::size_t>(arc.left)].push_back({static_cast<int>(a), false});
    if (arc.right != outside) uses[static_cast<std::size_t>(arc.right)].push_back({static_cast<int>(a), true});
  }
  auto const ends = ends_of(network);
  network.rings.assign(units, {});
  std::optional<int> first;
  for (std::size_t u = 0; u < units; ++u) {
    auto rings = traced_rings(network, ends, uses[u]);
    if (rings)
      network.rings[u] = grouped_by_shell(network, std::move(*rings));
    else if (!first)
      first = static_cast<int>(u);
  }
  return first;
}

MultiPolygon polygons_of(Network const& network, std::span<ArcRing const> rings) {
  MultiPolygon polygons;
  for (auto const& ring : rings) {
    if (ring.area_m2 >= 0 || polygons.empty()) polygons.emplace_back();
    polygons.back().rings.push_back(points_of(network, ring));
  }
  return polygons;
}

}  // namespace kansenatlas

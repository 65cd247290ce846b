#include "geo/boundary/face_rings.hpp"

#include <algorithm>
#include <cmath>

#include "geo/boundary/index_table.hpp"
#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

// Line l runs forwards as half 2 l and backwards as half 2 l + 1.
class FaceWalk {
 public:
  explicit FaceWalk(std::span<Line const> lines)
      : m_lines(lines), m_from(2 * lines.size()), m_next(2 * lines.size()), m_is_used(2 * lines.size(), false) {
    number_nodes();
    join_halves();
  }

  std::vector<Line> rings() {
    for (std::size_t first = 0; first < m_next.size(); ++first)
      if (!m_is_used[first]) walk(static_cast<int>(first));
    return std::move(m_rings);
  }

 private:
  [[nodiscard]] Line const& line(int half) const { return m_lines[static_cast<std::size_t>(half / 2)]; }
  [[nodiscard]] RdPoint start(int half) const { return half % 2 == 0 ? line(half).front() : line(half).back(); }

  // Of the first straight piece, anticlockwise.
  [[nodiscard]] double bearing(int half) const {
    auto const& points = line(half);
    auto const from = start(half), to = half % 2 == 0 ? points[1] : points[points.size() - 2];
    return std::atan2(to.y - from.y, to.x - from.x);
  }

  void number_nodes() {
    IndexTable node_at(m_from.size());
    std::vector<RdPoint> nodes;
    for (std::size_t half = 0; half < m_from.size(); ++half) {
      auto const place = start(static_cast<int>(half));
      auto const fresh = static_cast<int>(nodes.size());
      m_from[half] = node_at.find_or_put(PointHash{}(place), fresh,
                                         [&](int node) { return nodes[static_cast<std::size_t>(node)] == place; });
      if (m_from[half] == fresh) nodes.push_back(place);
    }
    m_place_on_path.assign(nodes.size(), -1);
  }

  // After a half comes the one that turns left most, which is the first clockwise from where it came.
  void join_halves() {
    struct Leaving {
      int node, half;
      double bearing;
    };
    std::vector<Leaving> leaving;
    leaving.reserve(m_from.size());
    for (std::size_t half = 0; half < m_from.size(); ++half)
      leaving.push_back({m_from[half], static_cast<int>(half), bearing(static_cast<int>(half))});
    std::sort(leaving.begin(), leaving.end(), [](Leaving const& a, Leaving const& b) {
      return a.node != b.node ? a.node < b.node : a.bearing != b.bearing ? a.bearing < b.bearing : a.half < b.half;
    });
    for (std::size_t first = 0; first < leaving.size();) {
      auto last = first;
      while (last < leaving.size() && leaving[last].node == leaving[first].node) ++last;
      for (auto i = first; i < last; ++i) {
        auto const before = i == first ? last - 1 : i - 1;
        m_next[static_cast<std::size_t>(leaving[i].half ^ 1)] = leaving[before].half;
      }
      first = last;
    }
  }

  void walk(int half) {
    while (!m_is_used[static_cast<std::size_t>(half)]) {
      m_is_used[static_cast<std::size_t>(half)] = true;
      m_place_on_path[static_cast<std::size_t>(m_from[static_cast<std::size_t>(half)])] =
          static_cast<int>(m_path.size());
      m_path.push_back(half);
      int const to = m_from[static_cast<std::size_t>(half ^ 1)];
      if (int const place = m_place_on_path[static_cast<std::size_t>(to)]; place >= 0) cut_ring_from(place);
      half = m_next[static_cast<std::size_t>(half)];
    }
    for (int const left : m_path)
      m_place_on_path[static_cast<std::size_t>(m_from[static_cast<std::size_t>(left)])] = -1;
    m_path.clear();
  }

  void cut_ring_from(int place) {
    Line ring;
    for (auto i = static_cast<std::size_t>(place); i < m_path.size(); ++i) {
      int const half = m_path[i];
      auto const& points = line(half);
      if (half % 2 == 0)
        ring.insert(ring.end(), points.begin(), points.end() - 1);
      else
        ring.insert(ring.end(), points.rbegin(), points.rend() - 1);
      m_place_on_path[static_cast<std::size_t>(m_from[static_cast<std::size_t>(half)])] = -1;
    }
    ring.push_back(ring.front());
    m_path.resize(static_cast<std::size_t>(place));
    m_rings.push_back(std::move(ring));
  }

  std::span<Line const> m_lines;
  std::vector<int> m_from, m_next;  // per half: its first node, and the half that follows it
  std::vector<bool> m_is_used;
  std::vector<int> m_path, m_place_on_path;  // halves since the last cut; per node its place on that path
  std::vector<Line> m_rings;
};

}  // namespace

std::vector<Line> face_rings(std::span<Line const> lines) { return FaceWalk(lines).rings(); }

}  // namespace kansenatlas

// Arcs of an outline joined into long lines.
#include <unordered_map>

#include "geo/boundary/outline.hpp"
#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

class Joining {
 public:
  Joining(Network const& network, std::span<int const> arcs) : m_network(network) {
    for (int const arc : arcs) {
      m_is_left.emplace(arc, true);
      m_at[points(arc).front()].push_back(arc);
      m_at[points(arc).back()].push_back(arc);
    }
  }

  std::vector<std::vector<RdPoint>> lines(std::span<int const> arcs) {
    std::vector<std::vector<RdPoint>> lines;
    for (int const arc : arcs)  // lines that end somewhere first, from an end
      for (bool const reversed : {false, true})
        if (m_is_left[arc] && !goes_on(reversed ? points(arc).back() : points(arc).front()))
          lines.push_back(line_from(arc, reversed));
    for (int const arc : arcs)
      if (m_is_left[arc]) lines.push_back(line_from(arc, false));
    return lines;
  }

 private:
  [[nodiscard]] std::vector<RdPoint> const& points(int arc) const {
    return m_network.arcs[static_cast<std::size_t>(arc)].points;
  }
  [[nodiscard]] bool goes_on(RdPoint node) const { return m_at.at(node).size() == 2; }

  std::vector<RdPoint> line_from(int arc, bool reversed) {
    std::vector<RdPoint> line;
    for (;;) {
      m_is_left[arc] = false;
      auto const& p = points(arc);
      if (!line.empty()) line.pop_back();
      if (reversed)
        line.insert(line.end(), p.rbegin(), p.rend());
      else
        line.insert(line.end(), p.begin(), p.end());
      if (!goes_on(line.back())) return line;
      auto const& both = m_at.at(line.back());
      int const next = both[0] == arc ? both[1] : both[0];
      if (!m_is_left[next]) return line;
      reversed = points(next).front() != line.back();
      arc = next;
    }
  }

  Network const& m_network;
  std::unordered_map<int, bool> m_is_left;  // arcs not yet in a line
  std::unordered_map<RdPoint, std::vector<int>, PointHash> m_at;
};

}  // namespace

std::vector<std::vector<RdPoint>> lines_of(Network const& network, std::span<int const> arcs) {
  return Joining(network, arcs).lines(arcs);
}

}  // namespace kansenatlas

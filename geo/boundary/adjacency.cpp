// Who is whose neighbour, and what hangs together.
#include <algorithm>

#include "geo/boundary/outline.hpp"

namespace kansenatlas {

Adjacency adjacency_of(Network const& network) {
  Adjacency adjacency;
  adjacency.of.resize(static_cast<std::size_t>(network.units));
  auto const add = [&](int unit, int neighbour, double length_m) {
    auto& neighbours = adjacency.of[static_cast<std::size_t>(unit)];
    auto const it =
        std::find_if(neighbours.begin(), neighbours.end(), [&](auto const& n) { return n.unit == neighbour; });
    if (it == neighbours.end())
      neighbours.push_back({neighbour, length_m});
    else
      it->length_m += length_m;
  };
  for (auto const& arc : network.arcs) {
    if (arc.left == outside || arc.right == outside) continue;
    add(arc.left, arc.right, arc.length_m);
    add(arc.right, arc.left, arc.length_m);
  }
  for (auto& neighbours : adjacency.of)
    std::sort(neighbours.begin(), neighbours.end(), [](auto const& a, auto const& b) { return a.unit < b.unit; });
  return adjacency;
}

std::vector<std::vector<int>> connected_parts(Adjacency const& adjacency, std::vector<bool> const& is_member) {
  std::vector<std::vector<int>> parts;
  std::vector<bool> is_waiting = is_member;
  for (std::size_t first = 0; first < is_member.size(); ++first) {
    if (!is_waiting[first]) continue;
    is_waiting[first] = false;
    std::vector<int> part{static_cast<int>(first)};
    for (std::size_t i = 0; i < part.size(); ++i)
      for (auto const& neighbour : adjacency.of[static_cast<std::size_t>(part[i])])
        if (auto const n = static_cast<std::size_t>(neighbour.unit); is_waiting[n]) {
          is_waiting[n] = false;
          part.push_back(neighbour.unit);
        }
    std::sort(part.begin(), part.end());
    parts.push_back(std::move(part));
  }
  std::stable_sort(parts.begin(), parts.end(), [](auto const& a, auto const& b) { return a.size() > b.size(); });
  return parts;
}

}  // namespace kansenatlas

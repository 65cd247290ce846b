#include "geo/congruence/contiguity.hpp"

#include <algorithm>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

// Walks from unit to neighbour within one region, each unit once.
class Walk {
 public:
  Walk(Adjacency const& adjacency, std::span<int const> region_of, int region)
      : m_adjacency(adjacency), m_region_of(region_of), m_region(region), m_is_met(region_of.size()) {}

  [[nodiscard]] bool is_waiting(int unit) const { return m_region_of[at(unit)] == m_region && !m_is_met[at(unit)]; }
  void leave_out(int unit) { m_is_met[at(unit)] = 1; }

  // Everything that hangs together with `first`, until `wanted(unit)` says that enough has been met.
  template <class IsEnough>
  std::vector<int> part_from(int first, IsEnough is_enough) {
    std::vector<int> part{first};
    m_is_met[at(first)] = 1;
    for (std::size_t i = 0; i < part.size() && !is_enough(part[i]); ++i)
      for (auto const& neighbour : m_adjacency.of[at(part[i])])
        if (is_waiting(neighbour.unit)) {
          m_is_met[at(neighbour.unit)] = 1;
          part.push_back(neighbour.unit);
        }
    return part;
  }
  std::vector<int> part_from(int first) {
    return part_from(first, [](int) { return false; });
  }

 private:
  Adjacency const& m_adjacency;
  std::span<int const> m_region_of;
  int m_region;
  std::vector<char> m_is_met;
};

}  // namespace

std::vector<std::vector<int>> parts_of(Adjacency const& adjacency, std::span<int const> region_of, int region) {
  std::vector<std::vector<int>> parts;
  Walk walk(adjacency, region_of, region);
  for (int unit = 0; unit < static_cast<int>(region_of.size()); ++unit)
    if (walk.is_waiting(unit)) {
      parts.push_back(walk.part_from(unit));
      std::sort(parts.back().begin(), parts.back().end());
    }
  std::sort(parts.begin(), parts.end(), [](auto const& x, auto const& y) {
    return x.size() != y.size() ? x.size() > y.size() : x.front() < y.front();
  });
  return parts;
}

int part_count(Adjacency const& adjacency, std::span<int const> region_of, int region) {
  int parts = 0;
  Walk walk(adjacency, region_of, region);
  for (int unit = 0; unit < static_cast<int>(region_of.size()); ++unit)
    if (walk.is_waiting(unit)) {
      walk.part_from(unit);
      ++parts;
    }
  return parts;
}

double largest_part(Adjacency const& adjacency, std::span<int const> region_of, int region,
                    std::span<double const> weights) {
  double largest = 0;
  Walk walk(adjacency, region_of, region);
  for (int unit = 0; unit < static_cast<int>(region_of.size()); ++unit) {
    if (!walk.is_waiting(unit)) continue;
    double weight = 0;
    for (int const met : walk.part_from(unit)) weight += weights[at(met)];
    largest = std::max(largest, weight);
  }
  return largest;
}

bool is_articulation(Adjacency const& adjacency, std::span<int const> region_of, int unit) {
  int const region = region_of[at(unit)];
  if (region < 0) return false;
  std::vector<int> missing;
  for (auto const& neighbour : adjacency.of[at(unit)])
    if (region_of[at(neighbour.unit)] == region) missing.push_back(neighbour.unit);
  if (missing.size() < 2) return false;
  int const first = missing.back();
  Walk walk(adjacency, region_of, region);
  walk.leave_out(unit);
  walk.part_from(first, [&](int met) {
    std::erase(missing, met);
    return missing.empty();
  });
  return !missing.empty();
}

bool borders_on(Adjacency const& adjacency, std::span<int const> region_of, int unit, int region) {
  auto const& neighbours = adjacency.of[at(unit)];
  return std::any_of(neighbours.begin(), neighbours.end(),
                     [&](auto const& neighbour) { return region_of[at(neighbour.unit)] == region; });
}

}  // namespace kansenatlas

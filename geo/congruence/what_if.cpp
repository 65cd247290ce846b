#include "geo/congruence/what_if.hpp"

#include <algorithm>
#include <cassert>

#include "geo/base/index.hpp"
#include "geo/congruence/contiguity.hpp"

namespace kansenatlas {
namespace {}  // namespace

WhatIf::WhatIf(Labels changing, std::vector<Labels> const& others, std::span<double const> weights,
               std::span<double const> inhabitants, Adjacency adjacency)
    : m_region_of(changing.region_of.begin(), changing.region_of.end()),
      m_regions(changing.regions),
      m_adjacency(std::move(adjacency)) {
  assert(weights.size() == m_region_of.size() && inhabitants.size() == m_region_of.size());
  assert(m_adjacency.of.size() == m_region_of.size());
  m_units.reserve(weights.size());
  for (std::size_t unit = 0; unit < weights.size(); ++unit) m_units.push_back({weights[unit], inhabitants[unit]});
  for (auto const& other : others) {
    auto& tally = m_tallies.emplace_back(other.regions);
    for (std::size_t unit = 0; unit < m_units.size(); ++unit)
      tally.load(m_region_of[unit], other.region_of[unit], m_units[unit]);
    tally.settle();
    m_others.emplace_back(other.region_of.begin(), other.region_of.end());
  }
}

void WhatIf::relabel(int unit, int to) {
  int const from = m_region_of[at(unit)];
  for (std::size_t k = 0; k < m_tallies.size(); ++k)
    m_tallies[k].shift(from, to, m_others[k][at(unit)], m_units[at(unit)]);
  m_region_of[at(unit)] = to;
}

void WhatIf::move(int unit, int to) {
  m_done.push_back({unit, m_region_of[at(unit)]});
  m_regions = std::max(m_regions, to + 1);
  relabel(unit, to);
}

bool WhatIf::undo() {
  if (m_done.empty()) return false;
  relabel(m_done.back().unit, m_done.back().from);
  m_done.pop_back();
  return true;
}

std::vector<Standing> WhatIf::standings() const {
  std::vector<Standing> standings;
  standings.reserve(m_tallies.size());
  for (auto const& tally : m_tallies) standings.push_back(tally.standing());
  return standings;
}

int WhatIf::parts(int region) const { return region < 0 ? 0 : part_count(m_adjacency, m_region_of, region); }

MoveEffect WhatIf::effect_of(int unit, int to) {
  int const from = m_region_of[at(unit)];
  relabel(unit, to);
  MoveEffect effect{standings(), parts(from), parts(to)};
  relabel(unit, from);
  return effect;
}

}  // namespace kansenatlas

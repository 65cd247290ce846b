#include "geo/boundary/build.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <fmt/format.h>

#include "geo/base/said.hpp"
#include "geo/boundary/crossings.hpp"
#include "geo/boundary/faults.hpp"
#include "geo/boundary/outer_lines.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/boundary/ring_trace.hpp"
#include "geo/boundary/shared_edges.hpp"

namespace kansenatlas {
namespace {

bool is_finite(RdPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); }

// What keeps a list of points from being a ring at all; empty when nothing does.
std::string reason_against(std::vector<RdPoint> const& ring) {
  if (ring.size() < 4) return said("a ring of {} points", ring.size());
  if (!std::all_of(ring.begin(), ring.end(), is_finite)) return said("a coordinate that is no number");
  if (ring.front() != ring.back()) return said("a ring that is not closed");
  return {};
}

void set_direction(std::vector<RdPoint>& ring, bool anticlockwise) {
  if ((signed_area_of(ring) > 0) != anticlockwise) std::reverse(ring.begin(), ring.end());
}

// The rings that can be used, shells anticlockwise and holes clockwise; the others become faults.
MultiPolygon usable_part_of(MultiPolygon const& unit, int number, std::vector<BoundaryFault>& faults) {
  MultiPolygon usable;
  for (auto const& part : unit) {
    Polygon kept;
    for (std::size_t r = 0; r < part.rings.size(); ++r) {
      auto const reason = reason_against(part.rings[r]);
      if (!reason.empty())
        faults.push_back(
            {FaultKind::invalid_ring, {number}, 0, part.rings[r].empty() ? RdPoint{} : part.rings[r][0], reason});
      if (!reason.empty() && r == 0) break;
      if (!reason.empty()) continue;
      kept.rings.push_back(part.rings[r]);
      set_direction(kept.rings.back(), r == 0);
    }
    if (!kept.rings.empty()) usable.push_back(std::move(kept));
  }
  return usable;
}

// Units whose rings need a closer look. Where no lines cross, a single shell that was traced as a single ring without
// folding back on itself is valid.
std::vector<int> units_to_doubt(std::vector<MultiPolygon> const& units, Network const& network,
                                std::vector<int> const& folded) {
  bool const is_planar = !arcs_cross(network, WhichArcs::all);
  std::vector<int> doubtful;
  for (int number = 0; number < network.units; ++number) {
    auto const u = static_cast<std::size_t>(number);
    bool const is_simple = is_planar && units[u].size() == 1 && units[u][0].rings.size() == 1 &&
                           network.rings[u].size() == 1 && network.rings[u][0].area_m2 > 0 &&
                           !std::binary_search(folded.begin(), folded.end(), number);
    if (!is_simple) doubtful.push_back(number);
  }
  return doubtful;
}

void append(std::vector<BoundaryFault>& faults, std::vector<BoundaryFault> more) {
  faults.insert(faults.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

BuildResult build_network(std::string name, std::vector<MultiPolygon> const& units, double largest_gap_m2) {
  BuildResult result;
  auto& [network, faults] = result;
  std::vector<MultiPolygon> usable;
  usable.reserve(units.size());
  for (std::size_t u = 0; u < units.size(); ++u)
    usable.push_back(usable_part_of(units[u], static_cast<int>(u), faults));
  network.name = std::move(name);
  network.units = static_cast<int>(units.size());
  for (auto const& unit : usable) network.unit_area_m2.push_back(area_of(unit));
  auto const shared = shared_edges_of(usable);
  network.arcs = arcs_of(shared);
  assemble_rings(network);

  auto crossed = invalid_units(usable, units_to_doubt(usable, network, shared.folded_units));
  std::vector<int> invalid;
  for (auto const& fault : crossed) invalid.push_back(fault.units.front());
  append(faults, std::move(crossed));
  auto overlaps = overlaps_of(usable, network);
  bool const is_planar = faults.empty() && overlaps.empty();
  append(faults, std::move(overlaps));
  append(faults,
         is_planar ? gaps_of(network, largest_gap_m2) : gaps_in_union(usable, invalid, network, largest_gap_m2));
  std::stable_sort(faults.begin(), faults.end(), [](auto const& a, auto const& b) {
    return std::tuple(a.kind, -a.area_m2) < std::tuple(b.kind, -b.area_m2);
  });
  return result;
}

}  // namespace kansenatlas

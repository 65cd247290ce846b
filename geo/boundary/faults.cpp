#include "geo/boundary/faults.hpp"

#include <geos_c.h>

#include <algorithm>

#include "geo/base/said.hpp"
#include "geo/boundary/crossings.hpp"
#include "geo/boundary/geos_units.hpp"
#include "geo/boundary/outer_lines.hpp"
#include "geo/boundary/trapezoids.hpp"

namespace kansenatlas {
namespace {

constexpr double smallest_overlap_m2 = 1e-3;  // less is the rounding of the computation itself

// Up to this far from the least overlap the sum over edges is not trusted to say what GEOS would.
constexpr double margin_m2 = 1e-4;

}  // namespace

std::vector<BoundaryFault> invalid_units(std::vector<MultiPolygon> const& units, std::vector<int> const& numbers) {
  GeosContext const geos;
  std::vector<BoundaryFault> faults;
  for (int const u : numbers) {
    auto const polygon = geos_polygon(geos, units[static_cast<std::size_t>(u)]);
    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    if (GEOSisValidDetail_r(geos.handle(), polygon.get(), 0, &reason, &place) == 1) continue;
    auto const where = place ? points_of(geos, owned(geos, place).get()) : std::vector<RdPoint>{};
    faults.push_back({FaultKind::invalid_ring,
                      {u},
                      0,
                      where.empty() ? RdPoint{} : where[0],
                      reason ? said(reason) : geos.message()});
    GEOSFree_r(geos.handle(), reason);
  }
  return faults;
}

std::vector<BoundaryFault> overlaps_of(std::vector<MultiPolygon> const& units, Network const& network) {
  if (!arcs_cross(network, WhichArcs::outer) && !has_unit_on_outer_side(network)) return {};
  GeosContext const geos;
  auto const numbers = units_with_outer_line(network);
  EnvelopeTree tree(geos);
  std::vector<GeosGeometry> polygons(units.size());
  std::vector<TrapezoidEdges> edges(units.size());
  for (int const& number : numbers) {
    auto const u = static_cast<std::size_t>(number);
    polygons[u] = geos_polygon(geos, units[u]);
    bool const is_valid = GEOSisValid_r(geos.handle(), polygons[u].get()) == 1;
    if (!is_valid) polygons[u] = owned(geos, GEOSMakeValid_r(geos.handle(), polygons[u].get()));
    if (is_valid) edges[u] = trapezoid_edges_of(units[u]);  // none: what they sum to may be anything
    tree.insert(polygons[u].get(), number);
  }
  std::vector<BoundaryFault> faults;
  for (int const a : numbers) {
    auto const i = static_cast<std::size_t>(a);
    for (int const b : tree.near(polygons[i].get())) {
      auto const j = static_cast<std::size_t>(b);
      if (b <= a) continue;
      bool const is_sure = !edges[i].edges.empty() && !edges[j].edges.empty();
      if (is_sure && common_area_m2(edges[i], edges[j]) < smallest_overlap_m2 - margin_m2) continue;
      auto const common = owned(geos, GEOSIntersection_r(geos.handle(), polygons[i].get(), polygons[j].get()));
      double const area_m2 = area_of(geos, common.get());
      if (area_m2 > smallest_overlap_m2)
        faults.push_back({FaultKind::overlap, {a, b}, area_m2, point_in(geos, common.get()), {}});
    }
  }
  return faults;
}

void leave_out_empty_gaps(std::vector<BoundaryFault>& faults, std::vector<MultiPolygon> const& units) {
  RdBox box;
  for (auto const& unit : units)
    for (auto const& part : unit)
      if (!part.rings.empty())
        for (auto const& point : part.rings.front()) box.include(point);
  double const rounding_m2 = units.empty() ? 0 : 1e-14 * box.width_m() * box.height_m();
  std::erase_if(faults,
                [&](auto const& fault) { return fault.kind == FaultKind::gap && fault.area_m2 <= rounding_m2; });
}

}  // namespace kansenatlas

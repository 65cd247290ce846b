#include "geo/boundary/faults.hpp"

#include <geos_c.h>

#include <algorithm>
#include <numeric>

#include "geo/base/said.hpp"
#include "geo/boundary/crossings.hpp"
#include "geo/boundary/geos.hpp"
#include "geo/boundary/outer_lines.hpp"

namespace kansenatlas {
namespace {

constexpr double smallest_overlap_m2 = 1e-3;  // less is the rounding of the computation itself

double area_of(GeosContext const& geos, GEOSGeometry const* geometry) {
  double area = 0;
  GEOSArea_r(geos.handle(), geometry, &area);
  return area;
}

RdPoint point_in(GeosContext const& geos, GEOSGeometry const* geometry) {
  auto const point = owned(geos, GEOSPointOnSurface_r(geos.handle(), geometry));
  auto const points = points_of(geos, point.get());
  return points.empty() ? RdPoint{} : points[0];
}

// Envelopes of geometries, to find which may meet.
class EnvelopeTree {
 public:
  explicit EnvelopeTree(GeosContext const& geos) : m_geos(geos), m_tree(GEOSSTRtree_create_r(geos.handle(), 10)) {}
  ~EnvelopeTree() { GEOSSTRtree_destroy_r(m_geos.handle(), m_tree); }
  EnvelopeTree(EnvelopeTree const&) = delete;
  EnvelopeTree& operator=(EnvelopeTree const&) = delete;

  // `number` must stay where it is as long as the tree lives.
  void insert(GEOSGeometry const* geometry, int const& number) {
    GEOSSTRtree_insert_r(m_geos.handle(), m_tree, geometry, const_cast<int*>(&number));
  }
  // Numbers of those whose envelope meets that of `geometry`, ascending.
  [[nodiscard]] std::vector<int> near(GEOSGeometry const* geometry) const {
    std::vector<int> found;
    GEOSSTRtree_query_r(
        m_geos.handle(), m_tree, geometry,
        [](void* item, void* into) { static_cast<std::vector<int>*>(into)->push_back(*static_cast<int const*>(item)); },
        &found);
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  GeosContext const& m_geos;
  GEOSSTRtree* m_tree;
};

GeosGeometry valid_polygon(GeosContext const& geos, MultiPolygon const& unit) {
  auto polygon = geos_polygon(geos, unit);
  return GEOSisValid_r(geos.handle(), polygon.get()) == 1 ? std::move(polygon)
                                                          : owned(geos, GEOSMakeValid_r(geos.handle(), polygon.get()));
}

// Units as prepared polygons, to ask many times what lies in them.
class PreparedUnits {
 public:
  PreparedUnits(GeosContext const& geos, std::vector<MultiPolygon> const& units)
      : m_geos(geos), m_tree(geos), m_numbers(units.size()), m_prepared(units.size(), nullptr) {
    std::iota(m_numbers.begin(), m_numbers.end(), 0);
    for (int const& number : m_numbers) {
      m_polygons.push_back(valid_polygon(geos, units[static_cast<std::size_t>(number)]));
      m_tree.insert(m_polygons.back().get(), number);
    }
  }
  ~PreparedUnits() {
    for (auto const* each : m_prepared)
      if (each) GEOSPreparedGeom_destroy_r(m_geos.handle(), each);
  }
  PreparedUnits(PreparedUnits const&) = delete;
  PreparedUnits& operator=(PreparedUnits const&) = delete;

  // Those that the geometry touches or lies in, ascending.
  [[nodiscard]] std::vector<int> meeting(GEOSGeometry const* geometry) {
    std::vector<int> found;
    for (int const number : m_tree.near(geometry)) {
      auto& prepared = m_prepared[static_cast<std::size_t>(number)];
      if (!prepared) prepared = GEOSPrepare_r(m_geos.handle(), m_polygons[static_cast<std::size_t>(number)].get());
      if (GEOSPreparedIntersects_r(m_geos.handle(), prepared, geometry) == 1) found.push_back(number);
    }
    return found;
  }
  [[nodiscard]] std::vector<GeosGeometry> const& polygons() const { return m_polygons; }

 private:
  GeosContext const& m_geos;
  EnvelopeTree m_tree;
  std::vector<int> m_numbers;
  std::vector<GeosGeometry> m_polygons;
  std::vector<GEOSPreparedGeometry const*> m_prepared;
};

// The holes of every polygon in `whole`, as polygons.
std::vector<GeosGeometry> holes_of(GeosContext const& geos, GEOSGeometry const* whole) {
  std::vector<GeosGeometry> holes;
  for (int p = 0; p < GEOSGetNumGeometries_r(geos.handle(), whole); ++p) {
    auto const* part = GEOSGetGeometryN_r(geos.handle(), whole, p);
    if (GEOSGeomTypeId_r(geos.handle(), part) != GEOS_POLYGON) continue;
    for (int h = 0; h < GEOSGetNumInteriorRings_r(geos.handle(), part); ++h) {
      auto* ring = GEOSGeom_clone_r(geos.handle(), GEOSGetInteriorRingN_r(geos.handle(), part, h));
      holes.push_back(owned(geos, GEOSGeom_createPolygon_r(geos.handle(), ring, nullptr, 0)));
    }
  }
  return holes;
}

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
  for (int const& number : numbers) {
    auto& polygon = polygons[static_cast<std::size_t>(number)];
    polygon = valid_polygon(geos, units[static_cast<std::size_t>(number)]);
    tree.insert(polygon.get(), number);
  }
  std::vector<BoundaryFault> faults;
  for (int const a : numbers) {
    auto const* polygon = polygons[static_cast<std::size_t>(a)].get();
    for (int const b : tree.near(polygon)) {
      if (b <= a) continue;
      auto const common =
          owned(geos, GEOSIntersection_r(geos.handle(), polygon, polygons[static_cast<std::size_t>(b)].get()));
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

std::vector<BoundaryFault> gaps_in_union(std::vector<MultiPolygon> const& units, double largest_m2) {
  GeosContext const geos;
  PreparedUnits prepared(geos, units);
  std::vector<GEOSGeometry*> copies;
  for (auto const& polygon : prepared.polygons()) copies.push_back(GEOSGeom_clone_r(geos.handle(), polygon.get()));
  auto const all = owned(geos, GEOSGeom_createCollection_r(geos.handle(), GEOS_GEOMETRYCOLLECTION, copies.data(),
                                                           static_cast<unsigned>(copies.size())));
  auto const whole = owned(geos, GEOSUnaryUnion_r(geos.handle(), all.get()));
  std::vector<BoundaryFault> faults;
  for (auto const& hole : holes_of(geos, whole.get())) {
    double const area_m2 = area_of(geos, hole.get());
    if (area_m2 <= largest_m2)
      faults.push_back({FaultKind::gap, prepared.meeting(hole.get()), area_m2, point_in(geos, hole.get()), {}});
  }
  return faults;
}

}  // namespace kansenatlas

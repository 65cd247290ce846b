#include "geo/boundary/faults.hpp"

#include <geos_c.h>

#include <algorithm>
#include <numeric>

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
    faults.push_back(
        {FaultKind::invalid_ring, {u}, 0, where.empty() ? RdPoint{} : where[0], reason ? reason : geos.message()});
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

std::vector<BoundaryFault> gaps_in_union(std::vector<MultiPolygon> const& units, double largest_m2) {
  GeosContext const geos;
  EnvelopeTree tree(geos);
  std::vector<int> numbers(units.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  std::vector<GeosGeometry> polygons;
  std::vector<GEOSGeometry*> copies;
  for (int const& number : numbers) {
    polygons.push_back(valid_polygon(geos, units[static_cast<std::size_t>(number)]));
    tree.insert(polygons.back().get(), number);
    copies.push_back(GEOSGeom_clone_r(geos.handle(), polygons.back().get()));
  }
  auto const all = owned(geos, GEOSGeom_createCollection_r(geos.handle(), GEOS_GEOMETRYCOLLECTION, copies.data(),
                                                           static_cast<unsigned>(copies.size())));
  auto const whole = owned(geos, GEOSUnaryUnion_r(geos.handle(), all.get()));
  std::vector<BoundaryFault> faults;
  for (auto const& hole : holes_of(geos, whole.get())) {
    double const area_m2 = area_of(geos, hole.get());
    if (area_m2 > largest_m2) continue;
    BoundaryFault fault{FaultKind::gap, {}, area_m2, point_in(geos, hole.get()), {}};
    for (int const n : tree.near(hole.get()))
      if (GEOSIntersects_r(geos.handle(), hole.get(), polygons[static_cast<std::size_t>(n)].get()) == 1)
        fault.units.push_back(n);
    faults.push_back(std::move(fault));
  }
  return faults;
}

}  // namespace kansenatlas

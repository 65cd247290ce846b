// Gaps among units that overlap or cross themselves: what lies between their outer lines, as far as no unit covers it.
// The ground that units cover ends at lines with nobody on the outer side and nowhere else, so these lines alone are
// cut where they cross (GEOS), and the faces between them are walked. A union of all units would find the same ground.
#include <geos_c.h>

#include <algorithm>
#include <cmath>

#include "geo/boundary/face_rings.hpp"
#include "geo/boundary/faults.hpp"
#include "geo/boundary/geos_units.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/boundary/shared_edges.hpp"

namespace kansenatlas {
namespace {

void add_polygons(GeosContext const& geos, GEOSGeometry const* geometry, MultiPolygon& into) {
  int const type = GEOSGeomTypeId_r(geos.handle(), geometry);
  if (type == GEOS_POLYGON && GEOSisEmpty_r(geos.handle(), geometry) == 0) {
    Polygon polygon;
    auto const add = [&](GEOSGeometry const* ring, bool is_shell) {
      auto points = points_of(geos, ring);
      if ((signed_area_of(points) > 0) != is_shell) std::reverse(points.begin(), points.end());
      polygon.rings.push_back(std::move(points));
    };
    add(GEOSGetExteriorRing_r(geos.handle(), geometry), true);
    for (int h = 0; h < GEOSGetNumInteriorRings_r(geos.handle(), geometry); ++h)
      add(GEOSGetInteriorRingN_r(geos.handle(), geometry, h), false);
    into.push_back(std::move(polygon));
  } else if (type > GEOS_POLYGON) {
    for (int g = 0; g < GEOSGetNumGeometries_r(geos.handle(), geometry); ++g)
      add_polygons(geos, GEOSGetGeometryN_r(geos.handle(), geometry, g), into);
  }
}

// Where units overlap the same line may be there twice; each is returned once, from crossing to crossing.
std::vector<Line> noded_outer_lines(GeosContext const& geos, std::vector<Arc> const& arcs) {
  std::vector<GEOSGeometry*> outer;
  for (auto const& arc : arcs)
    if (arc.left == outside || arc.right == outside) outer.push_back(geos_line(geos, arc.points).release());
  auto const all = owned(geos, GEOSGeom_createCollection_r(geos.handle(), GEOS_MULTILINESTRING, outer.data(),
                                                           static_cast<unsigned>(outer.size())));
  auto const noded = owned(geos, GEOSUnaryUnion_r(geos.handle(), all.get()));
  std::vector<Line> lines;
  for (int l = 0; l < GEOSGetNumGeometries_r(geos.handle(), noded.get()); ++l)
    lines.push_back(points_of(geos, GEOSGetGeometryN_r(geos.handle(), noded.get(), l)));
  return lines;
}

// Rings around what lies in faces, to find those in one face.
class Enclosed {
 public:
  Enclosed(GeosContext const& geos, std::vector<Line> const& rings) : m_geos(geos), m_tree(geos) {
    m_numbers.reserve(rings.size());
    for (std::size_t r = 0; r < rings.size(); ++r) {
      double const area_m2 = signed_area_of(rings[r]);
      if (area_m2 >= 0) continue;
      m_areas_m2.push_back(-area_m2);
      m_rings_of.push_back(&rings[r]);
      m_numbers.push_back(static_cast<int>(m_numbers.size()));
      m_lines.push_back(geos_line(geos, rings[r]));
      m_tree.insert(m_lines.back().get(), m_numbers.back());
    }
  }

  // The face without what lies in it.
  [[nodiscard]] MultiPolygon rest_of(Line const& face) const {
    auto const line = geos_line(m_geos, face);
    double const area_m2 = signed_area_of(face);
    Polygon polygon{{face}};
    for (int const r : m_tree.near(line.get())) {
      if (m_areas_m2[static_cast<std::size_t>(r)] >= area_m2 * (1 - 1e-9)) continue;
      auto const& ring = *m_rings_of[static_cast<std::size_t>(r)];
      bool const is_within = std::all_of(ring.begin(), ring.end(), [&](RdPoint p) {
        return std::find(face.begin(), face.end(), p) != face.end() || is_inside(p, face);
      });
      if (is_within) polygon.rings.push_back(ring);
    }
    return {polygon};
  }

 private:
  GeosContext const& m_geos;
  std::vector<Line const*> m_rings_of;  // per number
  std::vector<double> m_areas_m2;
  std::vector<int> m_numbers;
  std::vector<GeosGeometry> m_lines;
  EnvelopeTree m_tree;
};

// Who touches a gap must not hang on the last digit of a crossing that was computed.
double touch_of(std::vector<Line> const& rings) {
  double largest = 0;
  for (auto const& ring : rings)
    for (auto const p : ring) largest = std::max({largest, std::abs(p.x), std::abs(p.y)});
  return 1e-11 * largest;
}

bool is_covered(GeosContext const& geos, PreparedUnits& units, MultiPolygon const& ground) {
  auto const polygon = geos_polygon(geos, ground);
  auto const point = owned(geos, GEOSPointOnSurface_r(geos.handle(), polygon.get()));
  return GEOSisEmpty_r(geos.handle(), point.get()) == 1 || !units.near(point.get(), 0).empty();
}

}  // namespace

std::vector<BoundaryFault> gaps_in_union(std::vector<MultiPolygon> const& units, std::vector<int> const& invalid,
                                         Network const& network, double largest_m2) {
  GeosContext const geos;
  auto valid = units;
  for (int const u : invalid) {
    auto& unit = valid[static_cast<std::size_t>(u)];
    auto const repaired = valid_polygon(geos, unit);
    unit.clear();
    add_polygons(geos, repaired.get(), unit);
  }
  auto const rings =
      face_rings(noded_outer_lines(geos, invalid.empty() ? network.arcs : arcs_of(shared_edges_of(valid))));
  PreparedUnits prepared(geos, valid);
  Enclosed const enclosed(geos, rings);
  double const touch = touch_of(rings);
  std::vector<BoundaryFault> faults;
  for (auto const& ring : rings) {
    double const size_m2 = signed_area_of(ring);
    if (size_m2 <= 0 || size_m2 > largest_m2) continue;
    MultiPolygon const face{{{ring}}};
    if (is_covered(geos, prepared, enclosed.rest_of(ring))) continue;
    auto const hole = geos_polygon(geos, face);
    faults.push_back(
        {FaultKind::gap, prepared.near(hole.get(), touch), area_of(geos, hole.get()), point_in(geos, hole.get()), {}});
  }
  return faults;
}

}  // namespace kansenatlas

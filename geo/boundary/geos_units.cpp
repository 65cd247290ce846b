#include "geo/boundary/geos_units.hpp"

#include <geos_c.h>

#include <algorithm>
#include <numeric>

namespace kansenatlas {

double area_of(GeosContext const& geos, GEOSGeom_t const* geometry) {
  double area = 0;
  GEOSArea_r(geos.handle(), geometry, &area);
  return area;
}

RdPoint point_in(GeosContext const& geos, GEOSGeom_t const* geometry) {
  auto const point = owned(geos, GEOSPointOnSurface_r(geos.handle(), geometry));
  auto const points = points_of(geos, point.get());
  return points.empty() ? RdPoint{} : points[0];
}

GeosGeometry valid_polygon(GeosContext const& geos, MultiPolygon const& unit) {
  auto polygon = geos_polygon(geos, unit);
  return GEOSisValid_r(geos.handle(), polygon.get()) == 1 ? std::move(polygon)
                                                          : owned(geos, GEOSMakeValid_r(geos.handle(), polygon.get()));
}

EnvelopeTree::EnvelopeTree(GeosContext const& geos) : m_geos(geos), m_tree(GEOSSTRtree_create_r(geos.handle(), 10)) {}

EnvelopeTree::~EnvelopeTree() { GEOSSTRtree_destroy_r(m_geos.handle(), m_tree); }

void EnvelopeTree::insert(GEOSGeom_t const* geometry, int const& number) {
  GEOSSTRtree_insert_r(m_geos.handle(), m_tree, geometry, const_cast<int*>(&number));
}

std::vector<int> EnvelopeTree::near(GEOSGeom_t const* geometry) const {
  std::vector<int> found;
  GEOSSTRtree_query_r(
      m_geos.handle(), m_tree, geometry,
      [](void* item, void* into) { static_cast<std::vector<int>*>(into)->push_back(*static_cast<int const*>(item)); },
      &found);
  std::sort(found.begin(), found.end());
  return found;
}

PreparedUnits::PreparedUnits(GeosContext const& geos, std::vector<MultiPolygon> const& units)
    : m_geos(geos), m_tree(geos), m_numbers(units.size()), m_prepared(units.size(), nullptr) {
  std::iota(m_numbers.begin(), m_numbers.end(), 0);
  for (int const& number : m_numbers) {
    m_polygons.push_back(geos_polygon(geos, units[static_cast<std::size_t>(number)]));
    m_tree.insert(m_polygons.back().get(), number);
  }
}

PreparedUnits::~PreparedUnits() {
  for (auto const* each : m_prepared)
    if (each) GEOSPreparedGeom_destroy_r(m_geos.handle(), each);
}

std::vector<int> PreparedUnits::near(GEOSGeom_t const* geometry, double distance) {
  std::vector<int> found;
  for (int const number : m_tree.near(geometry)) {
    auto& prepared = m_prepared[static_cast<std::size_t>(number)];
    if (!prepared) prepared = GEOSPrepare_r(m_geos.handle(), m_polygons[static_cast<std::size_t>(number)].get());
    bool const is_met =
        GEOSPreparedIntersects_r(m_geos.handle(), prepared, geometry) == 1 ||
        (distance > 0 && GEOSPreparedDistanceWithin_r(m_geos.handle(), prepared, geometry, distance) == 1);
    if (is_met) found.push_back(number);
  }
  return found;
}

}  // namespace kansenatlas

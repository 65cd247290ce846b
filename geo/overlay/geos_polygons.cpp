#include "geo/overlay/geos_polygons.hpp"

#include <geos_c.h>

#include <algorithm>

#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

std::vector<RdPoint> ring_points(GeosContext const& context, GEOSGeometry const* ring, bool anticlockwise) {
  auto points = points_of(context, ring);
  if ((signed_area_of(points) > 0) != anticlockwise) std::reverse(points.begin(), points.end());
  return points;
}

Polygon polygon_in(GeosContext const& context, GEOSGeometry const* polygon) {
  auto* const handle = context.handle();
  Polygon result;
  result.rings.push_back(ring_points(context, GEOSGetExteriorRing_r(handle, polygon), true));
  for (int h = 0; h < GEOSGetNumInteriorRings_r(handle, polygon); ++h)
    result.rings.push_back(ring_points(context, GEOSGetInteriorRingN_r(handle, polygon, h), false));
  return result;
}

void add_polygons(GeosContext const& context, GEOSGeometry const* geometry, MultiPolygon& into) {
  auto* const handle = context.handle();
  if (GEOSisEmpty_r(handle, geometry) == 1) return;
  int const type = GEOSGeomTypeId_r(handle, geometry);
  if (type == GEOS_POLYGON) {
    into.push_back(polygon_in(context, geometry));
  } else if (type >= GEOS_MULTIPOINT) {
    for (int g = 0; g < GEOSGetNumGeometries_r(handle, geometry); ++g)
      add_polygons(context, GEOSGetGeometryN_r(handle, geometry, g), into);
  }
}

}  // namespace

MultiPolygon polygons_in(GeosContext const& context, GEOSGeom_t const* geometry) {
  MultiPolygon polygons;
  add_polygons(context, geometry, polygons);
  return polygons;
}

GeosGeometry valid_geos_polygon(GeosContext const& context, MultiPolygon const& polygon) {
  auto made = geos_polygon(context, polygon);
  if (GEOSisValid_r(context.handle(), made.get()) == 1) return made;
  return owned(context, GEOSMakeValid_r(context.handle(), made.get()));
}

}  // namespace kansenatlas

#include "geo/boundary/geos.hpp"

#include <geos_c.h>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

void keep_message(char const* message, void* kept) { *static_cast<std::string*>(kept) = message; }

GEOSCoordSequence* sequence_of(GeosContext const& context, std::vector<RdPoint> const& points) {
  static_assert(sizeof(RdPoint) == 2 * sizeof(double));
  return GEOSCoordSeq_copyFromBuffer_r(context.handle(), &points.data()->x, static_cast<unsigned>(points.size()), 0, 0);
}

GEOSGeometry* ring_of(GeosContext const& context, std::vector<RdPoint> const& points) {
  return owned(context, GEOSGeom_createLinearRing_r(context.handle(), sequence_of(context, points))).release();
}

GEOSGeometry* part_of(GeosContext const& context, Polygon const& polygon) {
  std::vector<GEOSGeometry*> holes;
  for (std::size_t r = 1; r < polygon.rings.size(); ++r)
    if (polygon.rings[r].size() >= 4) holes.push_back(ring_of(context, polygon.rings[r]));
  return GEOSGeom_createPolygon_r(context.handle(), ring_of(context, polygon.rings[0]), holes.data(),
                                  static_cast<unsigned>(holes.size()));
}

}  // namespace

GeosContext::GeosContext() : m_handle(GEOS_init_r()) {
  GEOSContext_setErrorMessageHandler_r(m_handle, keep_message, &m_message);
  GEOSContext_setNoticeMessageHandler_r(m_handle, keep_message, &m_message);
}

GeosContext::~GeosContext() { GEOS_finish_r(m_handle); }

void GeosDelete::operator()(GEOSGeom_t* geometry) const { GEOSGeom_destroy_r(handle, geometry); }

GeosGeometry owned(GeosContext const& context, GEOSGeom_t* made) {
  if (!made) throw Error(said("geometry: {}; check the boundaries for invalid rings", context.message()));
  return {made, {context.handle()}};
}

GeosGeometry geos_polygon(GeosContext const& context, MultiPolygon const& polygon) {
  std::vector<GEOSGeometry*> parts;
  for (auto const& part : polygon)
    if (!part.rings.empty() && part.rings[0].size() >= 4) parts.push_back(part_of(context, part));
  return owned(context, GEOSGeom_createCollection_r(context.handle(), GEOS_MULTIPOLYGON, parts.data(),
                                                    static_cast<unsigned>(parts.size())));
}

GeosGeometry geos_line(GeosContext const& context, std::vector<RdPoint> const& points) {
  return owned(context, GEOSGeom_createLineString_r(context.handle(), sequence_of(context, points)));
}

std::vector<RdPoint> points_of(GeosContext const& context, GEOSGeom_t const* geometry) {
  auto const* sequence = GEOSGeom_getCoordSeq_r(context.handle(), geometry);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(context.handle(), sequence, &size);
  std::vector<RdPoint> points(size);
  if (size > 0) GEOSCoordSeq_copyToBuffer_r(context.handle(), sequence, &points.data()->x, 0, 0);
  return points;
}

}  // namespace kansenatlas

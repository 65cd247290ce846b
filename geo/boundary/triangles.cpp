#include "geo/boundary/triangles.hpp"

#include <geos_c.h>

#include <unordered_map>

#include "geo/boundary/geos.hpp"
#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

// The triangles of one unit, behind those that are there.
void append_triangles(GeosContext const& geos, MultiPolygon const& polygon, Triangulation& into) {
  auto const shape = geos_polygon(geos, polygon);
  auto const triangles = owned(geos, GEOSConstrainedDelaunayTriangulation_r(geos.handle(), shape.get()));
  std::unordered_map<RdPoint, std::uint32_t, PointHash> vertices;
  for (int t = 0; t < GEOSGetNumGeometries_r(geos.handle(), triangles.get()); ++t) {
    auto const* triangle = GEOSGetGeometryN_r(geos.handle(), triangles.get(), t);
    auto const corners = points_of(geos, GEOSGetExteriorRing_r(geos.handle(), triangle));
    for (std::size_t c = 0; c < 3; ++c) {
      auto const [it, is_new] = vertices.emplace(corners[c], static_cast<std::uint32_t>(into.vertices.size()));
      if (is_new) into.vertices.push_back(corners[c]);
      into.indices.push_back(it->second);
    }
  }
}

}  // namespace

Triangulation triangles_of(Network const& network) {
  GeosContext const geos;
  Triangulation triangulation;
  for (int u = 0; u < network.units; ++u) {
    triangulation.first_index.push_back(static_cast<std::uint32_t>(triangulation.indices.size()));
    append_triangles(geos, polygon_of(network, u), triangulation);
  }
  triangulation.first_index.push_back(static_cast<std::uint32_t>(triangulation.indices.size()));
  return triangulation;
}

}  // namespace kansenatlas

#pragma once
// From GEOS back to plain polygons.
#include "geo/boundary/geos.hpp"

namespace kansenatlas {

// Every polygon in a geometry of any kind, shells anticlockwise and holes clockwise; lines and points are left out.
MultiPolygon polygons_in(GeosContext const& context, GEOSGeom_t const* geometry);

// As GEOS takes it: a valid polygon as it is, an invalid one as GEOSMakeValid repairs it.
GeosGeometry valid_geos_polygon(GeosContext const& context, MultiPolygon const& polygon);

}  // namespace kansenatlas

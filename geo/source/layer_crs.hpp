#pragma once
// Two layers on one plane, so that their polygons can be compared.
#include <string>

#include "geo/source/vector_file.hpp"

namespace kansenatlas {

enum class CrsMeeting {
  same,          // both already in one projected CRS
  b_into_a,      // A is projected: B was transformed into its CRS
  both_into_rd,  // A is not: both were transformed into RD New (EPSG:28992)
  plane,         // neither has a CRS: plane coordinates, taken as they are
};
// "same", "b_into_a", "both_into_rd", "plane" as in JSON.
std::string_view name_of(CrsMeeting meeting);

// Puts both on one plane. A geographic CRS on another datum (EPSG:4289, Amersfoort) is transformed as what it is, never
// taken for WGS 84; PROJ may not fetch grids. Throws Error that names the layers (`name_a`, `name_b`) when one has a
// CRS and the other has none, or when a point cannot be transformed.
CrsMeeting bring_together(PolygonLayer& a, PolygonLayer& b, std::string_view name_a, std::string_view name_b);

// Puts `layer` into the CRS of `model`, which bring_together has left on a plane. Throws Error as above.
void transform_like(PolygonLayer& layer, PolygonLayer const& model, std::string_view name, std::string_view name_model);

// Says of `layer` that its coordinates are those of RD New (EPSG:28992).
void mark_as_rd(PolygonLayer& layer);

// Does its projection stretch areas beyond use (Mercator on the sphere or the ellipsoid, as on web maps)?
bool stretches_areas(PolygonLayer const& layer);

}  // namespace kansenatlas

#pragma once
// GEOS's handles as owned values; its own header is seen by .cpp files of this folder only.
#include <memory>
#include <string>

#include "geo/boundary/network.hpp"

struct GEOSContextHandle_HS;
struct GEOSGeom_t;

namespace kansenatlas {

// Belongs to the thread that made it and outlives every geometry made with it.
class GeosContext {
 public:
  GeosContext();
  ~GeosContext();
  GeosContext(GeosContext const&) = delete;
  GeosContext& operator=(GeosContext const&) = delete;

  [[nodiscard]] GEOSContextHandle_HS* handle() const { return m_handle; }
  // What GEOS said last.
  [[nodiscard]] std::string const& message() const { return m_message; }

 private:
  std::string m_message;
  GEOSContextHandle_HS* m_handle = nullptr;
};

struct GeosDelete {
  GEOSContextHandle_HS* handle = nullptr;
  void operator()(GEOSGeom_t* geometry) const;
};
using GeosGeometry = std::unique_ptr<GEOSGeom_t, GeosDelete>;

// Takes ownership; throws Error with GEOS's words when `made` is null.
GeosGeometry owned(GeosContext const& context, GEOSGeom_t* made);

// Rings with fewer than four points (closing one included) cannot be GEOS rings and are left out.
GeosGeometry geos_polygon(GeosContext const& context, MultiPolygon const& polygon);
GeosGeometry geos_line(GeosContext const& context, std::vector<RdPoint> const& points);

// Every point of a geometry that has one sequence of them (point, line, ring).
std::vector<RdPoint> points_of(GeosContext const& context, GEOSGeom_t const* geometry);

}  // namespace kansenatlas

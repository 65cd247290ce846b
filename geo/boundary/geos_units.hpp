#pragma once
// Units as GEOS's polygons, to ask which lie where. All belong to the thread of their context and must not outlive it.
#include <vector>

#include "geo/boundary/geos.hpp"

struct GEOSSTRtree_t;
struct GEOSPrepGeom_t;

namespace kansenatlas {

double area_of(GeosContext const& geos, GEOSGeom_t const* geometry);
// A place within it, away from its border.
RdPoint point_in(GeosContext const& geos, GEOSGeom_t const* geometry);
// As it is, or as GEOSMakeValid repairs it.
GeosGeometry valid_polygon(GeosContext const& geos, MultiPolygon const& unit);

// Envelopes of geometries, to find which may meet.
class EnvelopeTree {
 public:
  explicit EnvelopeTree(GeosContext const& geos);
  ~EnvelopeTree();
  EnvelopeTree(EnvelopeTree const&) = delete;
  EnvelopeTree& operator=(EnvelopeTree const&) = delete;

  // Geometry and number must stay where they are as long as the tree lives; nothing is put in after the first question.
  void insert(GEOSGeom_t const* geometry, int const& number);
  // Numbers of those whose envelope meets that of `geometry`, ascending.
  [[nodiscard]] std::vector<int> near(GEOSGeom_t const* geometry) const;

 private:
  GeosContext const& m_geos;
  GEOSSTRtree_t* m_tree;
};

// Polygons to ask many times what lies in them.
class PreparedUnits {
 public:
  PreparedUnits(GeosContext const& geos, std::vector<MultiPolygon> const& units);
  ~PreparedUnits();
  PreparedUnits(PreparedUnits const&) = delete;
  PreparedUnits& operator=(PreparedUnits const&) = delete;

  // Those that the geometry lies in or comes within `distance` of, ascending.
  [[nodiscard]] std::vector<int> near(GEOSGeom_t const* geometry, double distance);

 private:
  GeosContext const& m_geos;
  EnvelopeTree m_tree;
  std::vector<int> m_numbers;
  std::vector<GeosGeometry> m_polygons;
  std::vector<GEOSPrepGeom_t const*> m_prepared;  // null: not yet
};

}  // namespace kansenatlas

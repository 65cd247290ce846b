#include "geo/overlay/pieces.hpp"

#include <geos_c.h>

#include <unordered_map>

#include "geo/overlay/geos_polygons.hpp"
#include "geo/overlay/parallel.hpp"

namespace kansenatlas {
namespace {

// A prepared polygon of A, kept for as long as the pairs that follow have the same one.
class Prepared {
 public:
  Prepared(GeosContext const& geos, MultiPolygon const& polygon)
      : m_geos(geos),
        m_polygon(valid_geos_polygon(geos, polygon)),
        m_prepared(GEOSPrepare_r(geos.handle(), m_polygon.get())) {}
  ~Prepared() { GEOSPreparedGeom_destroy_r(m_geos.handle(), m_prepared); }
  Prepared(Prepared const&) = delete;
  Prepared& operator=(Prepared const&) = delete;

  [[nodiscard]] MultiPolygon common_with(GEOSGeom_t const* other, MultiPolygon const& other_plain) const {
    if (GEOSPreparedContainsProperly_r(m_geos.handle(), m_prepared, other) == 1) return other_plain;
    return polygons_in(m_geos, owned(m_geos, GEOSIntersection_r(m_geos.handle(), m_polygon.get(), other)).get());
  }

 private:
  GeosContext const& m_geos;
  GeosGeometry m_polygon;
  GEOSPreparedGeometry const* m_prepared;
};

}  // namespace

std::vector<MultiPolygon> pieces_of(std::span<MultiPolygon const> a, std::span<MultiPolygon const> b,
                                    std::span<FeaturePair const> pairs, int threads) {
  std::vector<MultiPolygon> pieces(pairs.size());
  in_parallel(static_cast<int>(pairs.size()), threads, [&](int first, int last) {
    GeosContext const geos;
    std::unordered_map<int, GeosGeometry> made;
    std::unique_ptr<Prepared> prepared;
    int prepared_for = -1;
    for (auto p = static_cast<std::size_t>(first); p < static_cast<std::size_t>(last); ++p) {
      auto const [i, j] = pairs[p];
      if (prepared_for != i) prepared = std::make_unique<Prepared>(geos, a[static_cast<std::size_t>(i)]);
      prepared_for = i;
      auto const& plain = b[static_cast<std::size_t>(j)];
      auto& other = made[j];
      if (!other) other = valid_geos_polygon(geos, plain);
      pieces[p] = prepared->common_with(other.get(), plain);
    }
  });
  return pieces;
}

}  // namespace kansenatlas

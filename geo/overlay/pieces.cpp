#include "geo/overlay/pieces.hpp"

#include <geos_c.h>

#include <optional>
#include <unordered_map>

#include "geo/overlay/geos_polygons.hpp"
#include "geo/overlay/parallel.hpp"

namespace kansenatlas {
namespace {

// A polygon for GEOS, prepared so that what lies wholly within it is found soon.
class Prepared {
 public:
  Prepared(GeosContext const& geos, MultiPolygon const& polygon)
      : m_geos(geos),
        m_plain(polygon),
        m_polygon(valid_geos_polygon(geos, polygon)),
        m_prepared(GEOSPrepare_r(geos.handle(), m_polygon.get())) {}
  ~Prepared() { GEOSPreparedGeom_destroy_r(m_geos.handle(), m_prepared); }
  Prepared(Prepared const&) = delete;
  Prepared& operator=(Prepared const&) = delete;

  [[nodiscard]] MultiPolygon common_with(Prepared const& other) const {
    if (holds(other)) return other.m_plain;
    if (other.holds(*this)) return m_plain;
    return polygons_in(
        m_geos, owned(m_geos, GEOSIntersection_r(m_geos.handle(), m_polygon.get(), other.m_polygon.get())).get());
  }

 private:
  [[nodiscard]] bool holds(Prepared const& other) const {
    return GEOSPreparedContainsProperly_r(m_geos.handle(), m_prepared, other.m_polygon.get()) == 1;
  }

  GeosContext const& m_geos;
  MultiPolygon const& m_plain;
  GeosGeometry m_polygon;
  GEOSPreparedGeometry const* m_prepared;
};

}  // namespace

std::vector<MultiPolygon> pieces_of(std::span<MultiPolygon const> a, std::span<MultiPolygon const> b,
                                    std::span<FeaturePair const> pairs, int threads) {
  std::vector<MultiPolygon> pieces(pairs.size());
  in_parallel(static_cast<int>(pairs.size()), threads, [&](int first, int last) {
    GeosContext const geos;
    std::unordered_map<int, Prepared> of_b;
    std::optional<Prepared> of_a;  // for as long as the pairs that follow have the same one
    int is_for = -1;
    for (auto p = static_cast<std::size_t>(first); p < static_cast<std::size_t>(last); ++p) {
      auto const [i, j] = pairs[p];
      if (is_for != i) of_a.emplace(geos, a[static_cast<std::size_t>(i)]);
      is_for = i;
      auto const& other = of_b.try_emplace(j, geos, b[static_cast<std::size_t>(j)]).first->second;
      pieces[p] = of_a->common_with(other);
    }
  });
  return pieces;
}

}  // namespace kansenatlas

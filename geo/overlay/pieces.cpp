#include "geo/overlay/pieces.hpp"

#include <geos_c.h>

#include <optional>
#include <unordered_map>

#include "geo/base/index.hpp"
#include "geo/overlay/common_ground.hpp"
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

using Polygons = std::span<MultiPolygon const>;

// The pairs of `which`, by GEOS.
void add_by_geos(Polygons a, Polygons b, std::span<FeaturePair const> pairs, std::span<int const> which, int threads,
                 std::vector<MultiPolygon>& pieces) {
  in_parallel(static_cast<int>(which.size()), threads, [&](int first, int last) {
    GeosContext const geos;
    std::unordered_map<int, Prepared> of_b;
    std::optional<Prepared> of_a;  // for as long as the pairs that follow have the same one
    int is_for = -1;
    for (int w = first; w < last; ++w) {
      auto const p = at(which[at(w)]);
      auto const [i, j] = pairs[p];
      if (is_for != i) of_a.emplace(geos, a[at(i)]);
      is_for = i;
      pieces[p] = of_a->common_with(of_b.try_emplace(j, geos, b[at(j)]).first->second);
    }
  });
}

// Per polygon that a pair names, its rings; nothing for the others and for those that are not valid.
std::vector<std::optional<BorderRings>> rings_of_valid(Polygons polygons, std::vector<char> const& is_named,
                                                       int threads) {
  std::vector<std::optional<BorderRings>> rings(polygons.size());
  in_parallel(static_cast<int>(polygons.size()), threads, [&](int first, int last) {
    GeosContext const geos;
    for (int i = first; i < last; ++i)
      if (is_named[at(i)] && GEOSisValid_r(geos.handle(), geos_polygon(geos, polygons[at(i)]).get()) == 1)
        rings[at(i)] = border_rings_of(polygons[at(i)]);
  });
  return rings;
}

}  // namespace

std::vector<MultiPolygon> pieces_of(Polygons a, Polygons b, std::span<FeaturePair const> pairs, int threads) {
  std::vector<char> named_a(a.size(), 0), named_b(b.size(), 0);
  for (auto const& pair : pairs) named_a[at(pair.a)] = named_b[at(pair.b)] = 1;
  auto const rings_a = rings_of_valid(a, named_a, threads), rings_b = rings_of_valid(b, named_b, threads);
  std::vector<MultiPolygon> pieces(pairs.size());
  std::vector<char> is_left(pairs.size(), 0);
  in_parallel(static_cast<int>(pairs.size()), threads, [&](int first, int last) {
    for (int p = first; p < last; ++p) {
      auto const &of_a = rings_a[at(pairs[at(p)].a)], &of_b = rings_b[at(pairs[at(p)].b)];
      auto common = of_a && of_b ? common_ground(*of_a, *of_b) : std::nullopt;
      is_left[at(p)] = common ? 0 : 1;
      if (common) pieces[at(p)] = std::move(*common);
    }
  });
  std::vector<int> left;
  for (std::size_t p = 0; p < pairs.size(); ++p)
    if (is_left[p]) left.push_back(static_cast<int>(p));
  add_by_geos(a, b, pairs, left, threads, pieces);
  return pieces;
}

std::vector<MultiPolygon> pieces_by_geos(Polygons a, Polygons b, std::span<FeaturePair const> pairs, int threads) {
  std::vector<MultiPolygon> pieces(pairs.size());
  std::vector<int> all(pairs.size());
  for (std::size_t p = 0; p < pairs.size(); ++p) all[p] = static_cast<int>(p);
  add_by_geos(a, b, pairs, all, threads, pieces);
  return pieces;
}

}  // namespace kansenatlas

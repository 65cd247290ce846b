#include "geo/boundary/generalise.hpp"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "geo/boundary/faults.hpp"
#include "geo/boundary/geos.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/boundary/ring_trace.hpp"

namespace kansenatlas {
namespace {

using Line = std::vector<RdPoint>;

constexpr double largest_ring_change = 0.1;  // of its area; a ring that would change more keeps its points

double distance_to_chord_m(RdPoint p, RdPoint a, RdPoint b) {
  double const length = distance_m(a, b);
  if (length == 0) return distance_m(p, a);
  return std::abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
}

// Index of the inner point farthest from the chord between two others; `from` when there is none between.
std::size_t farthest_between(Line const& line, std::size_t from, std::size_t to) {
  std::size_t farthest = from;
  double most_m = -1;
  for (std::size_t i = from + 1; i < to; ++i)
    if (double const d = distance_to_chord_m(line[i], line[from], line[to]); d > most_m) farthest = i, most_m = d;
  return farthest;
}

// Where arcs are cut so that simplifying the pieces cannot make two of them the same line, or a loop a mere line.
class Cuts {
 public:
  explicit Cuts(Network const& network) : m_network(network), m_ends(ends_of(network)) {
    for (auto const& e : m_ends) ++m_arcs_between[std::minmax(e.from, e.to)];
  }

  // Indices of points that stay, first and last among them.
  [[nodiscard]] std::vector<std::size_t> of(std::size_t arc) const {
    auto const& line = m_network.arcs[arc].points;
    auto const& e = m_ends[arc];
    std::size_t const last = line.size() - 1;
    std::vector<std::size_t> kept{0};
    if (e.from == e.to || m_arcs_between.at(std::minmax(e.from, e.to)) > 1) {
      auto const middle = farthest_between(line, 0, last);
      if (e.from == e.to) add(kept, farthest_between(line, 0, middle));
      add(kept, middle);
      if (e.from == e.to) add(kept, farthest_between(line, middle, last));
    }
    kept.push_back(last);
    return kept;
  }

 private:
  static void add(std::vector<std::size_t>& kept, std::size_t index) {
    if (index > kept.back()) kept.push_back(index);
  }

  Network const& m_network;
  std::vector<ArcEnds> m_ends;
  std::map<std::pair<int, int>, int> m_arcs_between;
};

// The arcs cut into pieces, simplified together, and joined again. Arcs in `is_kept` keep every point.
std::vector<Line> simplified(Network const& network, std::vector<bool> const& is_kept, double tolerance_m) {
  Cuts const cuts(network);
  GeosContext const geos;
  std::vector<GEOSGeometry*> pieces;
  std::vector<std::size_t> arc_of_piece;
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    auto const& line = network.arcs[a].points;
    auto cut = cuts.of(a);
    if (is_kept[a]) cut.clear();
    for (std::size_t i = 0; is_kept[a] && i < line.size(); ++i) cut.push_back(i);
    for (std::size_t c = 1; c < cut.size(); ++c) {
      auto const begin = line.begin();
      pieces.push_back(geos_line(geos, Line(begin + static_cast<std::ptrdiff_t>(cut[c - 1]),
                                            begin + static_cast<std::ptrdiff_t>(cut[c]) + 1))
                           .release());
      arc_of_piece.push_back(a);
    }
  }
  auto const all = owned(geos, GEOSGeom_createCollection_r(geos.handle(), GEOS_MULTILINESTRING, pieces.data(),
                                                           static_cast<unsigned>(pieces.size())));
  auto const fewer = owned(geos, GEOSTopologyPreserveSimplify_r(geos.handle(), all.get(), tolerance_m));
  std::vector<Line> lines(network.arcs.size());
  for (std::size_t p = 0; p < arc_of_piece.size(); ++p) {
    auto const piece = points_of(geos, GEOSGetGeometryN_r(geos.handle(), fewer.get(), static_cast<int>(p)));
    auto& line = lines[arc_of_piece[p]];
    if (!line.empty()) line.pop_back();
    line.insert(line.end(), piece.begin(), piece.end());
  }
  return lines;
}

void measure_rings(Network& network) {
  for (auto& unit : network.rings)
    for (auto& ring : unit) ring.area_m2 = signed_area_of(points_of(network, ring));
}

void keep_arcs_of(ArcRing const& ring, std::vector<bool>& is_kept) {
  for (auto const use : ring.arcs) is_kept[static_cast<std::size_t>(use.arc)] = true;
}

// Marks the arcs of every ring that lost its shape. Rings stand in both networks in the same order.
void keep_lost_rings(Network const& before, Network const& after, std::vector<bool>& is_kept) {
  for (std::size_t u = 0; u < before.rings.size(); ++u)
    for (std::size_t r = 0; r < before.rings[u].size(); ++r) {
      double const was = before.rings[u][r].area_m2, is = after.rings[u][r].area_m2;
      if (!(is * was > 0) || std::abs(is - was) > largest_ring_change * std::abs(was))
        keep_arcs_of(before.rings[u][r], is_kept);
    }
}

// Marks the arcs of every unit whose polygon is no longer valid, or that came to lie upon another.
void keep_broken_units(Network const& before, Network const& after, std::vector<bool>& is_kept) {
  std::vector<MultiPolygon> units;
  for (int u = 0; u < after.units; ++u) units.push_back(polygon_of(after, u));
  std::vector<int> everyone(units.size());
  std::iota(everyone.begin(), everyone.end(), 0);
  auto faults = invalid_units(units, everyone);
  auto const overlaps = overlaps_of(units, after);
  faults.insert(faults.end(), overlaps.begin(), overlaps.end());
  for (auto const& fault : faults)
    for (int const unit : fault.units)
      for (auto const& ring : before.rings[static_cast<std::size_t>(unit)]) keep_arcs_of(ring, is_kept);
}

}  // namespace

Network generalised(Network const& network, double tolerance_m) {
  Network result = network;
  measure_rings(result);
  Network const before = result;
  std::vector<bool> is_kept(network.arcs.size(), false);
  for (std::vector<bool> was_kept;;) {
    auto lines = simplified(network, is_kept, tolerance_m);
    for (std::size_t a = 0; a < lines.size(); ++a) result.arcs[a].points = std::move(lines[a]);
    measure_rings(result);
    was_kept = is_kept;
    keep_lost_rings(before, result, is_kept);
    if (is_kept == was_kept) keep_broken_units(before, result, is_kept);
    if (is_kept == was_kept) return result;
  }
}

AreaError worst_area_error(Network const& network) {
  AreaError worst;
  for (int u = 0; u < network.units; ++u) {
    double area_m2 = 0;
    for (auto const& ring : network.rings[static_cast<std::size_t>(u)]) area_m2 += ring.area_m2;
    double const delivered_m2 = network.unit_area_m2[static_cast<std::size_t>(u)];
    if (delivered_m2 <= 0) continue;
    double const relative = std::abs(area_m2 - delivered_m2) / delivered_m2;
    if (worst.unit < 0 || relative > worst.relative) worst = {u, relative};
  }
  return worst;
}

}  // namespace kansenatlas

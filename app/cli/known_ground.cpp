#include "app/cli/known_ground.hpp"

#include <algorithm>

#include "geo/boundary/land.hpp"
#include "geo/boundary/outer_lines.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/source/layer_crs.hpp"

namespace kansenatlas::cli {
namespace {

constexpr double largest_hole_m2 = 1e8, reach_m = 3000;

// Where the faults are, in RD New.
std::vector<RdPoint> places_of(std::vector<BoundaryFault> const& faults, PolygonLayer const& layer) {
  PolygonLayer places;
  places.epsg = layer.epsg;
  places.crs_name = layer.crs_name;
  places.crs_wkt = layer.crs_wkt;
  places.is_projected = layer.is_projected;
  Polygon all;
  for (auto const& fault : faults) all.rings.push_back({fault.where});
  places.polygons.push_back({all});
  PolygonLayer rd;
  mark_as_rd(rd);
  transform_like(places, rd, layer.name, rd.crs_name);
  std::vector<RdPoint> points;
  for (auto const& ring : places.polygons[0][0].rings) points.push_back(ring[0]);
  return points;
}

}  // namespace

std::vector<BoundaryFault> take_known_ground(std::vector<BoundaryFault>& faults, PolygonLayer const& layer,
                                             Ground const& ground) {
  bool const has_gap = std::any_of(faults.begin(), faults.end(),
                                   [](BoundaryFault const& fault) { return fault.kind == FaultKind::gap; });
  if (!has_gap || layer.crs_wkt.empty()) return {};
  Land const coast(ground.coast);
  auto const holes = gaps_of(ground.coast, largest_hole_m2);
  auto const is_near_hole = [&](RdPoint at) {
    return std::any_of(holes.begin(), holes.end(),
                       [&](auto const& hole) { return distance_m(hole.where, at) < reach_m; });
  };
  auto const places = places_of(faults, layer);
  std::vector<BoundaryFault> known, kept;
  for (std::size_t f = 0; f < faults.size(); ++f) {
    bool const is_known =
        faults[f].kind == FaultKind::gap && is_near_hole(places[f]) && coast.is_open_around(places[f]);
    (is_known ? known : kept).push_back(std::move(faults[f]));
  }
  faults = std::move(kept);
  return known;
}

}  // namespace kansenatlas::cli

#include "geo/overlay/area_table.hpp"

#include "geo/boundary/trapezoids.hpp"
#include "geo/overlay/box_grid.hpp"
#include "geo/overlay/parallel.hpp"

namespace kansenatlas {
namespace {

std::vector<TrapezoidEdges> prepared(std::span<MultiPolygon const> polygons, int threads) {
  std::vector<TrapezoidEdges> edges(polygons.size());
  in_parallel(static_cast<int>(polygons.size()), threads, [&](int first, int last) {
    for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last); ++i)
      edges[i] = trapezoid_edges_of(polygons[i]);
  });
  return edges;
}

BoxGrid grid_of(std::vector<TrapezoidEdges> const& polygons) {
  std::vector<RdBox> boxes;
  boxes.reserve(polygons.size());
  for (auto const& polygon : polygons) boxes.push_back(polygon.box);
  return BoxGrid(std::move(boxes));
}

}  // namespace

std::vector<CommonArea> area_table(std::span<MultiPolygon const> a, std::span<MultiPolygon const> b, int threads) {
  auto const edges_a = prepared(a, threads), edges_b = prepared(b, threads);
  auto const grid = grid_of(edges_b);
  std::vector<std::vector<CommonArea>> rows(a.size());
  in_parallel(static_cast<int>(a.size()), threads, [&](int first, int last) {
    std::vector<int> near;
    for (int i = first; i < last; ++i) {
      auto const& polygon = edges_a[static_cast<std::size_t>(i)];
      grid.near(polygon.box, near);
      for (int const j : near) {
        double const area_m2 = common_area_m2(polygon, edges_b[static_cast<std::size_t>(j)]);
        if (area_m2 > least_common_area_m2) rows[static_cast<std::size_t>(i)].push_back({i, j, area_m2});
      }
    }
  });
  std::vector<CommonArea> table;
  for (auto const& row : rows) table.insert(table.end(), row.begin(), row.end());
  return table;
}

}  // namespace kansenatlas

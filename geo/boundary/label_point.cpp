// Where a label fits best in a polygon.
#include <algorithm>
#include <cmath>
#include <queue>

#include "geo/boundary/plane.hpp"
#include "geo/boundary/triangles.hpp"

namespace kansenatlas {
namespace {

double distance_to_segment_m(RdPoint p, RdPoint a, RdPoint b) {
  double const dx = b.x - a.x, dy = b.y - a.y, squared = dx * dx + dy * dy;
  double const t = squared == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
  return distance_m(p, {a.x + t * dx, a.y + t * dy});
}

// Distance to the nearest border: positive inside, negative outside.
double clearance_m(RdPoint p, Polygon const& polygon) {
  double nearest = 1e300;
  for (auto const& ring : polygon.rings)
    for (std::size_t i = 1; i < ring.size(); ++i)
      nearest = std::min(nearest, distance_to_segment_m(p, ring[i - 1], ring[i]));
  return is_inside(p, polygon) ? nearest : -nearest;
}

// A square that may hold the centre sought.
struct Cell {
  RdPoint centre;
  double half_m = 0, clearance_m = 0;
  [[nodiscard]] double promise_m() const { return clearance_m + half_m * std::sqrt(2.0); }
  friend bool operator<(Cell const& a, Cell const& b) { return a.promise_m() < b.promise_m(); }
};

Polygon const& largest_part_of(MultiPolygon const& polygon) {
  return *std::max_element(polygon.begin(), polygon.end(), [](auto const& a, auto const& b) {
    return area_of(MultiPolygon{a}) < area_of(MultiPolygon{b});
  });
}

}  // namespace

LabelPoint label_point_of(MultiPolygon const& polygon, double precision_m) {
  if (polygon.empty() || polygon[0].rings.empty()) return {};
  auto const& part = largest_part_of(polygon);
  RdBox box;
  for (auto const& p : part.rings[0]) box.include(p);
  auto const cell = [&](RdPoint centre, double half_m) { return Cell{centre, half_m, clearance_m(centre, part)}; };
  RdPoint const middle{(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2};
  Cell best = cell(middle, 0);
  double const longest_m = std::max(box.width_m(), box.height_m());
  double const side_m = std::max(std::min(box.width_m(), box.height_m()), longest_m / 64);
  if (side_m <= 0) return {part.rings[0][0], 0};
  std::priority_queue<Cell> cells;
  for (double x = box.minimum.x; x < box.maximum.x; x += side_m)
    for (double y = box.minimum.y; y < box.maximum.y; y += side_m)
      cells.push(cell({x + side_m / 2, y + side_m / 2}, side_m / 2));
  double const precision = std::min(precision_m, side_m / 8);  // a small or narrow area is searched finer
  while (!cells.empty()) {
    Cell const top = cells.top();
    cells.pop();
    if (top.clearance_m > best.clearance_m) best = top;
    if (top.promise_m() - best.clearance_m <= precision) break;
    double const half_m = top.half_m / 2;
    for (double const dx : {-half_m, half_m})
      for (double const dy : {-half_m, half_m}) cells.push(cell({top.centre.x + dx, top.centre.y + dy}, half_m));
  }
  return {best.centre, best.clearance_m};
}

}  // namespace kansenatlas

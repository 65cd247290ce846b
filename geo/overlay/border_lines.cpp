#include "geo/overlay/border_lines.hpp"

#include <algorithm>
#include <cmath>

#include "geo/base/index.hpp"
#include "geo/boundary/plane.hpp"
#include "geo/overlay/box_grid.hpp"
#include "geo/overlay/parallel.hpp"

namespace kansenatlas {
namespace {

BoxGrid grid_of(std::span<MultiPolygon const> units) {
  std::vector<RdBox> boxes(units.size());
  for (std::size_t u = 0; u < units.size(); ++u)
    for (auto const& part : units[u])
      for (auto const& point : part.rings.front()) boxes[u].include(point);
  return BoxGrid(std::move(boxes));
}

bool covers(MultiPolygon const& unit, RdPoint point) {
  return std::any_of(unit.begin(), unit.end(), [&](Polygon const& part) { return is_inside(point, part); });
}

// The point beside the middle of a piece, on the side that is not its unit's.
RdPoint beside(RdPoint from, RdPoint to, bool on_the_right, double reach_m) {
  double const length = distance_m(from, to);
  double const step = (on_the_right ? reach_m : -reach_m) / length;
  return {(from.x + to.x) / 2 + (to.y - from.y) * step, (from.y + to.y) / 2 - (to.x - from.x) * step};
}

// What is common to all points of a piece within reach of another: a stretch from `first` to `last`, as parts of it.
struct Stretch {
  double first = 1, last = 0;
  void widen(Stretch const& other) {
    if (other.first > other.last) return;
    first = std::min(first, other.first);
    last = std::max(last, other.last);
  }
};

// The t in [0, 1] with low <= start + t * change <= high.
Stretch within(double start, double change, double low, double high, Stretch so_far) {
  if (change == 0) return start < low || start > high ? Stretch{} : so_far;
  double const t0 = (low - start) / change, t1 = (high - start) / change;
  return {std::max(so_far.first, std::min(t0, t1)), std::min(so_far.last, std::max(t0, t1))};
}

Stretch in_disc(BorderPiece const& piece, RdPoint centre, double radius) {
  double const dx = piece.to.x - piece.from.x, dy = piece.to.y - piece.from.y;
  double const fx = piece.from.x - centre.x, fy = piece.from.y - centre.y;
  double const a = dx * dx + dy * dy, b = fx * dx + fy * dy, c = fx * fx + fy * fy - radius * radius;
  double const root = b * b - a * c;
  if (a == 0 || root < 0) return {};
  double const half = std::sqrt(root);
  return {std::max(0.0, (-b - half) / a), std::min(1.0, (-b + half) / a)};
}

// The part of `piece` within `radius` of `other`: that other piece with a disc at either end is convex, so it is one
// stretch.
Stretch near_stretch(BorderPiece const& piece, BorderPiece const& other, double radius) {
  Stretch result = in_disc(piece, other.from, radius);
  result.widen(in_disc(piece, other.to, radius));
  double const length = distance_m(other.from, other.to);
  if (length == 0) return result;
  double const ex = (other.to.x - other.from.x) / length, ey = (other.to.y - other.from.y) / length;
  double const fx = piece.from.x - other.from.x, fy = piece.from.y - other.from.y;
  double const dx = piece.to.x - piece.from.x, dy = piece.to.y - piece.from.y;
  auto along = within(fx * ex + fy * ey, dx * ex + dy * ey, 0, length, {0, 1});
  result.widen(within(fy * ex - fx * ey, dy * ex - dx * ey, -radius, radius, along));
  return result;
}

double joined_length(std::vector<Stretch>& stretches) {
  std::sort(stretches.begin(), stretches.end(), [](auto const& x, auto const& y) { return x.first < y.first; });
  double sum = 0, reached = 0;
  for (auto const& stretch : stretches) {
    if (stretch.last <= reached) continue;
    sum += stretch.last - std::max(reached, stretch.first);
    reached = stretch.last;
  }
  return sum;
}

RdBox box_of(BorderPiece const& piece, double margin) {
  RdBox box;
  box.include(piece.from);
  box.include(piece.to);
  box.minimum = {box.minimum.x - margin, box.minimum.y - margin};
  box.maximum = {box.maximum.x + margin, box.maximum.y + margin};
  return box;
}

}  // namespace

std::vector<BorderPiece> inner_border_of(Network const& network, std::span<MultiPolygon const> units,
                                         std::span<int const> region_of, double reach_m) {
  auto const grid = grid_of(units);
  std::vector<int> near;
  auto const is_other_region_at = [&](RdPoint point, int region) {
    RdBox box;
    box.include(point);
    grid.near(box, near);
    return std::any_of(near.begin(), near.end(),
                       [&](int u) { return region_of[at(u)] != region && covers(units[at(u)], point); });
  };
  std::vector<BorderPiece> pieces;
  for (auto const& arc : network.arcs) {
    bool const is_outer = arc.left == outside || arc.right == outside;
    if (!is_outer && region_of[at(arc.left)] == region_of[at(arc.right)]) continue;
    for (std::size_t p = 1; p < arc.points.size(); ++p) {
      auto const from = arc.points[p - 1], to = arc.points[p];
      int const own = region_of[at(arc.left == outside ? arc.right : arc.left)];
      if (is_outer && !is_other_region_at(beside(from, to, arc.right == outside, reach_m), own)) continue;
      pieces.push_back({from, to, is_outer ? 0.5 : 1});
    }
  }
  return pieces;
}

double length_of(std::span<BorderPiece const> pieces) {
  double length = 0;
  for (auto const& piece : pieces) length += piece.weight * distance_m(piece.from, piece.to);
  return length;
}

double length_near(std::span<BorderPiece const> lines, std::span<BorderPiece const> others, double tolerance_m) {
  std::vector<RdBox> boxes;
  boxes.reserve(others.size());
  for (auto const& other : others) boxes.push_back(box_of(other, tolerance_m));
  BoxGrid const grid(std::move(boxes));
  std::vector<double> lengths(lines.size(), 0);
  in_parallel(static_cast<int>(lines.size()), 0, [&](int first, int last) {
    std::vector<int> near;
    std::vector<Stretch> stretches;
    for (auto i = at(first); i < at(last); ++i) {
      stretches.clear();
      grid.near(box_of(lines[i], 0), near);
      for (int const j : near) {
        auto const stretch = near_stretch(lines[i], others[at(j)], tolerance_m);
        if (stretch.first < stretch.last) stretches.push_back(stretch);
      }
      lengths[i] = joined_length(stretches) * lines[i].weight * distance_m(lines[i].from, lines[i].to);
    }
  });
  double sum = 0;
  for (double const length : lengths) sum += length;
  return sum;
}

}  // namespace kansenatlas

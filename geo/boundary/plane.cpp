#include "geo/boundary/plane.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

namespace kansenatlas {

std::size_t PointHash::operator()(RdPoint p) const {
  // adding 0.0 makes -0.0 and 0.0, which are equal, hash alike
  auto const x = std::bit_cast<std::uint64_t>(p.x + 0.0);
  auto const y = std::bit_cast<std::uint64_t>(p.y + 0.0);
  std::uint64_t h = x * 0x9E3779B97F4A7C15u ^ std::rotl(y * 0xC2B2AE3D27D4EB4Fu, 31);
  h ^= h >> 29;
  h *= 0xBF58476D1CE4E5B9u;
  return static_cast<std::size_t>(h ^ (h >> 32));
}

double distance_m(RdPoint a, RdPoint b) { return std::hypot(b.x - a.x, b.y - a.y); }

double length_of(std::span<RdPoint const> line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i) length += distance_m(line[i - 1], line[i]);
  return length;
}

double signed_area_of(std::span<RdPoint const> ring) {
  double twice = 0;
  for (std::size_t i = 2; i < ring.size(); ++i)
    twice +=
        (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y) - (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
  return twice / 2;
}

double area_of(MultiPolygon const& polygon) {
  double area = 0;
  for (auto const& part : polygon)
    for (std::size_t r = 0; r < part.rings.size(); ++r)
      area += (r == 0 ? 1 : -1) * std::abs(signed_area_of(part.rings[r]));
  return area;
}

bool is_inside(RdPoint point, std::span<RdPoint const> ring) {
  bool inside = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    auto const a = ring[i - 1], b = ring[i];
    if ((a.y > point.y) == (b.y > point.y)) continue;
    if (point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

bool is_inside(RdPoint point, Polygon const& polygon) {
  bool inside = false;
  for (auto const& ring : polygon.rings) inside ^= is_inside(point, ring);
  return inside;
}

}  // namespace kansenatlas

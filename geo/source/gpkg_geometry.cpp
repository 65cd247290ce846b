#include "geo/source/gpkg_geometry.hpp"

#include "geo/source/bytes.hpp"

namespace kansenatlas {
namespace {

constexpr std::uint32_t wkb_polygon = 3, wkb_multipolygon = 6;
constexpr std::uint8_t little_endian = 1, envelope_xy = 1 << 1, is_empty_flag = 1 << 4;

void put_polygon(ByteWriter& writer, Polygon const& polygon) {
  writer.put(little_endian);
  writer.put(wkb_polygon);
  writer.put(static_cast<std::uint32_t>(polygon.rings.size()));
  for (auto const& ring : polygon.rings) {
    writer.put(static_cast<std::uint32_t>(ring.size()));
    for (auto const point : ring) {
      writer.put(point.x);
      writer.put(point.y);
    }
  }
}

RdBox bounds_of(MultiPolygon const& polygons) {
  RdBox box;
  for (auto const& polygon : polygons)
    for (auto const& ring : polygon.rings)
      for (auto const point : ring) box.include(point);
  return box;
}

}  // namespace

std::vector<std::byte> gpkg_multipolygon(MultiPolygon const& polygons, int srs_id) {
  ByteWriter writer;
  for (char const c : {'G', 'P'}) writer.put(c);
  writer.put(std::uint8_t{0});
  writer.put(static_cast<std::uint8_t>(polygons.empty() ? little_endian | is_empty_flag : little_endian | envelope_xy));
  writer.put(static_cast<std::int32_t>(srs_id));
  if (!polygons.empty()) {
    auto const box = bounds_of(polygons);
    for (double const bound : {box.minimum.x, box.maximum.x, box.minimum.y, box.maximum.y}) writer.put(bound);
  }
  writer.put(little_endian);
  writer.put(wkb_multipolygon);
  writer.put(static_cast<std::uint32_t>(polygons.size()));
  for (auto const& polygon : polygons) put_polygon(writer, polygon);
  return {writer.bytes().begin(), writer.bytes().end()};
}

}  // namespace kansenatlas

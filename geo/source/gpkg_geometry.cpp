#include "geo/source/gpkg_geometry.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

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

class WkbReader {
 public:
  explicit WkbReader(std::span<std::byte const> bytes) : m_reader(bytes) {}

  MultiPolygon multipolygon() {
    auto const type = take_type();
    if (type == wkb_polygon) return {polygon()};
    if (type != wkb_multipolygon) throw Error(fmt::format("geometry of type {} where a polygon belongs", type));
    MultiPolygon polygons;
    for (auto count = take_count(9); count > 0; --count) {
      if (take_type() != wkb_polygon) throw Error("a multipolygon with a part that is no polygon");
      polygons.push_back(polygon());
    }
    return polygons;
  }

 private:
  template <class T>
  T take() {
    auto raw = m_reader.take_bytes(sizeof(T));
    std::array<std::byte, sizeof(T)> bytes;
    std::copy(raw.begin(), raw.end(), bytes.begin());
    if (m_is_big_endian) std::reverse(bytes.begin(), bytes.end());
    return std::bit_cast<T>(bytes);
  }

  std::size_t take_count(std::size_t bytes_each) {
    auto const count = take<std::uint32_t>();
    if (count > m_reader.left() / bytes_each) throw Error("a count is larger than the geometry behind it");
    return count;
  }

  // ISO types carry z and m in the thousands, EWKB in the highest bits.
  std::uint32_t take_type() {
    m_is_big_endian = m_reader.take<std::uint8_t>() == 0;
    auto const type = take<std::uint32_t>();
    auto const dimension = (type & 0xFFFFu) / 1000;
    bool const has_z = dimension == 1 || dimension == 3 || (type & 0x80000000u) != 0;
    bool const has_m = dimension >= 2 || (type & 0x40000000u) != 0;
    m_extra_ordinates = (has_z ? 1u : 0u) + (has_m ? 1u : 0u);
    return (type & 0xFFFFu) % 1000;
  }

  Polygon polygon() {
    Polygon polygon;
    for (auto rings = take_count(4); rings > 0; --rings) {
      auto const points = take_count(8 * (2 + m_extra_ordinates));
      auto& ring = polygon.rings.emplace_back();
      ring.reserve(points);
      for (std::size_t i = 0; i < points; ++i) {
        auto const x = take<double>();
        auto const y = take<double>();
        m_reader.take_bytes(8 * m_extra_ordinates);
        ring.push_back({x, y});
      }
    }
    return polygon;
  }

  ByteReader m_reader;
  bool m_is_big_endian = false;
  std::size_t m_extra_ordinates = 0;
};

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

MultiPolygon multipolygon_from_gpkg(std::span<std::byte const> blob) {
  ByteReader reader(blob);
  if (reader.take<char>() != 'G' || reader.take<char>() != 'P') throw Error("a geometry that does not begin with 'GP'");
  reader.take<std::uint8_t>();
  auto const flags = reader.take<std::uint8_t>();
  reader.take<std::int32_t>();
  static constexpr std::array<std::size_t, 5> envelope_bytes{0, 32, 48, 48, 64};
  auto const envelope = static_cast<std::size_t>((flags >> 1) & 7);
  if (envelope >= envelope_bytes.size()) throw Error("a geometry with an unknown kind of envelope");
  reader.take_bytes(envelope_bytes[envelope]);
  if ((flags & is_empty_flag) != 0) return {};
  return WkbReader(reader.take_bytes(reader.left())).multipolygon();
}

}  // namespace kansenatlas

#include "geo/source/atlas_ground.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

void put_count(ByteWriter& writer, std::size_t count) { writer.put(static_cast<std::uint32_t>(count)); }

template <class T>
void take_all(ByteReader& reader, std::vector<T>& values, std::size_t bytes_each) {
  values.resize(reader.take_count(bytes_each));
  auto const bytes = reader.take_bytes(values.size() * bytes_each);
  if (!bytes.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
}

static_assert(sizeof(RdPoint) == 16, "points are copied as two numbers");

int side_in(Network const& network, std::int32_t side) {
  if (side < outside || side >= network.units)
    throw Error(said("an arc borders on unit {} of {}", side, network.units));
  return side;
}

}  // namespace

void put_arcs(ByteWriter& writer, Network const& network) {
  put_count(writer, network.arcs.size());
  for (auto const& arc : network.arcs) {
    writer.put(static_cast<std::int32_t>(arc.left));
    writer.put(static_cast<std::int32_t>(arc.right));
    writer.put(arc.length_m);
    put_count(writer, arc.points.size());
    for (auto const point : arc.points) {
      writer.put(point.x);
      writer.put(point.y);
    }
  }
}

void put_rings(ByteWriter& writer, Network const& network) {
  put_count(writer, network.rings.size());
  for (auto const& rings : network.rings) {
    put_count(writer, rings.size());
    for (auto const& ring : rings) {
      writer.put(ring.area_m2);
      put_count(writer, ring.arcs.size());
      for (auto const use : ring.arcs) writer.put(static_cast<std::uint32_t>(2 * use.arc + (use.is_reversed ? 1 : 0)));
    }
  }
}

void put_areas(ByteWriter& writer, Network const& network) {
  put_count(writer, network.unit_area_m2.size());
  for (double const area_m2 : network.unit_area_m2) writer.put(area_m2);
}

void put_triangles(ByteWriter& writer, Triangulation const& triangles) {
  put_count(writer, triangles.vertices.size());
  for (auto const vertex : triangles.vertices) {
    writer.put(vertex.x);
    writer.put(vertex.y);
  }
  for (auto const* numbers : {&triangles.indices, &triangles.first_index}) {
    put_count(writer, numbers->size());
    for (auto const number : *numbers) writer.put(number);
  }
}

void put_labels(ByteWriter& writer, std::vector<LabelPoint> const& labels) {
  put_count(writer, labels.size());
  for (auto const& label : labels)
    for (double const number : {label.at.x, label.at.y, label.radius_m}) writer.put(number);
}

void take_areas(ByteReader& reader, Network& network) {
  take_all(reader, network.unit_area_m2, sizeof(double));
  network.units = static_cast<int>(network.unit_area_m2.size());
}

void take_arcs(ByteReader& reader, Network& network) {
  network.arcs.resize(reader.take_count(20));
  for (auto& arc : network.arcs) {
    arc.left = side_in(network, reader.take<std::int32_t>());
    arc.right = side_in(network, reader.take<std::int32_t>());
    arc.length_m = reader.take<double>();
    take_all(reader, arc.points, sizeof(RdPoint));
    if (arc.points.size() < 2) throw Error(said("an arc of fewer than two points"));
  }
}

void take_rings(ByteReader& reader, Network& network) {
  if (reader.take_count(4) != network.unit_area_m2.size()) throw Error(said("rings of another number of units"));
  network.rings.resize(network.unit_area_m2.size());
  for (auto& rings : network.rings) {
    rings.resize(reader.take_count(12));
    for (auto& ring : rings) {
      ring.area_m2 = reader.take<double>();
      ring.arcs.resize(reader.take_count(4));
      if (ring.arcs.empty()) throw Error(said("a ring without an arc"));
      for (auto& use : ring.arcs) {
        auto const packed = reader.take<std::uint32_t>();
        if (packed / 2 >= network.arcs.size())
          throw Error(said("a ring runs along arc {} of {}", packed / 2, network.arcs.size()));
        use = {static_cast<int>(packed / 2), packed % 2 == 1};
      }
    }
  }
}

Triangulation take_triangles(ByteReader& reader, int units) {
  Triangulation triangles;
  take_all(reader, triangles.vertices, sizeof(RdPoint));
  take_all(reader, triangles.indices, sizeof(std::uint32_t));
  take_all(reader, triangles.first_index, sizeof(std::uint32_t));
  for (auto const index : triangles.indices)
    if (index >= triangles.vertices.size())
      throw Error(said("a triangle with corner {} of {}", index, triangles.vertices.size()));
  auto const& first = triangles.first_index;
  bool const is_in_order = std::is_sorted(first.begin(), first.end());
  if (first.size() != static_cast<std::size_t>(units) + 1 || !is_in_order || first.back() > triangles.indices.size())
    throw Error(said("triangles that belong to no unit"));
  return triangles;
}

std::vector<LabelPoint> take_labels(ByteReader& reader) {
  std::vector<LabelPoint> labels(reader.take_count(24));
  for (auto& label : labels) {
    label.at.x = reader.take<double>();
    label.at.y = reader.take<double>();
    label.radius_m = reader.take<double>();
  }
  return labels;
}

}  // namespace kansenatlas

#pragma once
// The boundary networks and what is drawn from them as bytes, and back.
#include "geo/boundary/ground.hpp"
#include "geo/source/bytes.hpp"

namespace kansenatlas {

// u32 arcs; each: i32 left, i32 right, f64 length_m, u32 points, then f64 x, y a point.
void put_arcs(ByteWriter& writer, Network const& network);
// u32 units; each: u32 rings; each: f64 area_m2, u32 uses; each: u32 2 * arc + (1 when reversed).
void put_rings(ByteWriter& writer, Network const& network);
// u32 units; each: f64 area_m2 as delivered.
void put_areas(ByteWriter& writer, Network const& network);
// u32 vertices; f64 x, y each; u32 indices; u32 each; u32 first indices; u32 each.
void put_triangles(ByteWriter& writer, Triangulation const& triangles);
// u32 labels; each: f64 x, y, radius_m.
void put_labels(ByteWriter& writer, std::vector<LabelPoint> const& labels);

// Each throws Error when the bytes end too soon or point at what is not there.
void take_areas(ByteReader& reader, Network& network);  // first: it says how many units there are
void take_arcs(ByteReader& reader, Network& network);
void take_rings(ByteReader& reader, Network& network);
Triangulation take_triangles(ByteReader& reader, int units);
std::vector<LabelPoint> take_labels(ByteReader& reader);

}  // namespace kansenatlas

#pragma once
// Places; two spaces never share a type.
namespace kansenatlas {

// Metres in the Dutch national grid RD New (EPSG:28992), x east and y north; or, for a layer without a CRS, plane
// units.
struct RdPoint {
  double x = 0, y = 0;
  friend bool operator==(RdPoint const&, RdPoint const&) = default;
};

// Degrees east and north on WGS 84.
struct LonLat {
  double longitude_deg = 0, latitude_deg = 0;
};

// An axis-parallel box; empty while minimum exceeds maximum.
struct RdBox {
  RdPoint minimum{1e300, 1e300}, maximum{-1e300, -1e300};
  [[nodiscard]] bool is_empty() const { return minimum.x > maximum.x; }
  [[nodiscard]] double width_m() const { return maximum.x - minimum.x; }
  [[nodiscard]] double height_m() const { return maximum.y - minimum.y; }
  void include(RdPoint p) {
    if (p.x < minimum.x) minimum.x = p.x;
    if (p.y < minimum.y) minimum.y = p.y;
    if (p.x > maximum.x) maximum.x = p.x;
    if (p.y > maximum.y) maximum.y = p.y;
  }
  void include(RdBox const& other) {
    if (other.is_empty()) return;
    include(other.minimum);
    include(other.maximum);
  }
};

}  // namespace kansenatlas

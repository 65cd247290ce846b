#include "tests/overlay/nowosad.hpp"

#include <fmt/format.h>

#include "geo/base/text.hpp"

namespace kansenatlas::test {

MultiPolygon shape(std::vector<RdPoint> const& ring) { return {{{ring}}}; }

MultiPolygon box(double west, double south, double east, double north) {
  return shape({{west, south}, {east, south}, {east, north}, {west, north}, {west, south}});
}

std::vector<MultiPolygon> nowosad_map1() {
  return {box(0, 4, 5, 8), box(0, 0, 5, 4), box(5, 4, 10, 8), box(5, 0, 10, 4)};
}

std::vector<MultiPolygon> nowosad_map2() {
  return {shape({{0, 4}, {1, 4}, {1, 5}, {2, 5}, {2, 6}, {7, 6}, {7, 8}, {0, 8}, {0, 4}}),
          shape({{0, 0}, {7, 0}, {7, 2}, {3, 2}, {3, 6}, {2, 6}, {2, 5}, {1, 5}, {1, 4}, {0, 4}, {0, 0}}),
          shape({{3, 2}, {7, 2}, {7, 0}, {10, 0}, {10, 8}, {7, 8}, {7, 6}, {3, 6}, {3, 2}})};
}

std::string geojson(std::vector<std::string> const& codes, std::vector<MultiPolygon> const& polygons,
                    std::string const& crs) {
  std::vector<std::string> features;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    std::vector<std::string> points;
    for (auto const& point : polygons[i][0].rings[0]) points.push_back(fmt::format("[{},{}]", point.x, point.y));
    features.push_back(fmt::format(
        R"({{"type":"Feature","properties":{{"code":"{}"}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}})",
        codes[i], joined(points, ",")));
  }
  return fmt::format(R"({{"type":"FeatureCollection","name":"map",{}"features":[{}]}})", crs, joined(features, ","));
}

}  // namespace kansenatlas::test

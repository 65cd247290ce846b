#include <filesystem>

#include "geo/base/atomic_file.hpp"
#include "geo/base/text.hpp"
#include "geo/boundary/build.hpp"
#include "geo/boundary/generalise.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/boundary/text.hpp"
#include "geo/boundary/triangles.hpp"
#include "geo/source/vector_file.hpp"
#include "tests/bench/timing.hpp"

using namespace kansenatlas;
using test::time_it;

namespace {

void time_bundled_coast() {
  auto const path = std::filesystem::path(KANSENATLAS_SOURCE) / "data/nl/boundaries/coast.txt";
  auto const text = read_whole_file(path);
  std::vector<std::string> codes;
  for (auto const& line : split(text, '\n'))
    if (line.starts_with("unit;")) codes.push_back(split(line, ';')[1]);
  auto const coast = network_from_text(text, codes, "coast.txt");
  std::vector<int> region_of(codes.size());
  for (std::size_t u = 0; u < codes.size(); ++u) region_of[u] = static_cast<int>(u * 25 / codes.size());
  auto const outline = outline_of(coast, region_of);
  time_it("outline of 25 regions, 342 municipalities", [&] { return outline_of(coast, region_of); });
  time_it("the outline joined into lines", [&] { return lines_of(coast, outline); });
  time_it("adjacency of 342 municipalities", [&] { return adjacency_of(coast); });
  time_it("coast network read from text", [&] { return network_from_text(text, codes, "coast.txt"); });
  time_it("coast network generalised to 50 m", [&] { return generalised(coast, 50); });
  time_it("triangles of 342 municipalities", [&] { return triangles_of(coast); });
  time_it("labels of 342 municipalities", [&] {
    std::vector<LabelPoint> labels;
    for (int u = 0; u < coast.units; ++u) labels.push_back(label_point_of(polygon_of(coast, u)));
    return labels;
  });
}

void time_build(std::string_view name, std::string const& file, std::string const& layer, std::string const& field) {
  auto const path = std::filesystem::path(KANSENATLAS_SOURCE) / "../shared/data/boundaries" / file;
  if (!std::filesystem::exists(path)) {
    fmt::print("{} | skipped: the boundaries as delivered are not on this machine\n", name);
    return;
  }
  auto const polygons = read_polygon_layer(path, layer, field).polygons;
  time_it(name, [&] { return build_network("network", polygons); });
}

}  // namespace

int main() {
  time_bundled_coast();
  time_build("network of 342 municipalities", "gemeenten_2023plus.gpkg", "gemeenten_kustlijn_gegeneraliseerd",
             "gm_code");
  time_build("network of 3,340 wijken", "wijken_2022.gpkg", "wijken", "wk_code");
  time_build("network of 342 municipalities with faults", "gemeenten_2024_dirty.gpkg", "gemeenten_2024_kwb_dirty",
             "gm_code");
}

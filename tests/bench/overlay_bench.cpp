#include <filesystem>

#include "geo/overlay/area_table.hpp"
#include "geo/overlay/pieces.hpp"
#include "geo/source/vector_file.hpp"
#include "tests/bench/timing.hpp"

using namespace kansenatlas;
using test::time_it;

namespace {

std::vector<MultiPolygon> read(std::string const& file, std::string const& layer, std::string const& field) {
  auto const folder = std::filesystem::path(KANSENATLAS_SOURCE) / "../shared/data/boundaries";
  return read_polygon_layer(folder / file, layer, field).polygons;
}

void time_pair(std::string const& name, std::vector<MultiPolygon> const& a, std::vector<MultiPolygon> const& b) {
  auto const table = area_table(a, b);
  double sum_m2 = 0;
  std::vector<FeaturePair> pairs;
  for (auto const& row : table) {
    sum_m2 += row.area_m2;
    pairs.push_back({row.a, row.b});
  }
  fmt::print("{} | {} pairs | {:.6f} km2\n", name, table.size(), sum_m2 / 1e6);
  time_it("area table of " + name, [&] { return area_table(a, b); });
  time_it("area table of " + name + ", one thread", [&] { return area_table(a, b, 1); });
  time_it("pieces of " + name, [&] { return pieces_of(a, b, pairs); }, 100);
  time_it("pieces of " + name + " (GEOS alone)", [&] { return pieces_by_geos(a, b, pairs); }, 100);
}

}  // namespace

int main() {
  if (!std::filesystem::exists(std::filesystem::path(KANSENATLAS_SOURCE) / "../shared/data/boundaries")) {
    fmt::print("overlay | skipped: the boundaries as delivered are not on this machine\n");
    return 0;
  }
  auto const pc4 = read("pc4_2020.gpkg", "pc4", "pc4");
  time_pair("wijken_2022 x pc4_2020", read("wijken_2022.gpkg", "wijken", "wk_code"), pc4);
  time_pair("buurten_2024_approx x pc4_2020", read("buurten_2024_approx.gpkg", "buurten_approx", "bu_code"), pc4);
}

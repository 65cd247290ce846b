// The area table on the real layers of the Netherlands, against GEOS.
#include <cmath>
#include <filesystem>

#include "geo/boundary/plane.hpp"
#include "geo/boundary/trapezoids.hpp"
#include "geo/overlay/area_table.hpp"
#include "geo/overlay/pieces.hpp"
#include "geo/overlay/repair.hpp"
#include "geo/source/vector_file.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

std::filesystem::path const boundaries = std::filesystem::path(KANSENATLAS_SOURCE) / "../shared/data/boundaries";

double total_km2(std::vector<CommonArea> const& table) {
  double sum = 0;
  for (auto const& row : table) sum += row.area_m2;
  return sum / 1e6;
}

// Ground that only one of the two has.
double difference_m2(MultiPolygon const& x, MultiPolygon const& y) {
  return area_of(x) + area_of(y) - 2 * common_area_m2(trapezoid_edges_of(x), trapezoid_edges_of(y));
}

// Every so many rows of the table, so that the test stays short: area and piece are those of GEOS, the piece valid.
void check_with_geos(std::vector<MultiPolygon> const& a, std::vector<MultiPolygon> const& b,
                     std::vector<CommonArea> const& table, std::size_t every) {
  std::vector<FeaturePair> pairs;
  std::vector<CommonArea> rows;
  for (std::size_t i = 0; i < table.size(); i += every) {
    pairs.push_back({table[i].a, table[i].b});
    rows.push_back(table[i]);
  }
  auto const by_geos = pieces_by_geos(a, b, pairs);
  auto pieces = pieces_of(a, b, pairs);
  double worst = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    worst = std::max(worst, std::abs(area_of(by_geos[i]) - rows[i].area_m2));
    worst = std::max(worst, difference_m2(pieces[i], by_geos[i]));
  }
  CHECK(worst < 1e-4);
  CHECK(repair_invalid(pieces).empty());
}

}  // namespace

TEST_CASE("wijken and postcode areas have 34,973.03 km2 in common, in 21,441 pairs, each piece as GEOS has it") {
  if (!std::filesystem::exists(boundaries)) SKIP_TEST("the boundaries as delivered are not on this machine");
  auto const wijken = read_polygon_layer(boundaries / "wijken_2022.gpkg", "wijken", "wk_code").polygons;
  auto const pc4 = read_polygon_layer(boundaries / "pc4_2020.gpkg", "pc4", "pc4").polygons;
  auto const table = area_table(wijken, pc4);
  CHECK(table.size() == 21441);
  CHECK(total_km2(table) == Approx(34973.03).margin(0.005));
  CHECK(table == area_table(wijken, pc4, 1));
  check_with_geos(wijken, pc4, table, 7);
}

TEST_CASE("buurten that overlap each other are measured against postcode areas as GEOS does") {
  if (!std::filesystem::exists(boundaries)) SKIP_TEST("the boundaries as delivered are not on this machine");
  auto const buurten =
      read_polygon_layer(boundaries / "buurten_2024_approx.gpkg", "buurten_approx", "bu_code").polygons;
  auto const pc4 = read_polygon_layer(boundaries / "pc4_2020.gpkg", "pc4", "pc4").polygons;
  auto const table = area_table(buurten, pc4);
  CHECK(table.size() > 40000);
  check_with_geos(buurten, pc4, table, 31);
}

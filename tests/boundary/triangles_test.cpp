#include "geo/boundary/triangles.hpp"

#include <cmath>

#include "geo/boundary/build.hpp"
#include "geo/boundary/plane.hpp"
#include "tests/boundary/board.hpp"
#include "tests/boundary/delivered.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::rectangle;

namespace {

double area_of_unit(Triangulation const& triangles, std::size_t unit) {
  double area_m2 = 0;
  for (auto i = triangles.first_index[unit]; i < triangles.first_index[unit + 1]; i += 3) {
    auto const corner = [&](std::uint32_t c) { return triangles.vertices[triangles.indices[i + c]]; };
    std::vector<RdPoint> const ring{corner(0), corner(1), corner(2), corner(0)};
    area_m2 += std::abs(signed_area_of(ring));
  }
  return area_m2;
}

}  // namespace

TEST_CASE("triangles fill a unit with a hole and an island exactly") {
  std::vector<MultiPolygon> const units{
      {{{rectangle(0, 0, 3000, 3000), rectangle(1000, 1000, 1000, 1000)}}, {{rectangle(5000, 0, 10, 10)}}},
      {{{rectangle(1000, 1000, 1000, 1000)}}}};
  auto const triangles = triangles_of(build_network("board", units).network);
  REQUIRE(triangles.first_index.size() == 3);
  CHECK(area_of_unit(triangles, 0) == Approx(8000100));
  CHECK(area_of_unit(triangles, 1) == Approx(1000000));
}

TEST_CASE("the triangles of every municipality have its area to one in a million") {
  auto const coast = test::bundled_network("coast").network;
  auto const triangles = triangles_of(coast);
  for (int u = 0; u < coast.units; ++u)
    CHECK(area_of_unit(triangles, static_cast<std::size_t>(u)) == Approx(area_of(polygon_of(coast, u))).epsilon(1e-6));
}

TEST_CASE("the label of a square stands in its middle, that of a horseshoe in its thickest part") {
  auto const square = label_point_of({{{rectangle(0, 0, 1000, 1000)}}}, 1);
  CHECK(square.at.x == Approx(500).margin(1));
  CHECK(square.radius_m == Approx(500).margin(1));
  std::vector<RdPoint> const shoe{{0, 0},     {3000, 0},   {3000, 3000}, {2000, 3000}, {2000, 500},
                                  {500, 500}, {500, 3000}, {0, 3000},    {0, 0}};
  auto const label = label_point_of({{{shoe}}}, 1);
  CHECK(is_inside(label.at, shoe));
  CHECK(label.at.x > 2000);
}

TEST_CASE("every municipality has its label inside its largest part, clear of the border by its radius") {
  auto const coast = test::bundled_network("coast").network;
  for (int u = 0; u < coast.units; ++u) {
    auto const polygon = polygon_of(coast, u);
    auto const label = label_point_of(polygon);
    CHECK(is_inside(label.at, polygon.front()));
    CHECK(label.radius_m > 0);
    for (auto const& ring : polygon.front().rings)
      for (auto const& p : ring) REQUIRE(distance_m(p, label.at) >= label.radius_m * (1 - 1e-9));
  }
}

TEST_CASE("a sliver and nothing at all have a label point too") {
  CHECK(label_point_of({}).radius_m == 0);
  auto const sliver = label_point_of({{{rectangle(0, 0, 10000, 0.01)}}});
  CHECK(std::isfinite(sliver.at.x));
}

#include "geo/source/layer_crs.hpp"

#include <cmath>

#include "geo/base/error.hpp"
#include "geo/boundary/plane.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/shell.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;
using Catch::Matchers::Contains;

namespace {

// A square of about 700 by 1,100 m in Amersfoort, or of 1 km in RD New, read from GeoJSON with that member "crs".
PolygonLayer layer_with(std::string const& crs, bool in_degrees) {
  test::TemporaryFolder const folder;
  auto const ring = in_degrees ? "[5.38,52.15],[5.39,52.15],[5.39,52.16],[5.38,52.16],[5.38,52.15]"
                               : "[155000,463000],[156000,463000],[156000,464000],[155000,464000],[155000,463000]";
  auto const file = folder.write(
      "layer.geojson",
      R"({"type":"FeatureCollection","name":"layer",)" + crs +
          R"("features":[{"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":[[)" +
          ring + "]]}}]}");
  return read_polygon_layer(file, "", "code");
}

std::string named(std::string const& code) {
  return R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::)" + code + R"("}},)";
}

RdPoint corner(PolygonLayer const& layer) { return layer.polygons[0][0].rings[0][0]; }

}  // namespace

TEST_CASE("two layers in one projected CRS are left as they are") {
  auto a = layer_with(named("28992"), false), b = layer_with(named("28992"), false);
  CHECK(bring_together(a, b, "a", "b") == CrsMeeting::same);
  CHECK(corner(a) == RdPoint{155000, 463000});
}

TEST_CASE("B goes into the CRS of A where that is projected, else both go into RD New") {
  auto a = layer_with(named("28992"), false), b = layer_with("", true);
  CHECK(bring_together(a, b, "a", "b") == CrsMeeting::b_into_a);
  CHECK(b.epsg == 28992);
  CHECK(distance_m(corner(b), {154500, 462800}) < 1000);
  auto degrees = layer_with("", true), rd = layer_with(named("28992"), false);
  CHECK(bring_together(degrees, rd, "a", "b") == CrsMeeting::both_into_rd);
  CHECK(distance_m(corner(degrees), corner(b)) < 1e-6);
  CHECK(corner(rd) == RdPoint{155000, 463000});
  auto utm = layer_with(named("32631"), false), other = layer_with(named("28992"), false);
  CHECK(bring_together(utm, other, "a", "b") == CrsMeeting::b_into_a);
  CHECK(other.epsg == 32631);
}

TEST_CASE("degrees on the datum of Amersfoort (EPSG:4289) are not WGS 84") {
  auto amersfoort = layer_with(named("4289"), true), wgs84 = layer_with("", true);
  CHECK(amersfoort.epsg == 4289);
  CHECK(bring_together(amersfoort, wgs84, "a", "b") == CrsMeeting::both_into_rd);
  double const apart = distance_m(corner(amersfoort), corner(wgs84));
  CHECK(apart > 80);
  CHECK(apart < 150);
}

TEST_CASE("layers without a CRS are plane coordinates, and one with and one without is refused with the way out") {
  auto a = layer_with(R"("crs":null,)", false), b = layer_with(R"("crs":null,)", false);
  CHECK(a.crs_wkt.empty());
  CHECK(bring_together(a, b, "a", "b") == CrsMeeting::plane);
  CHECK(corner(a) == RdPoint{155000, 463000});
  auto rd = layer_with(named("28992"), false);
  CHECK_THROWS_WITH(bring_together(a, rd, "plain.gpkg", "rd.gpkg"),
                    Contains("plain.gpkg has no CRS") && Contains("rd.gpkg has one") && Contains("-a_srs"));
  CHECK_THROWS_WITH(bring_together(rd, a, "rd.gpkg", "plain.gpkg"), Contains("plain.gpkg has no CRS"));
}

TEST_CASE("a projection that stretches areas is known for it") {
  CHECK(stretches_areas(layer_with(named("3857"), false)));
  CHECK_FALSE(stretches_areas(layer_with(named("32631"), false)));
  CHECK_FALSE(stretches_areas(layer_with(named("28992"), false)));
}

TEST_CASE("a complete CRS without a name or a code is used, and two such layers meet where they lie") {
  auto const laea = [](std::string const& latitude, std::string const& ring) {
    test::TemporaryFolder const folder;
    auto const file = folder.write(
        "layer.geojson",
        R"({"type":"FeatureCollection","name":"layer","crs":null,"features":[{"type":"Feature","properties":{"code":"A"},)"
        R"("geometry":{"type":"Polygon","coordinates":[[)" +
            ring + "]]}}]}");
    auto const made = (folder.path() / "layer.gpkg").string();
    test::output_of("ogr2ogr -f GPKG -a_srs '+proj=laea +lat_0=" + latitude + " +lon_0=5 +ellps=GRS80 +units=m' '" +
                    made + "' '" + file.string() + "'");
    return read_polygon_layer(made, "", "code");
  };
  // The same square: 0.1 degree of latitude is about 11,126 m.
  auto a = laea("52", "[0,0],[1000,0],[1000,1000],[0,1000],[0,0]");
  auto b = laea("52.1", "[0,-11126],[1000,-11126],[1000,-10126],[0,-10126],[0,-11126]");
  CHECK_FALSE(a.crs_wkt.empty());
  CHECK(a.is_projected);
  CHECK_FALSE(a.epsg);
  CHECK(bring_together(a, b, "a", "b") == CrsMeeting::b_into_a);
  CHECK(distance_m(corner(a), corner(b)) < 5);
  PolygonLayer rd;
  mark_as_rd(rd);
  rd.polygons = a.polygons;
  auto c = laea("52", "[0,0],[1000,0],[1000,1000],[0,1000],[0,0]");
  CHECK(bring_together(rd, c, "the atlas", "c") == CrsMeeting::b_into_a);
  CHECK(distance_m(corner(c), {128000, 446000}) < 2000);  // 52 N, 5 E lies south-west of Utrecht
}

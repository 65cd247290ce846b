#include "geo/source/vector_file.hpp"

#include <filesystem>
#include <fstream>

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;

namespace {

namespace fs = std::filesystem;

// A file that is gone after the test.
class TemporaryFile {
 public:
  TemporaryFile(std::string const& name, std::string const& content) : m_path(m_folder.write(name, content)) {}
  [[nodiscard]] fs::path const& path() const { return m_path; }

 private:
  test::TemporaryFolder m_folder;
  fs::path m_path;
};

std::string feature(std::string const& properties, std::string const& geometry) {
  return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + "}";
}

std::string collection(std::string const& features, std::string const& more = "") {
  return R"({"type":"FeatureCollection","name":"gebieden",)" + more + R"("features":[)" + features + "]}";
}

constexpr char const* square = R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})";
constexpr char const* rd = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},)";

std::string message_of(fs::path const& path, std::string const& layer = "", std::string const& field = "code") {
  try {
    read_polygon_layer(path, layer, field);
  } catch (Error const& error) {
    return error.what();
  }
  return "accepted";
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a layer is read with codes, names, polygons and CRS") {
  auto const two =
      R"({"type":"MultiPolygon","coordinates":[[[[5,5],[9,5],[9,9],[5,9],[5,5]],[[6,6],[6,7],[7,7],[7,6],[6,6]]],[[[0,0],[1,0],[1,1],[0,0]]]]})";
  TemporaryFile const file("good.geojson", collection(feature(R"({"code":"A1","naam":"Één"})", square) + "," +
                                                          feature(R"({"code":7,"naam":"Twee"})", two),
                                                      rd));
  auto const layer = read_polygon_layer(file.path(), "gebieden", "code", "naam");
  CHECK(layer.codes == std::vector<std::string>{"A1", "7"});
  CHECK(layer.names == std::vector<std::string>{"Één", "Twee"});
  CHECK(layer.epsg == 28992);
  REQUIRE(layer.polygons[1].size() == 2);
  CHECK(layer.polygons[1][0].rings.size() == 2);
  CHECK(layer.polygons[0][0].rings[0].front() == layer.polygons[0][0].rings[0].back());
  CHECK(read_polygon_layer(file.path(), "", "code").names == std::vector<std::string>{"A1", "7"});
  CHECK(layers_in(file.path())[0].fields == std::vector<std::string>{"code", "naam"});
}

TEST_CASE("an unknown layer or field is named with those that there are") {
  TemporaryFile const file("names.geojson", collection(feature(R"({"code":"A","naam":"a"})", square)));
  CHECK(has(message_of(file.path(), "wijken"), "has no layer 'wijken'; it has: gebieden"));
  CHECK(has(message_of(file.path(), "gebieden", "gm"), "layer 'gebieden': has no field 'gm'; it has: code, naam"));
}

TEST_CASE("a feature without a code or without a polygon is named") {
  TemporaryFile const no_code(
      "nocode.geojson", collection(feature(R"({"code":"A"})", square) + "," + feature(R"({"code":null})", square)));
  CHECK(has(message_of(no_code.path()), "feature 1 has no value in 'code'"));
  TemporaryFile const point("point.geojson",
                            collection(feature(R"({"code":"A"})", R"({"type":"Point","coordinates":[0,0]})")));
  CHECK(has(message_of(point.path()), "feature 0 ('A') has no polygon"));
  TemporaryFile const none("none.geojson", collection(feature(R"({"code":"A"})", "null")));
  CHECK(has(message_of(none.path()), "has no polygon"));
}

TEST_CASE("what is no file on disk, or no allowed format, is refused") {
  CHECK(has(message_of("/vsicurl/http://127.0.0.1:9/a.gpkg"), "not a file on disk"));
  CHECK(has(message_of("/vsimem/a.gpkg"), "not a file on disk"));
  CHECK(has(message_of("PG:dbname=x"), "there is no such file"));
  CHECK(has(message_of("http://127.0.0.1:9/a.geojson"), "there is no such file"));
  CHECK(has(message_of(R"({"type":"FeatureCollection","features":[]})"), "there is no such file"));
  CHECK(has(message_of(fs::temp_directory_path()), "not a regular file"));
  TemporaryFile const vrt(
      "layer.vrt",
      R"(<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/vsicurl/http://127.0.0.1:9/a.gpkg</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)");
  CHECK(has(message_of(vrt.path()), "cannot be read as GeoPackage, GeoJSON, Shapefile and FlatGeobuf"));
  TemporaryFile const csv("table.csv", "code,x\nA,1\n");
  CHECK(has(message_of(csv.path()), "cannot be read as"));
  TemporaryFile const empty("empty.gpkg", "");
  CHECK(has(message_of(empty.path()), "cannot be read as"));
  TemporaryFile const cut("cut.geojson", collection(feature(R"({"code":"A"})", square)).substr(0, 120));
  CHECK(message_of(cut.path()) != "accepted");
}

TEST_CASE("a CRS that would have to be fetched is refused") {
  for (std::string const type : {"link", "url", "URL", "LINK"}) {
    TemporaryFile const file(
        "link.geojson",
        collection(feature(R"({"code":"A"})", square),
                   R"("crs":{"type":")" + type +
                       R"(","properties":{"href":"http://127.0.0.1:9/crs","url":"http://127.0.0.1:9/crs"}},)"));
    CHECK(has(message_of(file.path()), "would have to be fetched"));
  }
  TemporaryFile const hidden(
      "hidden.geojson", collection(feature(R"({"code":"A"})", square),
                                   R"("\u0063rs":{"type":"link","properties":{"href":"http://127.0.0.1:9/crs"}},)"));
  CHECK(has(message_of(hidden.path()), "would have to be fetched"));
}

TEST_CASE("FILE#LAYER:FIELD is taken apart, also where the file name has a colon or a hash") {
  auto const address = layer_address_from("map#1/a:b.gpkg#wijken:gm_code");
  CHECK(address.file == "map#1/a:b.gpkg");
  CHECK(address.layer == "wijken");
  CHECK(address.field == "gm_code");
  CHECK(layer_address_from("a.geojson:code").layer.empty());
  CHECK_THROWS_AS(layer_address_from("a.gpkg#wijken"), UsageError);
  CHECK_THROWS_AS(layer_address_from("a.gpkg"), UsageError);
  CHECK_THROWS_AS(layer_address_from("#wijken:code"), UsageError);
  CHECK_THROWS_AS(layer_address_from("a.gpkg#wijken:"), UsageError);
  CHECK(looks_like_layer_address("a.gpkg#wijken:code"));
  CHECK_FALSE(looks_like_layer_address("omgevingsdienst@2023-01-01"));
}

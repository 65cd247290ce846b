#include "geo/source/gpkg_schema.hpp"

#include <fmt/format.h>

#include "geo/source/gpkg_geometry.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view required_tables = R"sql(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
)sql";

constexpr std::string_view wgs84 =
    R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],)"
    R"(AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],)"
    R"(UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],)"
    R"(AUTHORITY["EPSG","4326"]])";

constexpr std::string_view rd_new_definition =
    R"(PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,)"
    R"(299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],)"
    R"(UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],)"
    R"(PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],)"
    R"(PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],)"
    R"(PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],)"
    R"(AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]])";

}  // namespace

std::string moment_of(Date day) {
  return fmt::format("{}T00:00:00.000Z", iso_text(day.is_known() ? day : Date{2000, 1, 1}));
}

void make_geopackage(Database& database) {
  database.run(required_tables);
  auto systems = database.prepare("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)");
  systems.insert("Undefined cartesian SRS", -1, "NONE", -1, "undefined",
                 "undefined cartesian coordinate reference system");
  systems.insert("Undefined geographic SRS", 0, "NONE", 0, "undefined",
                 "undefined geographic coordinate reference system");
  systems.insert("WGS 84 geodetic", 4326, "EPSG", 4326, wgs84,
                 "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid");
  systems.insert("Amersfoort / RD New", rd_new_srs_id, "EPSG", rd_new_srs_id, rd_new_definition,
                 "the national grid of the Netherlands, in metres");
}

void register_features(Database& database, LayerEntry const& entry, RdBox const& bounds) {
  auto const box = bounds.is_empty() ? RdBox{{0, 0}, {0, 0}} : bounds;
  database.prepare("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)")
      .insert(entry.table, entry.identifier, entry.description, moment_of(entry.changed), box.minimum.x, box.minimum.y,
              box.maximum.x, box.maximum.y, rd_new_srs_id);
  database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)")
      .insert(entry.table, rd_new_srs_id);
}

void register_attributes(Database& database, LayerEntry const& entry) {
  database
      .prepare(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
          "VALUES (?, 'attributes', ?, ?, ?, 0)")
      .insert(entry.table, entry.identifier, entry.description, moment_of(entry.changed));
}

}  // namespace kansenatlas

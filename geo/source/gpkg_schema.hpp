#pragma once
// The tables that make a SQLite file a GeoPackage (OGC 12-128r18, version 1.3), and how a table becomes a layer.
#include <string>
#include <string_view>

#include "geo/base/date.hpp"
#include "geo/base/units.hpp"
#include "geo/source/sqlite.hpp"

namespace kansenatlas {

constexpr long long gpkg_application_id = 0x47504B47;  // "GPKG"

// Makes the required tables with their reference systems, RD New (EPSG:28992) among them.
void make_geopackage(Database& database);

// What a reader is told about a table.
struct LayerEntry {
  std::string table;
  std::string identifier;  // for people; unique in the file
  std::string description;
  Date changed;  // never the clock: same facts, same bytes
};

// The table has a column `geom` of multipolygons in RD New.
void register_features(Database& database, LayerEntry const& entry, RdBox const& bounds);
void register_attributes(Database& database, LayerEntry const& entry);

// Midnight of that day as a GeoPackage writes moments; of 1 January 2000 where the day is not known.
std::string moment_of(Date day);

}  // namespace kansenatlas

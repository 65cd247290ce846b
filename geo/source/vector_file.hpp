#pragma once
// Polygon layers from files of other programs.
//
// Only GeoPackage, GeoJSON, Shapefile and FlatGeobuf, and only a regular file on disk: no virtual or remote file
// system, no connection string, no VRT, no GeoJSON whose CRS is a link. Nothing is fetched from anywhere.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// "FILE#LAYER:FIELD"; without "#LAYER" the only layer of the file is meant.
struct LayerAddress {
  std::filesystem::path file;
  std::string layer;  // empty: the only one
  std::string field;  // the one with the codes
};
// Throws UsageError when `text` has no field or no file.
LayerAddress layer_address_from(std::string_view text);
// Could `text` be meant as a layer address rather than the id of a partition?
bool looks_like_layer_address(std::string_view text);

// One entry a feature, in the order of the file.
struct PolygonLayer {
  std::string name;
  std::vector<std::string> codes;      // as text; never empty, may repeat
  std::vector<std::string> names;      // of `name_field`; the codes where none was asked for
  std::vector<MultiPolygon> polygons;  // closed rings; curves as straight pieces
  std::optional<int> epsg;             // of the layer; none: unknown or no CRS
  std::string crs_name;                // as the file has it; empty: no CRS
};

// Throws Error that names the file and what is wrong: not there, not a file, not one of the formats, a layer or field
// that it does not have (with those that it has), a feature without a code or without a polygon.
PolygonLayer read_polygon_layer(std::filesystem::path const& path, std::string_view layer, std::string_view code_field,
                                std::string_view name_field = "");

// Names of the layers and, per layer, of its fields: what a person may choose from. Throws Error as above.
struct LayerContents {
  std::string name;
  std::vector<std::string> fields;
  bool has_polygons = false;
};
std::vector<LayerContents> layers_in(std::filesystem::path const& path);

}  // namespace kansenatlas

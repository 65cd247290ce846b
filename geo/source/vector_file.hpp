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

// A feature that cannot take part.
struct UnusableFeature {
  enum class Reason { no_code, no_polygon };
  long long number = 0;  // as the file counts them (FID)
  Reason reason{};
  std::string code;  // empty for no_code
};

// One entry a feature, in the order of the file.
struct PolygonLayer {
  std::string name;
  std::vector<std::string> codes;      // as text; never empty, may repeat
  std::vector<std::string> names;      // of `name_field`; the codes where none was asked for
  std::vector<MultiPolygon> polygons;  // closed rings; curves as straight pieces
  std::vector<long long> numbers;      // as the file counts them (FID)
  std::vector<UnusableFeature> unusable;
  std::optional<int> epsg;    // of the layer; none: unknown or no CRS
  std::string crs_name;       // as the file has it; empty: no CRS
  std::string crs_wkt;        // its definition (ISO 19162); empty: no CRS, or one that is said to be undefined
  bool is_projected = false;  // coordinates in metres on a plane
};

// What happens to features without a code or without a polygon.
enum class Unusable { refused, listed };

// Throws Error that names the file and what is wrong: not there, not a file, not one of the formats, a layer or field
// that it does not have (with those that it has), a feature without a code or without a polygon unless those are
// listed. An empty `code_field` takes the numbers of the features for codes.
PolygonLayer read_polygon_layer(std::filesystem::path const& path, std::string_view layer, std::string_view code_field,
                                std::string_view name_field = "", Unusable unusable = Unusable::refused);

// Names of the layers and, per layer, of its fields: what a person may choose from. Throws Error as above.
struct LayerContents {
  std::string name;
  std::vector<std::string> fields;
  bool has_polygons = false;
};
std::vector<LayerContents> layers_in(std::filesystem::path const& path);

}  // namespace kansenatlas

#pragma once
// Polygons from one layer of a GeoPackage, through SQLite alone.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// "FILE#LAYER:FIELD"; the field may be left out.
struct LayerName {
  std::filesystem::path file;
  std::string layer, field;
};
// Throws UsageError that says the form when there is no '#' or nothing after it.
LayerName parse_layer_name(std::string_view text);

struct LayerUnit {
  std::string name;  // the value of the field, or the row's number
  int row = 0;       // of the first polygon of the unit
  MultiPolygon shape;
};

// The units in the order in which they first appear; polygons with the same value of the field are one unit. Throws
// Error that names the file for one that is missing or no GeoPackage, UsageError that lists what there is for a layer
// or field that is not there.
std::vector<LayerUnit> read_gpkg_layer(LayerName const& name);

}  // namespace kansenatlas

#pragma once
// How other programs draw the layers at first sight: the table layer_styles, as QGIS keeps it in a GeoPackage.
#include "geo/atlas/atlas.hpp"
#include "geo/base/date.hpp"
#include "geo/source/sqlite.hpp"

namespace kansenatlas {

// One default style a layer: municipalities in pale grey with their names from 1:400,000; each partition as outlines
// with the titles of its regions; those of the default set differ in width and dash as well as in colour.
void write_layer_styles(Database& database, Atlas const& atlas, Date changed);

}  // namespace kansenatlas

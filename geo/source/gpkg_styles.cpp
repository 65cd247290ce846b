#include "geo/source/gpkg_styles.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "geo/atlas/lookup.hpp"
#include "geo/source/atlas_schema.hpp"
#include "geo/source/gpkg_schema.hpp"

namespace kansenatlas {
namespace {

struct LayerLook {
  std::string_view fill_style;  // "solid" or "no"
  std::string_view fill, line;  // "r,g,b,a"
  std::string_view pen;         // "solid", "dash", "dot"
  double width_mm = 0;
  std::string_view label;     // column with the names
  int label_denominator = 0;  // largest denominator of the scale at which they show; 0: always
};

// Names are dark whatever the line is: amber letters on white could not be read.
constexpr std::string_view region_ink = "31,41,51,255", municipality_ink = "60,60,60,255";

constexpr LayerLook municipality_look{"solid", "243,243,239,255", "150,150,150,255", "solid", 0.15, "official_name",
                                      400000};
constexpr LayerLook default_looks[]{{"no", "0,0,0,0", "222,150,20,255", "solid", 1.4, "title", 0},
                                    {"no", "0,0,0,0", "22,46,81,255", "dash", 0.7, "title", 0},
                                    {"no", "0,0,0,0", "196,52,24,255", "dot", 0.9, "title", 0}};
constexpr LayerLook other_look{"no", "0,0,0,0", "90,60,130,255", "solid", 0.5, "title", 0};

std::string symbol_of(LayerLook const& look) {
  return fmt::format(
      R"(<renderer-v2 type="singleSymbol" symbollevels="0"><symbols><symbol type="fill" name="0" alpha="1">)"
      R"(<layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="style" v="{}"/><prop k="color" v="{}"/>)"
      R"(<prop k="outline_color" v="{}"/><prop k="outline_style" v="{}"/><prop k="outline_width" v="{}"/>)"
      R"(<prop k="outline_width_unit" v="MM"/><prop k="joinstyle" v="round"/></layer></symbol></symbols></renderer-v2>)",
      look.fill_style, look.fill, look.line, look.pen, look.width_mm);
}

std::string labels_of(LayerLook const& look) {
  return fmt::format(
      R"(<labeling type="simple"><settings><text-style fieldName="{}" fontFamily="Open Sans" fontSize="8" )"
      R"(fontSizeUnit="Point" textColor="{}"><text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" )"
      R"(bufferColor="255,255,255,255"/></text-style><rendering scaleVisibility="{}" scaleMin="{}" scaleMax="1"/>)"
      R"(</settings></labeling>)",
      look.label, look.fill_style == "no" ? region_ink : municipality_ink, look.label_denominator > 0 ? 1 : 0,
      look.label_denominator);
}

std::string qml_of(LayerLook const& look) {
  return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>" +
         fmt::format(R"(<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">{}{}</qgis>)",
                     symbol_of(look), labels_of(look));
}

LayerLook const& look_of(Partition const& partition, std::vector<Partition const*> const& defaults) {
  auto const at = std::find(defaults.begin(), defaults.end(), &partition);
  auto const place = static_cast<std::size_t>(at - defaults.begin());
  return at != defaults.end() && place < std::size(default_looks) ? default_looks[place] : other_look;
}

}  // namespace

void write_layer_styles(Database& database, Atlas const& atlas, Date changed) {
  database.run(
      "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), "
      "f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML "
      "TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time "
      "DATETIME)");
  register_attributes(database, {"layer_styles", "layer_styles", "How QGIS draws the layers at first sight", changed});
  auto insert = database.prepare("INSERT INTO layer_styles VALUES (?, '', '', ?, 'geom', ?, ?, '', 1, '', '', '', ?)");
  auto const moment = moment_of(changed);
  int id = 0;
  insert.insert(++id, "municipalities", "Kansenatlas", qml_of(municipality_look), moment);
  auto const defaults = default_partitions(atlas);
  for (auto const& partition : atlas.partitions)
    insert.insert(++id, layer_of(partition.id), "Kansenatlas", qml_of(look_of(partition, defaults)), moment);
}

}  // namespace kansenatlas

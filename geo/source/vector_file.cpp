#include "geo/source/vector_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"
#include "geo/source/gdal_library.hpp"
#include "geo/source/vector_dataset.hpp"

namespace kansenatlas {
namespace {

struct FeatureDestroy {
  void operator()(OGRFeatureH feature) const { gdal().OGR_F_Destroy(feature); }
};
using Feature = std::unique_ptr<void, FeatureDestroy>;

struct GeometryDestroy {
  void operator()(OGRGeometryH geometry) const { gdal().OGR_G_DestroyGeometry(geometry); }
};
using Geometry = std::unique_ptr<void, GeometryDestroy>;

std::vector<std::string> fields_of(LayerHandle layer) {
  auto* const definition = gdal().OGR_L_GetLayerDefn(layer);
  std::vector<std::string> fields;
  for (int f = 0; f < gdal().OGR_FD_GetFieldCount(definition); ++f)
    fields.emplace_back(gdal().OGR_Fld_GetNameRef(gdal().OGR_FD_GetFieldDefn(definition, f)));
  return fields;
}

std::vector<LayerContents> contents_of(DatasetHandle dataset) {
  std::vector<LayerContents> contents;
  for (int l = 0; l < gdal().GDALDatasetGetLayerCount(dataset); ++l) {
    auto* const layer = gdal().GDALDatasetGetLayer(dataset, l);
    auto const type = gdal().OGR_GT_Flatten(gdal().OGR_L_GetGeomType(layer));
    contents.push_back({gdal().OGR_L_GetName(layer), fields_of(layer),
                        type == wkbUnknown || gdal().OGR_GT_IsSubClassOf(type, wkbSurface) ||
                            gdal().OGR_GT_IsSubClassOf(type, wkbMultiSurface) || type == wkbGeometryCollection});
  }
  return contents;
}

LayerHandle layer_named(DatasetHandle dataset, std::string_view wanted, std::string const& file) {
  std::vector<std::string> names;
  for (auto const& layer : contents_of(dataset)) names.push_back(layer.name);
  if (wanted.empty() && names.size() == 1) return gdal().GDALDatasetGetLayer(dataset, 0);
  auto const found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end())
    throw Error(wanted.empty() ? said("{}: has {} layers, name one of: {}", file, names.size(), joined(names, ", "))
                               : said("{}: has no layer '{}'; it has: {}", file, wanted, joined(names, ", ")));
  return gdal().GDALDatasetGetLayer(dataset, static_cast<int>(found - names.begin()));
}

int field_named(LayerHandle layer, std::string_view wanted, std::string const& where) {
  auto const fields = fields_of(layer);
  auto const found = std::find(fields.begin(), fields.end(), wanted);
  if (found == fields.end())
    throw Error(said("{}: has no field '{}'; it has: {}", where, wanted, joined(fields, ", ")));
  return static_cast<int>(found - fields.begin());
}

std::vector<RdPoint> points_of(OGRGeometryH ring) {
  std::vector<RdPoint> points(static_cast<std::size_t>(gdal().OGR_G_GetPointCount(ring)));
  if (!points.empty())
    gdal().OGR_G_GetPoints(ring, &points.data()->x, sizeof(RdPoint), &points.data()->y, sizeof(RdPoint), nullptr, 0);
  return points;
}

// Nothing where the geometry is no polygon or empty.
MultiPolygon polygons_of(OGRGeometryH any) {
  if (!any || gdal().OGR_G_IsEmpty(any)) return {};
  Geometry const linear(gdal().OGR_G_ForceToMultiPolygon(gdal().OGR_G_GetLinearGeometry(any, 0, nullptr)));
  if (gdal().OGR_GT_Flatten(gdal().OGR_G_GetGeometryType(linear.get())) != wkbMultiPolygon) return {};
  MultiPolygon polygons;
  for (int p = 0; p < gdal().OGR_G_GetGeometryCount(linear.get()); ++p) {
    auto* const part = gdal().OGR_G_GetGeometryRef(linear.get(), p);
    Polygon polygon;
    for (int r = 0; r < gdal().OGR_G_GetGeometryCount(part); ++r)
      polygon.rings.push_back(points_of(gdal().OGR_G_GetGeometryRef(part, r)));
    if (!polygon.rings.empty()) polygons.push_back(std::move(polygon));
  }
  return polygons;
}

std::string wkt_of(OGRSpatialReferenceH crs) {
  std::array<char const*, 2> const options{"FORMAT=WKT2_2018", nullptr};
  char* text = nullptr;
  gdal().OSRExportToWktEx(crs, &text, options.data());
  std::string const wkt = text ? text : "";
  gdal().VSIFree(text);
  return wkt;
}

// GeoPackage's -1 and 0 come as a CRS that says it is undefined. One called "unknown" need not be: a definition without
// a name or a code, as projects of their own have, can be complete.
bool is_undefined(OGRSpatialReferenceH crs, std::string_view name) {
  return gdal().OSRIsLocal(crs) || name.starts_with("Undefined");
}

void read_crs(LayerHandle layer, PolygonLayer& into) {
  auto* const crs = gdal().OGR_L_GetSpatialRef(layer);
  if (!crs) return;
  if (char const* name = gdal().OSRGetName(crs)) into.crs_name = name;
  if (is_undefined(crs, into.crs_name)) return;
  auto* const copy = gdal().OSRClone(crs);
  gdal().OSRAutoIdentifyEPSG(copy);
  char const* authority = gdal().OSRGetAuthorityName(copy, nullptr);
  char const* code = gdal().OSRGetAuthorityCode(copy, nullptr);
  if (authority && code && std::string_view(authority) == "EPSG")
    if (auto const number = parse_integer(code)) into.epsg = static_cast<int>(*number);
  into.crs_wkt = wkt_of(copy);
  into.is_projected = gdal().OSRIsProjected(copy) && gdal().OSRGetLinearUnits(copy, nullptr) == 1;
  gdal().OSRDestroySpatialReference(copy);
}

std::string text_of(OGRFeatureH feature, int field) {
  if (!gdal().OGR_F_IsFieldSetAndNotNull(feature, field)) return {};
  return std::string(trimmed(gdal().OGR_F_GetFieldAsString(feature, field)));
}

}  // namespace

std::vector<LayerContents> layers_in(std::filesystem::path const& path) {
  auto const dataset = open_vector_file(path);
  return contents_of(dataset.get());
}

namespace {

// Puts the feature in the layer, or among the unusable.
void add_feature(OGRFeatureH feature, int code_field, int name_field, PolygonLayer& into) {
  using Reason = UnusableFeature::Reason;
  auto const number = gdal().OGR_F_GetFID(feature);
  auto code = code_field < 0 ? std::to_string(number) : text_of(feature, code_field);
  auto polygons = polygons_of(gdal().OGR_F_GetGeometryRef(feature));
  if (code.empty() || polygons.empty()) {
    into.unusable.push_back({number, code.empty() ? Reason::no_code : Reason::no_polygon, std::move(code)});
    return;
  }
  into.names.push_back(name_field < 0 ? code : text_of(feature, name_field));
  into.codes.push_back(std::move(code));
  into.polygons.push_back(std::move(polygons));
  into.numbers.push_back(number);
}

[[noreturn]] void refuse(UnusableFeature const& feature, std::string const& where, std::string_view code_field) {
  if (feature.reason == UnusableFeature::Reason::no_code)
    throw Error(said("{}: feature {} has no value in '{}'; fill it in or leave the feature out", where, feature.number,
                     code_field));
  throw Error(
      said("{}: feature {} ('{}') has no polygon; give it one or leave it out", where, feature.number, feature.code));
}

}  // namespace

PolygonLayer read_polygon_layer(std::filesystem::path const& path, std::string_view layer_name,
                                std::string_view code_field, std::string_view name_field, Unusable unusable) {
  auto const dataset = open_vector_file(path);
  GdalWords const words;
  auto const layer = layer_named(dataset.get(), layer_name, path.string());
  PolygonLayer read;
  read.name = gdal().OGR_L_GetName(layer);
  auto const where = said("{}, layer '{}'", path.string(), read.name);
  int const code = code_field.empty() ? -1 : field_named(layer, code_field, where);
  int const name = name_field.empty() ? code : field_named(layer, name_field, where);
  if (!says_it_has_no_crs(dataset.get(), path)) read_crs(layer, read);
  gdal().OGR_L_ResetReading(layer);
  while (Feature const feature{gdal().OGR_L_GetNextFeature(layer)}) {
    add_feature(feature.get(), code, name, read);
    if (unusable == Unusable::refused && !read.unusable.empty()) refuse(read.unusable.front(), where, code_field);
  }
  if (!words.last_error().empty()) throw Error(said("{}: cannot be read to the end: {}", where, words.last_error()));
  if (read.codes.empty() && read.unusable.empty())
    throw Error(said("{}: has no features; choose another layer", where));
  return read;
}

}  // namespace kansenatlas

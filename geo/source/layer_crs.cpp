#include "geo/source/layer_crs.hpp"

#include <memory>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/source/gdal_library.hpp"
#include "geo/source/vector_dataset.hpp"

namespace kansenatlas {
namespace {

constexpr int rd_new_epsg = 28992;

struct CrsDestroy {
  void operator()(void* crs) const { gdal().OSRDestroySpatialReference(crs); }
};
using Crs = std::unique_ptr<void, CrsDestroy>;

struct TransformationDestroy {
  void operator()(void* transformation) const { gdal().OCTDestroyCoordinateTransformation(transformation); }
};
using Transformation = std::unique_ptr<void, TransformationDestroy>;

Crs crs_from(std::string const& wkt) {
  Crs crs(gdal().OSRNewSpatialReference(nullptr));
  std::string copy = wkt;
  char* text = copy.data();
  if (gdal().OSRImportFromWkt(crs.get(), &text) != OGRERR_NONE)
    throw Error(said("a coordinate system that the file defines cannot be read; store the layer in EPSG:28992"));
  gdal().OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
  return crs;
}

bool is_same(PolygonLayer const& a, PolygonLayer const& b) {
  if (a.epsg && b.epsg) return *a.epsg == *b.epsg;
  return gdal().OSRIsSame(crs_from(a.crs_wkt).get(), crs_from(b.crs_wkt).get()) != 0;
}

void transform_ring(void* transformation, std::vector<RdPoint>& ring, std::string_view name) {
  std::vector<double> x, y;
  std::vector<int> is_done(ring.size());
  for (auto const& point : ring) {
    x.push_back(point.x);
    y.push_back(point.y);
  }
  gdal().OCTTransformEx(transformation, static_cast<int>(ring.size()), x.data(), y.data(), nullptr, is_done.data());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (!is_done[i])
      throw Error(
          said("{}: the point ({}, {}) cannot be transformed; check the layer's CRS", name, ring[i].x, ring[i].y));
    ring[i] = {x[i], y[i]};
  }
}

void take_crs(PolygonLayer& layer, PolygonLayer const& from) {
  layer.epsg = from.epsg;
  layer.crs_name = from.crs_name;
  layer.crs_wkt = from.crs_wkt;
  layer.is_projected = from.is_projected;
}

void transform(PolygonLayer& layer, PolygonLayer const& model, std::string_view name) {
  if (is_same(layer, model)) return;
  gdal().OSRSetPROJEnableNetwork(false);
  GdalWords const words;
  Transformation const transformation(
      gdal().OCTNewCoordinateTransformation(crs_from(layer.crs_wkt).get(), crs_from(model.crs_wkt).get()));
  if (!transformation)
    throw Error(said("{}: cannot be transformed from {} into {}: {}", name, layer.crs_name, model.crs_name,
                     words.last_error()));
  for (auto& polygon : layer.polygons)
    for (auto& part : polygon)
      for (auto& ring : part.rings) transform_ring(transformation.get(), ring, name);
  take_crs(layer, model);
}

void refuse_half_known(PolygonLayer const& a, PolygonLayer const& b, std::string_view name_a, std::string_view name_b) {
  bool const has_a = !a.crs_wkt.empty(), has_b = !b.crs_wkt.empty();
  if (has_a == has_b) return;
  throw Error(
      said("{} has no CRS and {} has one ({}), so their places cannot be compared; give the first the CRS "
           "in which it was made, with 'ogr2ogr -a_srs EPSG:CODE NEW.gpkg OLD'",
           has_a ? name_b : name_a, has_a ? name_a : name_b, has_a ? a.crs_name : b.crs_name));
}

}  // namespace

std::string_view name_of(CrsMeeting meeting) {
  switch (meeting) {
    case CrsMeeting::same:
      return "same";
    case CrsMeeting::b_into_a:
      return "b_into_a";
    case CrsMeeting::both_into_rd:
      return "both_into_rd";
    case CrsMeeting::plane:
      return "plane";
  }
  return "";
}

CrsMeeting bring_together(PolygonLayer& a, PolygonLayer& b, std::string_view name_a, std::string_view name_b) {
  refuse_half_known(a, b, name_a, name_b);
  if (a.crs_wkt.empty()) return CrsMeeting::plane;
  if (a.is_projected) {
    if (is_same(a, b)) return CrsMeeting::same;
    transform(b, a, name_b);
    return CrsMeeting::b_into_a;
  }
  PolygonLayer rd;
  mark_as_rd(rd);
  transform(a, rd, name_a);
  transform(b, rd, name_b);
  return CrsMeeting::both_into_rd;
}

void transform_like(PolygonLayer& layer, PolygonLayer const& model, std::string_view name,
                    std::string_view name_model) {
  refuse_half_known(layer, model, name, name_model);
  if (!layer.crs_wkt.empty()) transform(layer, model, name);
}

void mark_as_rd(PolygonLayer& layer) {
  Crs const crs(gdal().OSRNewSpatialReference(nullptr));
  gdal().OSRImportFromEPSG(crs.get(), rd_new_epsg);
  char* text = nullptr;
  gdal().OSRExportToWkt(crs.get(), &text);
  layer.epsg = rd_new_epsg;
  layer.crs_name = "Amersfoort / RD New";
  layer.crs_wkt = text;
  layer.is_projected = true;
  gdal().VSIFree(text);
}

bool stretches_areas(PolygonLayer const& layer) {
  auto const& wkt = layer.crs_wkt;
  return layer.is_projected && wkt.find("Mercator") != std::string::npos && wkt.find("Transverse") == std::string::npos;
}

}  // namespace kansenatlas

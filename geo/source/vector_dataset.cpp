#include "geo/source/vector_dataset.hpp"

#include <array>
#include <fstream>
#include <mutex>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "geo/base/error.hpp"
#include "geo/source/gdal_library.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view allowed_formats = "GeoPackage, GeoJSON, Shapefile and FlatGeobuf";
constexpr std::array<char const*, 5> allowed_drivers{"GPKG", "GeoJSON", "ESRI Shapefile", "FlatGeobuf", nullptr};

void register_drivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    gdal().RegisterOGRGeoPackage();
    gdal().RegisterOGRGeoJSON();
    gdal().RegisterOGRShape();
    gdal().RegisterOGRFlatGeobuf();
  });
}

void keep_error(CPLErr severity, CPLErrorNum, char const* message) {
  if (severity >= CE_Failure) *static_cast<std::string*>(gdal().CPLGetErrorHandlerUserData()) = message;
}

using Json = nlohmann::json;

// The member "crs" of a GeoJSON file; nothing where there is none.
std::optional<Json> crs_member(std::filesystem::path const& path) {
  bool is_crs = false;
  auto const keep_crs_only = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (depth == 1 && event == Json::parse_event_t::key) is_crs = parsed == "crs";
    return depth == 0 || is_crs;
  };
  std::ifstream file(path, std::ios::binary);
  auto const document = Json::parse(file, keep_crs_only, false);
  if (!document.is_object() || !document.contains("crs")) return std::nullopt;
  return document["crs"];
}

// GDAL fetches a CRS that is given as a link.
void check_crs_is_no_link(std::filesystem::path const& path) {
  auto const crs = crs_member(path);
  if (!crs || !crs->is_object()) return;
  auto const type = crs->contains("type") && (*crs)["type"].is_string() ? (*crs)["type"].get<std::string>() : "";
  if (type != "name" && type != "EPSG")
    throw Error(said("{}: its CRS is given as '{}', which would have to be fetched; give it by name ({})",
                     path.string(), type, "urn:ogc:def:crs:EPSG::28992"));
}

bool is_geojson(GDALDriverH driver) {
  return driver && std::string_view(gdal().GDALGetDriverShortName(driver)) == "GeoJSON";
}

}  // namespace

void check_is_local_file(std::filesystem::path const& path, std::string_view wanted) {
  std::error_code fault;
  auto const absolute = std::filesystem::absolute(path, fault).lexically_normal();
  if (absolute.string().starts_with("/vsi") || path.string().starts_with("/vsi"))
    throw Error(said("{}: not a file on disk; save a copy on this computer and name that", path.string()));
  if (!std::filesystem::exists(path, fault))
    throw Error(said("{}: there is no such file; check the name and the folder", path.string()));
  if (!std::filesystem::is_regular_file(path, fault))
    throw Error(said("{}: not a regular file; name {}", path.string(), wanted));
}

GdalWords::GdalWords() { gdal().CPLPushErrorHandlerEx(keep_error, &m_last_error); }
GdalWords::~GdalWords() { gdal().CPLPopErrorHandler(); }

void DatasetClose::operator()(DatasetHandle dataset) const { gdal().GDALClose(dataset); }

bool says_it_has_no_crs(DatasetHandle dataset, std::filesystem::path const& path) {
  if (!is_geojson(gdal().GDALGetDatasetDriver(dataset))) return false;
  auto const crs = crs_member(path);
  return crs && crs->is_null();
}

VectorDataset open_vector_file(std::filesystem::path const& path) {
  check_is_local_file(path, said("one of {}", said(allowed_formats)));
  register_drivers();
  GdalWords const words;
  auto const absolute = std::filesystem::absolute(path).lexically_normal().string();
  auto* const driver = gdal().GDALIdentifyDriverEx(absolute.c_str(), GDAL_OF_VECTOR, allowed_drivers.data(), nullptr);
  if (is_geojson(driver)) check_crs_is_no_link(path);
  VectorDataset dataset(
      gdal().GDALOpenEx(absolute.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed_drivers.data(), nullptr, nullptr));
  if (!dataset)
    throw Error(said("{}: cannot be read as {}{}{}", path.string(), said(allowed_formats),
                     words.last_error().empty() ? "" : ": ", words.last_error()));
  return dataset;
}

}  // namespace kansenatlas

#include <cpl_conv.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <mutex>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/source/spreadsheet.hpp"
#include "geo/source/vector_dataset.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

// Every cell as text and the first row as a row like the others, on this thread while it lives.
class ReadAsText {
 public:
  ReadAsText() {
    CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", "DISABLE");
    CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", "STRING");
  }
  ~ReadAsText() {
    CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", nullptr);
    CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", nullptr);
  }
  ReadAsText(ReadAsText const&) = delete;
  ReadAsText& operator=(ReadAsText const&) = delete;
};

void check_is_local_file(fs::path const& path) {
  std::error_code fault;
  if (fs::absolute(path, fault).lexically_normal().string().starts_with("/vsi") || path.string().starts_with("/vsi"))
    throw Error(fmt::format("{}: not a file on disk; save a copy on this computer and name that", path.string()));
  if (!fs::exists(path, fault))
    throw Error(fmt::format("{}: there is no such file; check the name and the folder", path.string()));
  if (!fs::is_regular_file(path, fault))
    throw Error(fmt::format("{}: not a regular file; name an XLSX file", path.string()));
}

VectorDataset open_spreadsheet(fs::path const& path, GdalWords const& words) {
  static std::once_flag once;
  std::call_once(once, [] { RegisterOGRXLSX(); });
  std::array<char const*, 2> const drivers{"XLSX", nullptr};
  auto const absolute = fs::absolute(path).lexically_normal().string();
  VectorDataset dataset(
      GDALOpenEx(absolute.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
  if (!dataset)
    throw Error(fmt::format("{}: cannot be read as XLSX{}{}", path.string(), words.last_error().empty() ? "" : ": ",
                            words.last_error()));
  return dataset;
}

struct FeatureClose {
  void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};

}  // namespace

std::vector<SheetRow> read_first_sheet(fs::path const& path) {
  check_is_local_file(path);
  ReadAsText const as_text;
  GdalWords const words;
  auto const dataset = open_spreadsheet(path, words);
  std::vector<SheetRow> rows;
  if (GDALDatasetGetLayerCount(dataset.get()) == 0) return rows;
  auto* const layer = GDALDatasetGetLayer(dataset.get(), 0);
  OGR_L_ResetReading(layer);
  while (auto* const next = OGR_L_GetNextFeature(layer)) {
    std::unique_ptr<void, FeatureClose> const feature(next);
    SheetRow row{static_cast<int>(OGR_F_GetFID(next)), {}};
    for (int c = 0; c < OGR_F_GetFieldCount(next); ++c)
      row.cells.emplace_back(OGR_F_IsFieldSetAndNotNull(next, c) ? OGR_F_GetFieldAsString(next, c) : "");
    if (std::any_of(row.cells.begin(), row.cells.end(), [](auto const& cell) { return !cell.empty(); }))
      rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kansenatlas

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/source/gdal_library.hpp"
#include "geo/source/spreadsheet.hpp"
#include "geo/source/vector_dataset.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

// Every cell as text and the first row as a row like the others, on this thread while it lives.
class ReadAsText {
 public:
  ReadAsText() {
    gdal().CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", "DISABLE");
    gdal().CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", "STRING");
  }
  ~ReadAsText() {
    gdal().CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", nullptr);
    gdal().CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", nullptr);
  }
  ReadAsText(ReadAsText const&) = delete;
  ReadAsText& operator=(ReadAsText const&) = delete;
};

VectorDataset open_spreadsheet(fs::path const& path, GdalWords const& words) {
  static std::once_flag once;
  std::call_once(once, [] { gdal().RegisterOGRXLSX(); });
  std::array<char const*, 2> const drivers{"XLSX", nullptr};
  auto const absolute = fs::absolute(path).lexically_normal().string();
  VectorDataset dataset(
      gdal().GDALOpenEx(absolute.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
  if (!dataset)
    throw Error(said("{}: cannot be read as XLSX{}{}", path.string(), words.last_error().empty() ? "" : ": ",
                     words.last_error()));
  return dataset;
}

struct FeatureClose {
  void operator()(OGRFeatureH feature) const { gdal().OGR_F_Destroy(feature); }
};

std::vector<SheetRow> rows_of(OGRLayerH layer) {
  std::vector<SheetRow> rows;
  gdal().OGR_L_ResetReading(layer);
  while (auto* const next = gdal().OGR_L_GetNextFeature(layer)) {
    std::unique_ptr<void, FeatureClose> const feature(next);
    SheetRow row{static_cast<int>(gdal().OGR_F_GetFID(next)), {}};
    for (int c = 0; c < gdal().OGR_F_GetFieldCount(next); ++c)
      row.cells.emplace_back(gdal().OGR_F_IsFieldSetAndNotNull(next, c) ? gdal().OGR_F_GetFieldAsString(next, c) : "");
    if (std::any_of(row.cells.begin(), row.cells.end(), [](auto const& cell) { return !cell.empty(); }))
      rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<NamedSheet> sheets_of(fs::path const& path, int most) {
  check_is_local_file(path, said("an XLSX file"));
  ReadAsText const as_text;
  GdalWords const words;
  auto const dataset = open_spreadsheet(path, words);
  std::vector<NamedSheet> sheets;
  for (int s = 0; s < std::min(most, gdal().GDALDatasetGetLayerCount(dataset.get())); ++s) {
    auto* const layer = gdal().GDALDatasetGetLayer(dataset.get(), s);
    sheets.push_back({gdal().OGR_L_GetName(layer), rows_of(layer)});
  }
  return sheets;
}

}  // namespace

std::vector<SheetRow> read_first_sheet(fs::path const& path) {
  auto sheets = sheets_of(path, 1);
  return sheets.empty() ? std::vector<SheetRow>() : std::move(sheets.front().rows);
}

std::vector<NamedSheet> read_sheets(fs::path const& path) { return sheets_of(path, std::numeric_limits<int>::max()); }

}  // namespace kansenatlas

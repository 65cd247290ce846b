#include "geo/source/gpkg_layer.hpp"

#include <fstream>
#include <unordered_map>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/source/gpkg_geometry.hpp"
#include "geo/source/sqlite.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

void refuse_other_files(fs::path const& path) {
  std::error_code fault;
  auto const status = fs::status(path, fault);
  if (!fs::exists(status)) throw Error(fmt::format("there is no file '{}'", path.string()));
  if (!fs::is_regular_file(status)) throw Error(fmt::format("'{}' is not a file", path.string()));
  std::string magic(15, '\0');
  std::ifstream(path, std::ios::binary).read(magic.data(), 15);
  if (magic != "SQLite format 3")
    throw Error(fmt::format("'{}' is not a GeoPackage; convert it with 'ogr2ogr -f GPKG out.gpkg {}'", path.string(),
                            path.filename().string()));
}

std::vector<std::string> texts_of(Statement statement) {
  std::vector<std::string> texts;
  while (statement.step()) texts.push_back(statement.string(0));
  return texts;
}

std::string geometry_column(Database& database, LayerName const& name) {
  auto row = database.prepare("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?");
  row.bind(0, std::string_view(name.layer));
  if (row.step()) return row.string(0);
  auto const layers = texts_of(database.prepare("SELECT table_name FROM gpkg_geometry_columns ORDER BY table_name"));
  throw UsageError(fmt::format("'{}' has no layer of polygons '{}'; there are: {}", name.file.string(), name.layer,
                               joined(layers, ", ")));
}

void refuse_unknown_field(Database& database, LayerName const& name) {
  if (name.field.empty()) return;
  auto columns = database.prepare("SELECT name FROM pragma_table_info(?)");
  columns.bind(0, std::string_view(name.layer));
  auto const known = texts_of(std::move(columns));
  for (auto const& column : known)
    if (column == name.field) return;
  throw UsageError(
      fmt::format("layer '{}' has no field '{}'; there are: {}", name.layer, name.field, joined(known, ", ")));
}

std::vector<LayerUnit> read_units(Database& database, LayerName const& name) {
  auto const geometry = quoted_identifier(geometry_column(database, name));
  refuse_unknown_field(database, name);
  auto const field = name.field.empty() ? "rowid" : quoted_identifier(name.field);
  auto row = database.prepare(
      fmt::format("SELECT rowid, {}, {} FROM {} ORDER BY rowid", field, geometry, quoted_identifier(name.layer)));
  std::vector<LayerUnit> units;
  std::unordered_map<std::string, std::size_t> index;
  while (row.step()) {
    auto const [at, is_new] = index.emplace(row.string(1), units.size());
    if (is_new) units.push_back({row.string(1), static_cast<int>(row.integer(0)), {}});
    try {
      auto polygons = multipolygon_from_gpkg(row.blob(2));
      auto& shape = units[at->second].shape;
      shape.insert(shape.end(), std::make_move_iterator(polygons.begin()), std::make_move_iterator(polygons.end()));
    } catch (Error const& error) {
      throw Error(fmt::format("row {}, '{}': {}", row.integer(0), row.text(1), error.what()));
    }
  }
  return units;
}

}  // namespace

LayerName parse_layer_name(std::string_view text) {
  auto const hash = text.rfind('#');
  auto const rest = hash == std::string_view::npos ? std::string_view() : text.substr(hash + 1);
  auto const colon = rest.find(':');
  LayerName name{fs::path(text.substr(0, hash)), std::string(rest.substr(0, colon)),
                 colon == std::string_view::npos ? "" : std::string(rest.substr(colon + 1))};
  if (name.layer.empty() || name.file.empty())
    throw UsageError(fmt::format("'{}' names no layer; write FILE#LAYER or FILE#LAYER:FIELD", text));
  return name;
}

std::vector<LayerUnit> read_gpkg_layer(LayerName const& name) {
  refuse_other_files(name.file);
  try {
    auto database = Database::open_read_only(name.file);
    return read_units(database, name);
  } catch (UsageError const&) {
    throw;
  } catch (Error const& error) {
    throw Error(fmt::format("cannot read layer '{}' of '{}': {}", name.layer, name.file.string(), error.what()));
  }
}

}  // namespace kansenatlas

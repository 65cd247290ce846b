#include "geo/source/atlas_write.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/source/atlas_schema.hpp"
#include "geo/source/gpkg_schema.hpp"
#include "geo/source/gpkg_styles.hpp"

namespace kansenatlas {
namespace {

// The newest day that a source names: a file that changes when its facts do, not when the clock does.
Date newest_date(Atlas const& atlas) {
  Date newest;
  for (auto const& source : atlas.sources) newest = std::max(newest, source.date);
  return newest;
}

// A layer may not take the name of another table.
void refuse_name_clashes(Atlas const& atlas) {
  std::set<std::string> taken{"figures", "kansenatlas_schema", "layer_styles"};
  for (auto const& table : atlas_tables()) taken.emplace(table.name);
  for (auto const& partition : atlas.partitions) {
    auto const layer = layer_of(partition.id);
    bool const is_reserved = layer.starts_with("gpkg_") || layer.starts_with("sqlite_") || layer.starts_with("rtree_");
    if (is_reserved || !taken.insert(layer).second)
      throw Error(
          said("partition '{}' cannot be a layer: the name '{}' is taken; give it another id", partition.id, layer));
  }
}

void make_tables(Database& database, Date changed) {
  database.run(
      "CREATE TABLE kansenatlas_schema (table_name TEXT NOT NULL, column_name TEXT NOT NULL, description TEXT NOT "
      "NULL)");
  for (auto const& table : atlas_tables()) {
    make_table(database, table.name, table.columns, table.constraints);
    describe_table(database, table.name, table.description, table.columns);
    if (table.is_layer)
      register_attributes(database,
                          {std::string(table.name), std::string(table.name), std::string(table.description), changed});
  }
}

void refuse_loose_ends(Database& database) {
  auto check = database.prepare("PRAGMA foreign_key_check");
  if (!check.step()) return;
  throw Error(
      said("table '{}', row {} refers to a row of '{}' that is not there; 'kansenatlas atlas check' lists the faults",
           check.text(0), check.integer(1), check.text(2)));
}

void write_all(Database& database, Country const& country, CrossChecks const& checks) {
  auto const& atlas = *country.atlas;
  auto const changed = newest_date(atlas);
  database.run("BEGIN");
  make_geopackage(database);
  make_tables(database, changed);
  write_metadata(database, country);
  write_lists(database, atlas);
  write_municipalities(database, country, changed);
  write_partitions(database, atlas);
  write_figures(database, atlas);
  register_attributes(database, {"figures", "figures", "Figures with the name and unit of their indicator", changed});
  write_arrangements(database, atlas);
  write_cross_checks(database, checks);
  write_region_layers(database, country, changed);
  write_layer_styles(database, atlas, changed);
  write_ground(database, *country.ground);
  refuse_loose_ends(database);
  database.run("COMMIT");
}

}  // namespace

void write_atlas_file(std::filesystem::path const& path, Country const& country, CrossChecks const& checks) {
  refuse_name_clashes(*country.atlas);
  write_atomically(path, [&](std::filesystem::path const& temporary) {
    try {
      auto database = Database::create(temporary);
      write_all(database, country, checks);
      database.close();
    } catch (Error const& error) {
      throw Error(said("cannot write '{}': {}", path.string(), error.what()));
    }
  });
}

}  // namespace kansenatlas

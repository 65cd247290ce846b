#pragma once
// The tables of an atlas file, with a description of each column inside the file itself.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/source/sqlite.hpp"

namespace kansenatlas {

// Raised when a reader of the older form would misread the file.
constexpr int atlas_schema_version = 5;

struct AtlasColumn {
  std::string_view name;
  std::string_view type;  // as in CREATE TABLE, with its constraints
  std::string_view description;
};

struct AtlasTable {
  std::string_view name;
  std::string_view description;
  std::span<AtlasColumn const> columns;
  std::string_view constraints;  // of the table: "UNIQUE (a, b), FOREIGN KEY ..."; may be empty
  bool is_layer = true;          // registered with the GeoPackage, so that other programs list it
};

// Every attribute table, a table after those that it refers to.
std::span<AtlasTable const> atlas_tables();

// The names of the columns of one of them, which are also those of its CSV file in a folder of facts where it has one.
std::vector<std::string> column_names(std::string_view table);

// The columns that every layer of regions has.
std::span<AtlasColumn const> region_layer_columns();

// Makes one table with `fid` as its key.
void make_table(Database& database, std::string_view name, std::span<AtlasColumn const> columns,
                std::string_view constraints);

// Writes the descriptions into the table kansenatlas_schema.
void describe_table(Database& database, std::string_view table, std::string_view description,
                    std::span<AtlasColumn const> columns);

// The layer of a partition: "omgevingsdienst@2023-01-01" -> "omgevingsdienst_2023_01_01".
std::string layer_of(std::string_view partition_id);

}  // namespace kansenatlas

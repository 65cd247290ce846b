#pragma once
// The atlas as one GeoPackage that QGIS, R and Python open too.
#include <filesystem>
#include <memory>

#include "geo/atlas/atlas.hpp"
#include "geo/boundary/ground.hpp"
#include "geo/source/cross_checks.hpp"

namespace kansenatlas {

// An atlas of facts with the ground it lies on.
struct Country {
  std::shared_ptr<Atlas const> atlas;
  std::shared_ptr<Ground const> ground;
};

enum class Figures { none, all };

// Writes everything, through a temporary file; replaces what was there. Two runs on the same facts give the same bytes.
// `checks` goes with it, so that the file can be checked where the folder is not.
void write_atlas_file(std::filesystem::path const& path, Country const& country, CrossChecks const& checks = {});

// Reads through SQLite alone (GDAL would cost five times as long). Throws Error that says what is wrong with the file
// (missing, truncated, not a GeoPackage, a GeoPackage but not an atlas, of a newer version) and the way out.
Country read_atlas_file(std::filesystem::path const& path, Figures figures);

// The figures of one indicator (its index), for a viewer that starts with the one it shows; and of all.
std::vector<Observation> read_observations(std::filesystem::path const& path, int indicator);
std::shared_ptr<Observations const> read_all_observations(std::filesystem::path const& path);

}  // namespace kansenatlas

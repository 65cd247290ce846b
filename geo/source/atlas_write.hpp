#pragma once
// The parts that write_atlas_file is made of; the database is an empty GeoPackage with the tables of atlas_schema.hpp.
#include "geo/source/atlas_file.hpp"
#include "geo/source/sqlite.hpp"

namespace kansenatlas {

void write_metadata(Database& database, Country const& country);
void write_lists(Database& database, Atlas const& atlas);         // sources, themes, mergers
void write_partitions(Database& database, Atlas const& atlas);    // partitions, regions, memberships
void write_figures(Database& database, Atlas const& atlas);       // indicators, observations, and the view `figures`
void write_arrangements(Database& database, Atlas const& atlas);  // arrangements, participants

void write_cross_checks(Database& database, CrossChecks const& checks);  // totals, holes

// Polygons: the municipalities, then a layer for each partition.
void write_municipalities(Database& database, Country const& country, Date changed);
void write_region_layers(Database& database, Country const& country, Date changed);

// What is read back without tracing a polygon again.
void write_ground(Database& database, Ground const& ground);

}  // namespace kansenatlas

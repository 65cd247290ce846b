#pragma once
// Which holes in the country are no gaps: boundaries/holes.csv, made from the two networks.
#include <filesystem>
#include <string>
#include <vector>

#include "geo/source/data_folder.hpp"

namespace kansenatlas {

// What a hole may be (catalogue/holes.csv): water within the coastline, which the network with water covers, or foreign
// ground around a place. The first kind that fits holds: one of the smallest enclaves is ground of the Netherlands in
// the network with water.
struct HoleKind {
  bool is_water = false;
  std::string what;    // "Baarle-Hertog (België)"
  RdPoint at;          // of foreign ground
  double reach_m = 0;  // from `at`
};

// Throws FaultError that names row, field and value; Error when the catalogue has no such table.
std::vector<HoleKind> hole_kinds_in(std::filesystem::path const& catalogue);

// The holes of both networks that `kinds` explain, coast first, the largest first. Others stay gaps: they are left out,
// so that `atlas check` names them.
std::vector<KnownHole> known_holes_of(Network const& coast, Network const& water, std::vector<HoleKind> const& kinds);

// As boundaries/holes.csv has them, in whole metres.
std::string text_of(std::vector<KnownHole> const& holes);

}  // namespace kansenatlas

#pragma once
// How arcs join into rings; shared by everything in this folder that walks along borders.
#include <optional>
#include <span>
#include <vector>

#include "geo/boundary/network.hpp"

namespace kansenatlas {

// The node at either end of an arc: equal numbers for equal points. A loop has `from` == `to`.
struct ArcEnds {
  int from = 0, to = 0;
};
std::vector<ArcEnds> ends_of(Network const& network);

// Joins arc uses that all keep one area on their left into closed rings. Where several could follow, the sharpest left
// turn does, and a ring that comes back to a node is cut there, so that no ring visits a node twice. Nothing when some
// use has no successor.
std::optional<std::vector<ArcRing>> traced_rings(Network const& network, std::span<ArcEnds const> ends,
                                                 std::span<ArcUse const> uses);

// Every shell followed by the holes in it, largest shell first. Rings with an area of exactly 0 count as shells.
std::vector<ArcRing> grouped_by_shell(Network const& network, std::vector<ArcRing> rings);

// Fills `rings` and returns the first unit whose arcs do not close, if any.
std::optional<int> first_open_unit(Network& network);

// The rings of grouped_by_shell as polygons.
MultiPolygon polygons_of(Network const& network, std::span<ArcRing const> rings);

}  // namespace kansenatlas

#pragma once
// Type-ahead search over municipalities and regions.
#include <string>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas::viewer {

struct Found {
  int municipality = -1;                 // or
  Partition const* partition = nullptr;  // with `region`
  int region = -1;
};

// The best first: names that begin with the words, then a word that does, then names that contain them; within that the
// municipalities before the regions, and the partitions in `preferred` before the others. Codes count as names.
std::vector<Found> find_areas(Atlas const& atlas, std::string_view words,
                              std::vector<Partition const*> const& preferred, std::size_t limit);

}  // namespace kansenatlas::viewer

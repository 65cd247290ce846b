#pragma once
// The indicators on which the municipalities of a region lie furthest apart, against the whole country.
#include <vector>

#include "geo/agenda/composer.hpp"

namespace kansenatlas {

struct RegionRange {
  std::size_t row = 0;            // in Material::regional
  int lowest = -1, highest = -1;  // municipalities of the region
  double share_of_national = 0;   // range in the region against the range over all municipalities
};

// Widest first, at most six; counts and indicators without a theme left out.
std::vector<RegionRange> widest_ranges(Composer const& composer);

}  // namespace kansenatlas

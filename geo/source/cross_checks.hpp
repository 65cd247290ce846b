#pragma once
// What the facts as a whole must agree with.
#include <string>
#include <vector>

#include "geo/base/units.hpp"

namespace kansenatlas {

// A hole in the whole that is no gap: foreign ground, or water within the coastline (boundaries/holes.csv).
struct KnownHole {
  std::string network;  // "coast" or "water"
  RdPoint at;           // a point in it, to within 100 m
  std::string what;
};

// What a publisher gives for the country or a region as a whole (totals.csv): the municipalities must add up to it.
struct PublishedTotal {
  std::string area;   // "NL", or the code of a region of any partition
  std::string field;  // one of those that check_totals can add up
  double value = 0;
  double slack = 0;  // how far the sum may be off: the rounding of the publisher
  std::string source;
  int row = 0;  // in its table
};

struct CrossChecks {
  std::vector<KnownHole> holes;
  std::vector<PublishedTotal> totals;
};

}  // namespace kansenatlas

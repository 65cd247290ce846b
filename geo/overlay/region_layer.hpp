#pragma once
// One side of a comparison by area: units with polygons, each in a region, and the ground that two sides share.
#include <span>
#include <string>
#include <vector>

#include "geo/atlas/partition.hpp"
#include "geo/boundary/network.hpp"
#include "geo/overlay/area_table.hpp"

namespace kansenatlas {

struct RegionLayer {
  std::string id;             // as the user named it
  std::string name;           // "veiligheidsregio's", or the name of the layer
  std::string singular;       // "veiligheidsregio"
  Date date;                  // unknown for a layer
  bool is_municipal = false;  // the units are the municipalities of the atlas, in its order
  std::vector<Region> regions;
  std::vector<int> region_of;          // per unit; -1: in none, which leaves the unit out
  std::vector<MultiPolygon> polygons;  // per unit
};

// The ground of one region of A in one of B; where one side's units are municipalities, of one municipality.
struct CommonPart {
  int region_a = 0, region_b = 0;
  int municipality = -1;
  double area_m2 = 0;
  double inhabitants = 0;
  bool is_sliver = false;  // smaller than the tolerance: counted and shown, but no ground to name anybody
};

// Pairs of units brought together by region (and municipality), ordered by a, b, municipality. `inhabitants`: one a row
// of the table, or empty.
std::vector<CommonPart> parts_of(std::span<CommonArea const> table, std::span<double const> inhabitants,
                                 RegionLayer const& a, RegionLayer const& b, double sliver_m2);

}  // namespace kansenatlas

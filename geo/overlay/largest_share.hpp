#pragma once
// A polygon layer as a partition of municipalities.
#include <span>
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/boundary/network.hpp"

namespace kansenatlas {

// A municipality counts as cut when more than this part of its area lies in another region than its own, or in none.
constexpr double cut_share = 0.01;

// Where one municipality lies; shares are of its own area, 0..1.
struct MunicipalShare {
  int region = -1;         // with the largest share (ties: the lower code); -1: in none
  double share = 0;        // in that region
  double elsewhere = 0;    // in other regions
  double uncovered = 0;    // in none
  int second_region = -1;  // the largest of the others
  [[nodiscard]] bool is_cut() const { return region >= 0 && (elsewhere > cut_share || uncovered > cut_share); }
};

struct LayerRegions {
  std::vector<std::string> codes;  // of the regions, ascending as text
  std::vector<int> region_of;      // per feature
};
// Features with the same code are one region.
LayerRegions regions_by_code(std::span<std::string const> feature_codes);

// One entry a municipality. `municipalities` and `features` on the same plane.
std::vector<MunicipalShare> municipal_shares(std::span<MultiPolygon const> municipalities,
                                             std::span<MultiPolygon const> features, LayerRegions const& regions);

}  // namespace kansenatlas

#include "geo/overlay/largest_share.hpp"

#include <algorithm>

#include "geo/boundary/plane.hpp"
#include "geo/overlay/area_table.hpp"

namespace kansenatlas {
namespace {

MunicipalShare share_of(std::vector<double> const& area_m2, double whole_m2) {
  MunicipalShare result;
  double covered = 0, second = 0;
  for (std::size_t r = 0; r < area_m2.size(); ++r) {
    double const share = area_m2[r] / whole_m2;
    covered += share;
    if (share > result.share) {
      second = result.share;
      result.second_region = result.region;
      result.share = share;
      result.region = static_cast<int>(r);
    } else if (share > second) {
      second = share;
      result.second_region = static_cast<int>(r);
    }
  }
  result.elsewhere = covered - result.share;
  result.uncovered = std::max(0.0, 1 - covered);
  return result;
}

}  // namespace

LayerRegions regions_by_code(std::span<std::string const> feature_codes) {
  LayerRegions regions;
  regions.codes.assign(feature_codes.begin(), feature_codes.end());
  std::sort(regions.codes.begin(), regions.codes.end());
  regions.codes.erase(std::unique(regions.codes.begin(), regions.codes.end()), regions.codes.end());
  for (auto const& code : feature_codes)
    regions.region_of.push_back(
        static_cast<int>(std::lower_bound(regions.codes.begin(), regions.codes.end(), code) - regions.codes.begin()));
  return regions;
}

std::vector<MunicipalShare> municipal_shares(std::span<MultiPolygon const> municipalities,
                                             std::span<MultiPolygon const> features, LayerRegions const& regions) {
  auto const table = area_table(municipalities, features);
  std::vector<MunicipalShare> shares;
  auto row = table.begin();
  for (std::size_t m = 0; m < municipalities.size(); ++m) {
    std::vector<double> area_m2(regions.codes.size(), 0);
    for (; row != table.end() && row->a == static_cast<int>(m); ++row)
      area_m2[static_cast<std::size_t>(regions.region_of[static_cast<std::size_t>(row->b)])] += row->area_m2;
    shares.push_back(share_of(area_m2, area_of(municipalities[m])));
  }
  return shares;
}

}  // namespace kansenatlas

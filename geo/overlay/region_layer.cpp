#include "geo/overlay/region_layer.hpp"

#include <algorithm>
#include <tuple>

namespace kansenatlas {
namespace {

auto key_of(CommonPart const& part) { return std::tie(part.region_a, part.region_b, part.municipality); }

}  // namespace

std::vector<CommonPart> parts_of(std::span<CommonArea const> table, std::span<double const> inhabitants,
                                 RegionLayer const& a, RegionLayer const& b, double sliver_m2) {
  std::vector<CommonPart> pieces;
  for (std::size_t row = 0; row < table.size(); ++row) {
    auto const& common = table[row];
    CommonPart part{a.region_of[static_cast<std::size_t>(common.a)], b.region_of[static_cast<std::size_t>(common.b)]};
    if (part.region_a < 0 || part.region_b < 0) continue;
    part.municipality = a.is_municipal ? common.a : b.is_municipal ? common.b : -1;
    part.area_m2 = common.area_m2;
    part.inhabitants = inhabitants.empty() ? 0 : inhabitants[row];
    pieces.push_back(part);
  }
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](CommonPart const& x, CommonPart const& y) { return key_of(x) < key_of(y); });
  std::vector<CommonPart> parts;
  for (auto const& piece : pieces) {
    if (parts.empty() || key_of(parts.back()) != key_of(piece)) {
      parts.push_back(piece);
      continue;
    }
    parts.back().area_m2 += piece.area_m2;
    parts.back().inhabitants += piece.inhabitants;
  }
  for (auto& part : parts) part.is_sliver = part.area_m2 < sliver_m2;
  return parts;
}

}  // namespace kansenatlas

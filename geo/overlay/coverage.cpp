#include "geo/overlay/coverage.hpp"

#include <algorithm>

#include "geo/boundary/plane.hpp"

namespace kansenatlas {

std::vector<double> uncovered_m2(std::span<CommonArea const> table, Side side, std::span<MultiPolygon const> own,
                                 std::span<MultiPolygon const> doubled) {
  std::vector<double> uncovered;
  uncovered.reserve(own.size());
  for (auto const& polygon : own) uncovered.push_back(area_of(polygon));
  for (auto const& common : table)
    uncovered[static_cast<std::size_t>(side == Side::a ? common.a : common.b)] -= common.area_m2;
  if (!doubled.empty())
    for (auto const& common : area_table(own, doubled)) uncovered[static_cast<std::size_t>(common.a)] += common.area_m2;
  for (double& each : uncovered)
    if (each < least_common_area_m2) each = 0;
  return uncovered;
}

}  // namespace kansenatlas

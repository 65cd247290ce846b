#include "geo/overlay/inhabitants.hpp"

#include "geo/boundary/plane.hpp"

namespace kansenatlas {
namespace {

std::vector<double> density_of(std::span<double const> carried, std::span<MultiPolygon const> carriers) {
  std::vector<double> density;
  for (std::size_t u = 0; u < carried.size(); ++u) {
    double const area_m2 = area_of(carriers[u]);
    density.push_back(area_m2 > 0 ? carried[u] / area_m2 : 0);
  }
  return density;
}

}  // namespace

std::vector<double> inhabitants_of_pairs(std::span<CommonArea const> table, Side side, std::span<double const> carried,
                                         std::span<MultiPolygon const> polygons_of_side) {
  auto const density = density_of(carried, polygons_of_side);
  std::vector<double> inhabitants;
  inhabitants.reserve(table.size());
  for (auto const& common : table)
    inhabitants.push_back(common.area_m2 * density[static_cast<std::size_t>(side == Side::a ? common.a : common.b)]);
  return inhabitants;
}

std::vector<double> inhabitants_of_pieces(std::span<MultiPolygon const> pieces, std::span<double const> carried,
                                          std::span<MultiPolygon const> carriers) {
  auto const density = density_of(carried, carriers);
  std::vector<double> inhabitants(pieces.size(), 0);
  for (auto const& common : area_table(pieces, carriers))
    inhabitants[static_cast<std::size_t>(common.a)] += common.area_m2 * density[static_cast<std::size_t>(common.b)];
  return inhabitants;
}

}  // namespace kansenatlas

#include "geo/welfare/peers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "geo/welfare/position.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 7> rule_names{"urbanity_and_size", "urbanity_and_near_size", "urbanity",
                                                     "everybody",         "similar_regions",        "nearest_regions",
                                                     "too_few_regions"};

bool resembles(Municipality const& a, Municipality const& b, PeerRule rule) {
  int const sizes_apart = std::abs(a.size_class - b.size_class);
  switch (rule) {
    case PeerRule::urbanity_and_size:
      return a.urbanity == b.urbanity && sizes_apart == 0;
    case PeerRule::urbanity_and_near_size:
      return a.urbanity == b.urbanity && sizes_apart <= 1;
    case PeerRule::urbanity:
      return a.urbanity == b.urbanity;
    case PeerRule::everybody:
    case PeerRule::similar_regions:
    case PeerRule::nearest_regions:
    case PeerRule::too_few_regions:
      return true;
  }
  return true;
}

double deviation_of(std::vector<double> const& values) {
  double const n = static_cast<double>(values.size());
  double const mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  double squares = 0;
  for (double const value : values) squares += (value - mean) * (value - mean);
  return squares > 0 ? std::sqrt(squares / n) : 1;
}

// Distance of every region to `region`.
std::vector<double> distances_to(Atlas const& atlas, Partition const& partition, int region) {
  std::vector<double> urbanity, size, distances;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    auto const shape = shape_of(atlas, members_of(partition, static_cast<int>(r)));
    urbanity.push_back(shape.urbanity);
    size.push_back(std::log(std::max(1.0, shape.inhabitants)));
  }
  auto const self = static_cast<std::size_t>(region);
  double const urbanity_unit = deviation_of(urbanity), size_unit = deviation_of(size);
  for (std::size_t r = 0; r < urbanity.size(); ++r)
    distances.push_back(std::hypot((urbanity[r] - urbanity[self]) / urbanity_unit, (size[r] - size[self]) / size_unit));
  return distances;
}

}  // namespace

std::string_view name_of(PeerRule rule) { return rule_names.at(static_cast<std::size_t>(rule)); }

Peers municipal_peers(Atlas const& atlas, int municipality) {
  auto const& self = atlas.municipalities[static_cast<std::size_t>(municipality)];
  Peers peers;
  for (auto const rule :
       {PeerRule::urbanity_and_size, PeerRule::urbanity_and_near_size, PeerRule::urbanity, PeerRule::everybody}) {
    peers = {rule, {}};
    for (std::size_t i = 0; i < atlas.municipalities.size(); ++i)
      if (static_cast<int>(i) != municipality && resembles(self, atlas.municipalities[i], rule))
        peers.areas.push_back(static_cast<int>(i));
    if (peers.areas.size() >= fewest_peers) break;
  }
  return peers;
}

RegionShape shape_of(Atlas const& atlas, std::vector<int> const& members) {
  RegionShape shape;
  for (int const m : members) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(m)];
    auto const inhabitants = static_cast<double>(municipality.inhabitants_2024);
    shape.inhabitants += inhabitants;
    shape.urbanity += inhabitants * municipality.urbanity;
  }
  if (shape.inhabitants > 0) shape.urbanity /= shape.inhabitants;
  return shape;
}

bool are_alike(RegionShape const& a, RegionShape const& b) {
  return std::abs(a.urbanity - b.urbanity) <= alike_urbanity && a.inhabitants <= alike_size * b.inhabitants &&
         b.inhabitants <= alike_size * a.inhabitants;
}

Peers regional_peers(Atlas const& atlas, Partition const& partition, int region) {
  if (static_cast<int>(partition.regions.size()) < fewest_regions_placed) return {PeerRule::too_few_regions, {}};
  auto const distances = distances_to(atlas, partition, region);
  Peers peers{PeerRule::similar_regions, {}};
  for (std::size_t r = 0; r < distances.size(); ++r)
    if (static_cast<int>(r) != region) peers.areas.push_back(static_cast<int>(r));
  std::stable_sort(peers.areas.begin(), peers.areas.end(), [&](int a, int b) {
    return distances[static_cast<std::size_t>(a)] < distances[static_cast<std::size_t>(b)];
  });
  if (peers.areas.size() > fewest_peers) peers.areas.resize(fewest_peers);
  std::sort(peers.areas.begin(), peers.areas.end());
  auto const self = shape_of(atlas, members_of(partition, region));
  bool const is_alike = std::all_of(peers.areas.begin(), peers.areas.end(), [&](int peer) {
    return are_alike(self, shape_of(atlas, members_of(partition, peer)));
  });
  if (!is_alike) peers.rule = PeerRule::nearest_regions;
  return peers;
}

}  // namespace kansenatlas

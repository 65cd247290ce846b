#pragma once
// Which areas resemble each other enough to be compared: by urbanity and size, never by the indicator itself.
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

constexpr int fewest_peers = 5;

enum class PeerRule {
  urbanity_and_size,       // municipalities of the same urbanity and size class
  urbanity_and_near_size,  // fewer than five of those: the same urbanity, size class at most one apart
  urbanity,                // still fewer: the same urbanity
  everybody,               // still fewer: every other one
  similar_regions,         // regions: the five nearest by mean urbanity and by size, all of them alike
  nearest_regions,         // the five nearest, but not all of them alike
  too_few_regions,         // the partition has fewer than `fewest_regions_placed`: none
};
std::string_view name_of(PeerRule rule);  // "urbanity_and_size", ...

struct Peers {
  PeerRule rule = PeerRule::everybody;
  std::vector<int> areas;  // ascending, without the area itself
};
Peers municipal_peers(Atlas const& atlas, int municipality);

// What makes regions similar.
struct RegionShape {
  double urbanity = 0;  // mean of the municipalities' classes (1 very strongly urban .. 5 not), weighted by inhabitants
  double inhabitants = 0;
};
RegionShape shape_of(Atlas const& atlas, std::vector<int> const& members);
// Regions count as alike up to half a class of urbanity and a factor 2 in inhabitants.
constexpr double alike_urbanity = 0.5, alike_size = 2;
bool are_alike(RegionShape const& a, RegionShape const& b);
// The five other regions of the partition with the smallest distance in urbanity and in ln inhabitants, each divided by
// its standard deviation over the regions; ties: the lower index. None in a partition of few regions.
Peers regional_peers(Atlas const& atlas, Partition const& partition, int region);

}  // namespace kansenatlas

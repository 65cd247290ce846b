#include "geo/boundary/outline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/boundary/ring_trace.hpp"

namespace kansenatlas {
namespace {

bool is_internal(Arc const& arc) { return arc.left != outside && arc.right != outside; }

int region_at(std::span<int const> region_of, int unit) { return region_of[static_cast<std::size_t>(unit)]; }

bool separates_regions(Arc const& arc, std::span<int const> region_of) {
  return region_at(region_of, arc.left) != region_at(region_of, arc.right);
}

bool has_member(std::vector<bool> const& is_member, int unit) {
  return unit != outside && is_member[static_cast<std::size_t>(unit)];
}

}  // namespace

std::vector<int> outline_of(Network const& network, std::span<int const> region_of, bool with_outside) {
  std::vector<int> outline;
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    auto const& arc = network.arcs[a];
    if (is_internal(arc) ? separates_regions(arc, region_of) : with_outside) outline.push_back(static_cast<int>(a));
  }
  return outline;
}

MultiPolygon polygon_of(Network const& network, std::vector<bool> const& is_member) {
  std::vector<ArcUse> uses;
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    bool const left = has_member(is_member, network.arcs[a].left);
    if (left != has_member(is_member, network.arcs[a].right)) uses.push_back({static_cast<int>(a), !left});
  }
  auto rings = traced_rings(network, ends_of(network), uses);
  if (!rings)
    throw Error(said("network '{}': the arcs around these units do not close; build the network anew", network.name));
  return polygons_of(network, grouped_by_shell(network, std::move(*rings)));
}

double internal_border_km(Network const& network, std::span<int const> region_of) {
  double length_m = 0;
  for (auto const& arc : network.arcs)
    if (is_internal(arc) && separates_regions(arc, region_of)) length_m += arc.length_m;
  return length_m / 1000;
}

}  // namespace kansenatlas

#include "app/viewer/small_outline.hpp"

#include <algorithm>
#include <cmath>

#include "app/viewer/welfare_caches.hpp"
#include "geo/boundary/outline.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr double smallest_ring_m = 6000;
constexpr double most_covered = 0.25;  // of the land by its own outline

SmallLines lines_around(Network const& network, std::vector<int> const& members) {
  std::vector<int> is_member(static_cast<std::size_t>(network.units), 0);
  for (int const unit : members) is_member[static_cast<std::size_t>(unit)] = 1;
  std::vector<int> arcs;
  for (int const arc : outline_of(network, is_member, true)) {
    auto const& sides = network.arcs[static_cast<std::size_t>(arc)];
    auto const is_in = [&](int unit) { return unit != outside && is_member[static_cast<std::size_t>(unit)] == 1; };
    if (is_in(sides.left) != is_in(sides.right)) arcs.push_back(arc);
  }
  return lines_of(network, arcs);
}

double length_m(SmallLines const& lines) {
  double length = 0;
  for (auto const& line : lines)
    for (std::size_t i = 1; i < line.size() && !is_speck(line); ++i)
      length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return length;
}

}  // namespace

bool is_speck(std::vector<RdPoint> const& line) {
  RdBox box;
  for (auto const& place : line) box.include(place);
  return line.front() == line.back() && std::max(box.width_m(), box.height_m()) < smallest_ring_m;
}

SmallLines small_outline(SmallGround const& ground, std::vector<int> const& members, double pen_m) {
  if (members.empty()) return {};
  auto lines = lines_around(ground.network, members);
  double land = 0;
  for (int const unit : members) land += ground.network.unit_area_m2[static_cast<std::size_t>(unit)];
  double const covered = length_m(lines) * pen_m / 2;  // the other half of a stroke lies outside
  if (covered > most_covered * land) lines = lines_around(ground.water, members);
  // What is all specks still has to be found.
  if (!std::all_of(lines.begin(), lines.end(), is_speck)) std::erase_if(lines, is_speck);
  return lines;
}

}  // namespace kansenatlas::viewer

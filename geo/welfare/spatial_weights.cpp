#include "geo/welfare/spatial_weights.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 4> scheme_names{"rook_w", "rook_b", "queen_w", "queen_b"};

using Pairs = std::vector<std::pair<int, int>>;

void join(Pairs& pairs, int a, int b) {
  if (a == outside || b == outside || a == b) return;
  pairs.emplace_back(a, b);
  pairs.emplace_back(b, a);
}

// Units that meet in the end of an arc share a corner.
void join_at_corners(Pairs& pairs, Network const& network) {
  std::map<std::pair<double, double>, std::vector<int>> units_at;
  for (auto const& arc : network.arcs)
    for (auto const& end : {arc.points.front(), arc.points.back()})
      for (int const unit : {arc.left, arc.right})
        if (unit != outside) units_at[{end.x, end.y}].push_back(unit);
  for (auto const& [corner, units] : units_at)
    for (std::size_t i = 0; i < units.size(); ++i)
      for (std::size_t j = i + 1; j < units.size(); ++j) join(pairs, units[i], units[j]);
}

Neighbours from_pairs(Pairs pairs, int units) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  Neighbours result;
  auto at = pairs.begin();
  for (int unit = 0; unit < units; ++unit) {
    for (; at != pairs.end() && at->first == unit; ++at) result.neighbour.push_back(at->second);
    result.first.push_back(static_cast<int>(result.neighbour.size()));
  }
  return result;
}

}  // namespace

std::string_view name_of(WeightScheme scheme) {
  return scheme_names.at((scheme.contiguity == Contiguity::queen ? 2u : 0u) + (scheme.is_row_standardised ? 0u : 1u));
}

WeightScheme weight_scheme_from(std::string_view name) {
  for (auto const contiguity : {Contiguity::rook, Contiguity::queen})
    for (bool const standardised : {true, false})
      if (WeightScheme const scheme{contiguity, standardised}; name_of(scheme) == name) return scheme;
  throw UsageError(said("unknown weights '{}'; they are rook_w, rook_b, queen_w, queen_b", name));
}

Neighbours neighbours_of(Network const& network, Contiguity contiguity) {
  Pairs pairs;
  for (auto const& arc : network.arcs) join(pairs, arc.left, arc.right);
  if (contiguity == Contiguity::queen) join_at_corners(pairs, network);
  return from_pairs(std::move(pairs), network.units);
}

Neighbours among(Neighbours const& all, std::vector<int> const& units) {
  std::vector<int> number(static_cast<std::size_t>(all.units()), -1);
  for (std::size_t i = 0; i < units.size(); ++i) number[static_cast<std::size_t>(units[i])] = static_cast<int>(i);
  Neighbours result;
  for (int const unit : units) {
    for (auto const* other = all.begin(unit); other != all.end(unit); ++other)
      if (int const renumbered = number[static_cast<std::size_t>(*other)]; renumbered >= 0)
        result.neighbour.push_back(renumbered);
    result.first.push_back(static_cast<int>(result.neighbour.size()));
  }
  return result;
}

}  // namespace kansenatlas

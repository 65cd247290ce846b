#include "geo/welfare/autocorrelation.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas {
namespace {

// Those of `units` with and without a neighbour among them.
void part_islands(std::vector<int> const& units, Neighbours const& neighbours, Autocorrelation& pattern) {
  auto const within = among(neighbours, units);
  for (int i = 0; i < within.units(); ++i)
    (within.count(i) > 0 ? pattern.municipalities : pattern.islands).push_back(units[static_cast<std::size_t>(i)]);
}

}  // namespace

Autocorrelation autocorrelation_of(Atlas const& atlas, Network const& water, int indicator, int year,
                                   AutocorrelationOptions const& options, KeptDraws* kept) {
  Autocorrelation pattern{indicator, year, options.scheme, {}, {}, {}, {}, {}};
  auto const values = municipal_values(atlas, indicator, year);
  std::vector<int> units;
  for (std::size_t i = 0; i < values.size(); ++i)
    (values[i].has_value() ? units : pattern.without_value).push_back(static_cast<int>(i));
  auto const all = neighbours_of(water, options.scheme.contiguity);
  part_islands(units, all, pattern);
  if (pattern.municipalities.size() < 4)
    throw Error(said(
        "'{}' has too few municipalities with a value and a neighbour with a value in {}: {}; a pattern needs four",
        atlas.indicators[static_cast<std::size_t>(indicator)].id, year, pattern.municipalities.size()));
  std::vector<double> numbers;
  for (int const m : pattern.municipalities) numbers.push_back(values[static_cast<std::size_t>(m)].value);
  auto const neighbours = among(all, pattern.municipalities);
  bool const standardised = options.scheme.is_row_standardised;
  pattern.global = moran_of(numbers, neighbours, standardised, options.global_permutations, options.seed);
  pattern.geary = geary_of(numbers, neighbours, standardised);
  pattern.global_g = global_g_of(numbers, neighbours);
  KeptDraws own;
  auto const& draws =
      (kept ? *kept : own).of(options.permutations, most_neighbours(neighbours), neighbours.units(), options.seed);
  pattern.local = local_moran_of(numbers, neighbours, standardised, draws, options.enough);
  return pattern;
}

int fewest_spots(Autocorrelation const& pattern, AutocorrelationOptions const& options) {
  double const smallest_p = 2 / (options.permutations + 1.0);
  return static_cast<int>(
      std::ceil(smallest_p * static_cast<double>(pattern.municipalities.size()) / spot_significance - 1e-9));
}

std::vector<Spot> spots_of(Autocorrelation const& pattern, std::optional<std::vector<int>> const& members) {
  std::vector<Spot> spots;
  for (std::size_t i = 0; i < pattern.local.size(); ++i) {
    auto const& local = pattern.local[i];
    bool const is_spot = local.quadrant == Quadrant::high_high || local.quadrant == Quadrant::low_low;
    int const municipality = pattern.municipalities[i];
    if (!is_spot || local.p_fdr > spot_significance) continue;
    if (!members || std::binary_search(members->begin(), members->end(), municipality))
      spots.push_back({municipality, local});
  }
  return spots;
}

TouchingSpots spots_touching(Autocorrelation const& pattern, Network const& water, std::vector<int> const& members,
                             Quadrant quadrant) {
  auto const neighbours = neighbours_of(water, pattern.scheme.contiguity);
  auto const is_member = [&](int m) { return std::binary_search(members.begin(), members.end(), m); };
  TouchingSpots touching;
  for (auto const& spot : spots_of(pattern)) {
    int const m = spot.municipality;
    if (spot.local.quadrant != quadrant) continue;
    if (is_member(m))
      touching.within.push_back(m);
    else if (std::any_of(neighbours.begin(m), neighbours.end(m), is_member))
      touching.beside.push_back(m);
  }
  return touching;
}

}  // namespace kansenatlas

#include "geo/welfare/local_moran.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "geo/welfare/threads.hpp"

namespace kansenatlas {
namespace {

double sum_of_neighbours(std::vector<double> const& z, Neighbours const& neighbours, int unit) {
  double sum = 0;
  for (auto const* j = neighbours.begin(unit); j != neighbours.end(unit); ++j) sum += z[static_cast<std::size_t>(*j)];
  return sum;
}

// How many of the draws so far reach the observed sum from either side.
struct Reached {
  int at_least = 0, at_most = 0;
  [[nodiscard]] int fewest() const { return std::min(at_least, at_most); }
  void add(double sum, double observed, double noise) {
    at_least += sum >= observed - noise ? 1 : 0;
    at_most += sum <= observed + noise ? 1 : 0;
  }
};

// `enough`: see local_moran_of.
double conditional_p(UnitSums sums, double observed, int enough, double noise) {
  Reached reached;
  int drawn = 0;
  auto const is_enough = [&](Reached const& so_far) { return enough > 0 && so_far.fewest() >= enough; };
  for (auto block = sums.next(); !block.empty() && !is_enough(reached); block = sums.next()) {
    Reached with_block = reached;
    for (double const sum : block) with_block.add(sum, observed, noise);
    if (!is_enough(with_block)) {
      reached = with_block;
      drawn += static_cast<int>(block.size());
      continue;
    }
    for (auto sum = block.begin(); !is_enough(reached); ++sum, ++drawn) reached.add(*sum, observed, noise);
  }
  return std::min(1.0, 2.0 * (1 + reached.fewest()) / (1.0 + drawn));
}

Quadrant quadrant_of(double z, double lag, double noise) {
  if (std::abs(z) <= noise || std::abs(lag) <= noise) return Quadrant::none;
  if (z > 0) return lag > 0 ? Quadrant::high_high : Quadrant::high_low;
  return lag > 0 ? Quadrant::low_high : Quadrant::low_low;
}

// The standardised sum of `count` values with sum `sum` out of `n` with that mean and standard deviation.
double getis_ord(double sum, double count, double n, double mean, double deviation) {
  return (sum - mean * count) / (deviation * std::sqrt((n * count - count * count) / (n - 1)));
}

struct Moments {
  double n = 0, squares = 0;  // of the deviations from the mean
};

// With the mean at zero. Leaving unit i out shifts the mean to -z/(n-1) and takes z^2 n/(n-1) from the squares.
void fill_getis_ord(LocalMoran& local, double z, double neighbours_sum, double count, Moments const& all) {
  double const n = all.n;
  if (count + 1 < n) local.gi_star = getis_ord(neighbours_sum + z, count + 1, n, 0, std::sqrt(all.squares / n));
  double const others = n - 1, squares = all.squares - z * z * n / others;
  if (count < others && squares > 0)
    local.gi = getis_ord(neighbours_sum, count, others, -z / others, std::sqrt(squares / others));
}

}  // namespace

std::string_view name_of(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::high_high:
      return "HH";
    case Quadrant::low_low:
      return "LL";
    case Quadrant::high_low:
      return "HL";
    case Quadrant::low_high:
      return "LH";
    case Quadrant::none:
      return "";
  }
  return "";
}

std::vector<double> false_discovery_adjusted(std::vector<double> const& p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> adjusted(p.size());
  double lowest = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    double const candidate = p[order[rank - 1]] * static_cast<double>(p.size()) / static_cast<double>(rank);
    lowest = std::min(lowest, candidate);
    adjusted[order[rank - 1]] = lowest;
  }
  return adjusted;
}

int most_neighbours(Neighbours const& neighbours) {
  int most = 0;
  for (int i = 0; i < neighbours.units(); ++i) most = std::max(most, neighbours.count(i));
  return most;
}

std::vector<LocalMoran> local_moran_of(std::span<double const> values, Neighbours const& neighbours,
                                       bool is_row_standardised, int permutations, std::uint64_t seed, int threads,
                                       int enough) {
  if (values.size() < 3) return {};
  ConditionalDraws const draws(permutations, most_neighbours(neighbours), neighbours.units(), seed, threads);
  return local_moran_of(values, neighbours, is_row_standardised, draws, enough, threads);
}

std::vector<LocalMoran> local_moran_of(std::span<double const> values, Neighbours const& neighbours,
                                       bool is_row_standardised, ConditionalDraws const& draws, int enough,
                                       int threads) {
  auto const n = static_cast<double>(values.size());
  if (values.size() < 3) return {};
  double const mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  std::vector<double> z;
  for (double const value : values) z.push_back(value - mean);
  Moments const all{n, std::inner_product(z.begin(), z.end(), z.begin(), 0.0)};
  double const noise = 1e-12 * std::sqrt(all.squares) + 1e-300;  // below this a difference is rounding
  if (*std::max_element(values.begin(), values.end()) == *std::min_element(values.begin(), values.end())) return {};
  std::vector<LocalMoran> result(values.size());
  DrawnSums const drawn(draws, z, threads);
  in_blocks(
      neighbours.units(),
      [&](int begin, int end) {
        for (int i = begin; i < end; ++i) {
          auto& local = result[static_cast<std::size_t>(i)];
          double const own = z[static_cast<std::size_t>(i)], sum = sum_of_neighbours(z, neighbours, i);
          int const count = neighbours.count(i);
          local.i = own / (all.squares / n) * (is_row_standardised ? sum / count : sum);
          local.quadrant = quadrant_of(own, sum, noise);
          fill_getis_ord(local, own, sum, count, all);
          if (draws.draws() > 0) local.p = conditional_p(UnitSums(drawn, i, count), sum, enough, noise);
        }
      },
      threads);
  std::vector<double> p;
  for (auto const& local : result) p.push_back(local.p);
  auto const adjusted = false_discovery_adjusted(p);
  for (std::size_t i = 0; i < result.size(); ++i) result[i].p_fdr = adjusted[i];
  return result;
}

}  // namespace kansenatlas

#include "geo/welfare/moran.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include "geo/welfare/random.hpp"
#include "geo/welfare/threads.hpp"
#include "geo/welfare/weight_sums.hpp"

namespace kansenatlas {
namespace {

// sum_ij w_ij z_i z_j
double cross_product(std::vector<double> const& z, Neighbours const& neighbours, bool is_row_standardised) {
  double sum = 0;
  for (int i = 0; i < neighbours.units(); ++i) {
    double lag = 0;
    for (auto const* j = neighbours.begin(i); j != neighbours.end(i); ++j) lag += z[static_cast<std::size_t>(*j)];
    sum += weight_of_neighbour(neighbours, i, is_row_standardised) * lag * z[static_cast<std::size_t>(i)];
  }
  return sum;
}

double variance_under_randomisation(double n, WeightSums const& s, double kurtosis, double expected) {
  double const s0_squared = s.s0 * s.s0;
  double const first = n * ((n * n - 3 * n + 3) * s.s1 - n * s.s2 + 3 * s0_squared);
  double const second = kurtosis * ((n * n - n) * s.s1 - 2 * n * s.s2 + 6 * s0_squared);
  return (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0_squared) - expected * expected;
}

double variance_if_normal(double n, WeightSums const& s, double expected) {
  double const s0_squared = s.s0 * s.s0;
  return (n * n * s.s1 - n * s.s2 + 3 * s0_squared) / ((n * n - 1) * s0_squared) - expected * expected;
}

std::vector<double> deviations(std::span<double const> values) {
  double const mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  std::vector<double> z(values.begin(), values.end());
  for (double& value : z) value -= mean;
  return z;
}

// The share of random maps that are at least as far from the expectation.
double permutation_p(std::vector<double> const& z, Neighbours const& neighbours, bool is_row_standardised, double to_i,
                     Moran const& moran, int permutations, std::uint64_t seed) {
  std::vector<char> is_far(static_cast<std::size_t>(permutations), 0);
  double const distance = std::abs(moran.i - moran.expected) - 1e-12;
  in_blocks(permutations, [&](int begin, int end) {
    std::vector<double> shuffled;
    for (int p = begin; p < end; ++p) {
      shuffled = z;
      RandomStream random(seed, static_cast<std::uint64_t>(p) | 1ULL << 63);
      for (auto i = static_cast<std::uint32_t>(shuffled.size()); i > 1; --i)
        std::swap(shuffled[i - 1], shuffled[random.below(i)]);
      double const i = to_i * cross_product(shuffled, neighbours, is_row_standardised);
      is_far[static_cast<std::size_t>(p)] = std::abs(i - moran.expected) >= distance ? 1 : 0;
    }
  });
  return (1.0 + std::accumulate(is_far.begin(), is_far.end(), 0)) / (1.0 + permutations);
}

}  // namespace

Moran moran_of(std::span<double const> values, Neighbours const& neighbours, bool is_row_standardised, int permutations,
               std::uint64_t seed) {
  Moran moran;
  if (values.size() < 2) return moran;
  auto const z = deviations(values);
  double squares = 0, fourths = 0, largest = 0;
  for (double const d : z) {
    squares += d * d;
    fourths += d * d * d * d;
    largest = std::max(largest, std::abs(d));
  }
  if (largest == 0) return moran;
  double const n = static_cast<double>(values.size());
  auto const sums = weight_sums(neighbours, is_row_standardised);
  double const to_i = n / sums.s0 / squares;
  moran.i = to_i * cross_product(z, neighbours, is_row_standardised);
  moran.expected = -1 / (n - 1);
  moran.variance_if_normal = variance_if_normal(n, sums, moran.expected);
  moran.z_if_normal = (moran.i - moran.expected) / std::sqrt(moran.variance_if_normal);
  if (n > 3) {
    moran.variance = variance_under_randomisation(n, sums, n * fourths / (squares * squares), moran.expected);
    moran.z = (moran.i - moran.expected) / std::sqrt(moran.variance);
    moran.p_normal = std::erfc(std::abs(moran.z) / std::sqrt(2.0));
  }
  if (permutations > 0)
    moran.p_permutation = permutation_p(z, neighbours, is_row_standardised, to_i, moran, permutations, seed);
  return moran;
}

}  // namespace kansenatlas

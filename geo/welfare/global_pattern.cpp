#include "geo/welfare/global_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/welfare/weight_sums.hpp"

namespace kansenatlas {
namespace {

bool are_equal(std::span<double const> values) {
  auto const [low, high] = std::minmax_element(values.begin(), values.end());
  return values.empty() || *low == *high;
}

// Sums of squares and of fourth powers of the distances to the mean.
struct EvenMoments {
  double squares = 0, fourths = 0;
};

EvenMoments even_moments_of(std::span<double const> values) {
  double const mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  EvenMoments moments;
  for (double const value : values) {
    double const square = (value - mean) * (value - mean);
    moments.squares += square;
    moments.fourths += square * square;
  }
  return moments;
}

double geary_variance(double n, WeightSums const& s, double kurtosis) {
  double const s0_squared = s.s0 * s.s0;
  double const first = (n - 1) * s.s1 * (n * n - 3 * n + 3 - (n - 1) * kurtosis);
  double const second = (n - 1) * s.s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * kurtosis) / 4;
  double const third = s0_squared * (n * n - 3 - (n - 1) * (n - 1) * kurtosis);
  return (first - second + third) / (n * (n - 2) * (n - 3) * s0_squared);
}

// Sums of the first four powers.
struct Powers {
  double first = 0, second = 0, third = 0, fourth = 0;
};

Powers powers_of(std::span<double const> values) {
  Powers powers;
  for (double const value : values) {
    powers.first += value;
    powers.second += value * value;
    powers.third += value * value * value;
    powers.fourth += value * value * value * value;
  }
  return powers;
}

// The expectation of the squared G, Getis & Ord 1992 (their B0 to B4).
double expected_square(double n, WeightSums const& s, Powers const& p) {
  double const s0_squared = s.s0 * s.s0;
  double const b0 = (n * n - 3 * n + 3) * s.s1 - n * s.s2 + 3 * s0_squared;
  double const b1 = -((n * n - n) * s.s1 - 2 * n * s.s2 + 6 * s0_squared);
  double const b2 = -(2 * n * s.s1 - (n + 3) * s.s2 + 6 * s0_squared);
  double const b3 = 4 * (n - 1) * s.s1 - 2 * (n + 1) * s.s2 + 8 * s0_squared;
  double const b4 = s.s1 - s.s2 + s0_squared;
  double const first_squared = p.first * p.first, pairs = first_squared - p.second;
  double const sum = b0 * p.second * p.second + b1 * p.fourth + b2 * first_squared * p.second + b3 * p.first * p.third +
                     b4 * first_squared * first_squared;
  return sum / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
}

}  // namespace

Geary geary_of(std::span<double const> values, Neighbours const& neighbours, bool is_row_standardised) {
  Geary geary;
  if (are_equal(values)) return geary;
  double const n = static_cast<double>(values.size());
  double differences = 0;
  for (int i = 0; i < neighbours.units(); ++i) {
    double sum = 0;
    for (auto const* j = neighbours.begin(i); j != neighbours.end(i); ++j) {
      double const away = values[static_cast<std::size_t>(i)] - values[static_cast<std::size_t>(*j)];
      sum += away * away;
    }
    differences += weight_of_neighbour(neighbours, i, is_row_standardised) * sum;
  }
  auto const sums = weight_sums(neighbours, is_row_standardised);
  auto const moments = even_moments_of(values);
  geary.c = (n - 1) * differences / (2 * sums.s0 * moments.squares);
  if (n <= 3) return geary;
  geary.variance = geary_variance(n, sums, n * moments.fourths / (moments.squares * moments.squares));
  geary.z = (geary.expected - geary.c) / std::sqrt(geary.variance);
  return geary;
}

GlobalG global_g_of(std::span<double const> values, Neighbours const& neighbours) {
  GlobalG global;
  bool const is_negative = std::any_of(values.begin(), values.end(), [](double value) { return value < 0; });
  if (values.size() < 4 || is_negative || are_equal(values)) return global;
  double const n = static_cast<double>(values.size());
  double products = 0;
  for (int i = 0; i < neighbours.units(); ++i)
    for (auto const* j = neighbours.begin(i); j != neighbours.end(i); ++j)
      products += values[static_cast<std::size_t>(i)] * values[static_cast<std::size_t>(*j)];
  auto const sums = weight_sums(neighbours, false);
  auto const powers = powers_of(values);
  global.g = products / (powers.first * powers.first - powers.second);
  global.expected = sums.s0 / (n * (n - 1));
  global.variance = expected_square(n, sums, powers) - global.expected * global.expected;
  global.z = (global.g - global.expected) / std::sqrt(global.variance);
  return global;
}

}  // namespace kansenatlas

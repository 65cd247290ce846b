#include "geo/congruence/agreement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

double entropy_bits(std::vector<double> const& margin, double total) {
  double sum = 0;
  for (double const weight : margin)
    if (weight > 0) sum += weight * std::log2(weight);
  return total > 0 ? std::max(0.0, std::log2(total) - sum / total) : 0;
}

double joint_entropy_bits(ContingencyTable const& table) {
  double sum = 0;
  for (auto const& cell : table.cells)
    if (cell.weight > 0) sum += cell.weight * std::log2(cell.weight);
  return table.total > 0 ? std::max(0.0, std::log2(table.total) - sum / table.total) : 0;
}

}  // namespace

Agreement agreement_from(double entropy_a, double entropy_b, double joint_entropy) {
  // Differences of entropies below this are rounding, not information.
  constexpr double negligible_bits = 1e-13;
  Agreement result;
  result.entropy_a = entropy_a;
  result.entropy_b = entropy_b;
  result.joint_entropy = joint_entropy;
  double const mutual = entropy_a + entropy_b - joint_entropy;
  result.mutual_information = mutual < negligible_bits ? 0 : std::min({mutual, entropy_a, entropy_b});
  double const information = result.mutual_information;
  result.homogeneity = entropy_a > negligible_bits ? information / entropy_a : 1;
  result.completeness = entropy_b > negligible_bits ? information / entropy_b : 1;
  double const sum = result.homogeneity + result.completeness;
  result.v_measure = sum > 0 ? 2 * result.homogeneity * result.completeness / sum : 0;
  result.variation_of_information = std::max(0.0, entropy_a + entropy_b - 2 * information);
  result.normalised_variation_of_information =
      joint_entropy > negligible_bits ? std::max(0.0, 1 - information / joint_entropy) : 0;
  return result;
}

Agreement agreement_of(ContingencyTable const& table) {
  return agreement_from(entropy_bits(table.margin_a, table.total), entropy_bits(table.margin_b, table.total),
                        joint_entropy_bits(table));
}

double adjusted_rand_index(ContingencyTable const& table, bool counts_pairs) {
  auto const pairs = [&](double weight) { return counts_pairs ? weight * (weight - 1) / 2 : weight * weight / 2; };
  double together = 0, in_a = 0, in_b = 0;
  for (auto const& cell : table.cells) together += pairs(cell.weight);
  for (double const weight : table.margin_a) in_a += pairs(weight);
  for (double const weight : table.margin_b) in_b += pairs(weight);
  double const all = pairs(table.total);
  double const expected = all > 0 ? in_a * in_b / all : 0;
  double const largest = (in_a + in_b) / 2;
  double const range = largest - expected;
  return std::fabs(range) <= 1e-12 * std::max(1.0, largest) ? 1 : (together - expected) / range;
}

namespace {

// log k! for k = 0..n
std::vector<double> log_factorials(int n) {
  std::vector<double> table(at(n) + 1);
  for (int k = 2; k <= n; ++k) table[at(k)] = table[at(k - 1)] + std::log(static_cast<double>(k));
  return table;
}

// The mutual information (nats) that two partitions with these sizes have by chance: the hypergeometric expectation.
double expected_mutual_information(std::vector<double> const& sizes_a, std::vector<double> const& sizes_b, int n) {
  auto const log_factorial = log_factorials(n);
  double expected = 0;
  for (double const size_a : sizes_a)
    for (double const size_b : sizes_b) {
      int const a = static_cast<int>(std::lround(size_a)), b = static_cast<int>(std::lround(size_b));
      double const fixed = log_factorial[at(a)] + log_factorial[at(b)] + log_factorial[at(n - a)] +
                           log_factorial[at(n - b)] - log_factorial[at(n)];
      for (int k = std::max(1, a + b - n); k <= std::min(a, b); ++k) {
        double const chance = std::exp(fixed - log_factorial[at(k)] - log_factorial[at(a - k)] -
                                       log_factorial[at(b - k)] - log_factorial[at(n - a - b + k)]);
        expected +=
            static_cast<double>(k) / n * std::log(static_cast<double>(n) * k / (static_cast<double>(a) * b)) * chance;
      }
    }
  return expected;
}

}  // namespace

double adjusted_mutual_information(ContingencyTable const& table) {
  auto const measures = agreement_of(table);
  double const nats_per_bit = std::log(2.0);
  double const information = measures.mutual_information * nats_per_bit;
  double const mean_entropy = (measures.entropy_a + measures.entropy_b) / 2 * nats_per_bit;
  double const expected =
      expected_mutual_information(table.margin_a, table.margin_b, static_cast<int>(std::lround(table.total)));
  double const range = mean_entropy - expected;
  return std::fabs(range) < 1e-12 ? 1 : (information - expected) / range;
}

std::vector<double> mapcurves_of_a(ContingencyTable const& table) {
  std::vector<double> fit(at(table.regions_a), std::numeric_limits<double>::quiet_NaN());
  for (auto const& cell : table.cells) {
    double const product = table.margin_a[at(cell.a)] * table.margin_b[at(cell.b)];
    if (product <= 0) continue;
    auto& region = fit[at(cell.a)];
    region = (std::isnan(region) ? 0 : region) + cell.weight * cell.weight / product;
  }
  return fit;
}

ContingencyTable transposed(ContingencyTable const& table) {
  ContingencyTable turned{table.regions_b, table.regions_a, {}, table.margin_b, table.margin_a, table.total};
  turned.cells.reserve(table.cells.size());
  for (auto const& cell : table.cells) turned.cells.push_back({cell.b, cell.a, cell.weight});
  std::stable_sort(turned.cells.begin(), turned.cells.end(),
                   [](ContingencyCell const& x, ContingencyCell const& y) { return x.a < y.a; });
  return turned;
}

double mean_without_nan(std::vector<double> const& values) {
  double sum = 0;
  int count = 0;
  for (double const value : values)
    if (!std::isnan(value)) {
      sum += value;
      ++count;
    }
  return count > 0 ? sum / count : 0;
}

}  // namespace kansenatlas

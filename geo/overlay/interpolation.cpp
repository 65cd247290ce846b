#include "geo/overlay/interpolation.hpp"

#include <cmath>
#include <limits>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

// Sums of value and weight per target, as a mean.
class Means {
 public:
  explicit Means(std::size_t targets) : m_sum(targets, 0), m_weight(targets, 0) {}
  void add(int target, double value, double weight) {
    m_sum[at(target)] += value * weight;
    m_weight[at(target)] += weight;
  }
  [[nodiscard]] std::vector<double> values() const {
    std::vector<double> means(m_sum.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t t = 0; t < means.size(); ++t)
      if (m_weight[t] > 0) means[t] = m_sum[t] / m_weight[t];
    return means;
  }

 private:
  std::vector<double> m_sum, m_weight;
};

}  // namespace

SpreadTotal spread_total(std::span<CommonArea const> table, std::span<double const> source_values,
                         std::span<double const> source_areas_m2, std::size_t targets, SourceWhole whole) {
  std::vector<double> covered(source_values.size(), 0);
  for (auto const& common : table) covered[at(common.a)] += common.area_m2;
  SpreadTotal result{std::vector<double>(targets, 0), 0};
  for (auto const& common : table) {
    auto const s = at(common.a);
    double const denominator = whole == SourceWhole::covered ? covered[s] : source_areas_m2[s];
    result.values[at(common.b)] += source_values[s] * common.area_m2 / denominator;
  }
  for (std::size_t s = 0; s < source_values.size(); ++s) {
    if (covered[s] <= 0)
      result.lost += source_values[s];
    else if (whole == SourceWhole::own_area)
      result.lost += source_values[s] * (1 - covered[s] / source_areas_m2[s]);
  }
  return result;
}

std::vector<double> area_weighted_mean(std::span<CommonArea const> table, std::span<double const> source_values,
                                       std::size_t targets) {
  Means means(targets);
  for (auto const& common : table) means.add(common.b, source_values[at(common.a)], common.area_m2);
  return means.values();
}

std::vector<double> mass_weighted_mean(std::span<CommonArea const> table, std::span<double const> source_values,
                                       std::span<double const> source_masses, std::span<double const> source_areas_m2,
                                       std::size_t targets) {
  Means means(targets);
  for (auto const& common : table) {
    auto const s = at(common.a);
    means.add(common.b, source_values[s], source_masses[s] * common.area_m2 / source_areas_m2[s]);
  }
  return means.values();
}

}  // namespace kansenatlas

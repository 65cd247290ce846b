#include "geo/welfare/disparity.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/welfare/quantile.hpp"

namespace kansenatlas {
namespace {

struct Unit {
  double value = 0, weight = 0;
  int group = 0;
};

std::vector<Unit> units_of(std::span<double const> values, std::span<double const> weights,
                           std::span<int const> group_of = {}) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!std::isnan(values[i]) && weights[i] > 0)
      units.push_back({values[i], weights[i], group_of.empty() ? 0 : group_of[i] + 1});
  return units;
}

// Weight, weighted sum and what Theil needs of a set of units.
struct Sums {
  double weight = 0, total = 0;
  int units = 0;
  [[nodiscard]] double mean() const { return total / weight; }
};

Sums sums_of(std::vector<Unit> const& units) {
  Sums sums;
  for (auto const& unit : units) {
    sums.weight += unit.weight;
    sums.total += unit.weight * unit.value;
    ++sums.units;
  }
  return sums;
}

double x_log_x(double x) { return x > 0 ? x * std::log(x) : 0; }

// `units` ascending by value: sum_i w_i y_i (2 C_i - w_i - W) / (W^2 m), C the running weight.
double gini_of(std::vector<Unit> const& units, Sums const& sums) {
  double running = 0, sum = 0;
  for (auto const& unit : units) {
    running += unit.weight;
    sum += unit.weight * unit.value * (2 * running - unit.weight - sums.weight);
  }
  return sum / (sums.weight * sums.total);
}

double theil_t_of(std::vector<Unit> const& units, Sums const& sums) {
  double sum = 0;
  for (auto const& unit : units) sum += unit.weight * x_log_x(unit.value / sums.mean());
  return sum / sums.weight;
}

double theil_l_of(std::vector<Unit> const& units, Sums const& sums) {
  double sum = 0;
  for (auto const& unit : units) sum += unit.weight * std::log(sums.mean() / unit.value);
  return sum / sums.weight;
}

double squares_around(std::vector<Unit> const& units, double mean) {
  double squares = 0;
  for (auto const& unit : units) squares += unit.weight * (unit.value - mean) * (unit.value - mean);
  return squares;
}

struct Defined {
  bool t = false, l = false;
};

// Which of Theil's measures these values allow.
Defined defined_for(std::vector<Unit> const& units, Sums const& sums) {
  auto const lowest =
      std::min_element(units.begin(), units.end(), [](Unit const& a, Unit const& b) { return a.value < b.value; });
  bool const is_there = lowest != units.end() && sums.total > 0;
  return {is_there && lowest->value >= 0, is_there && lowest->value > 0};
}

void split_theil(Decomposition& result, std::vector<std::vector<Unit>> const& groups, Sums const& all,
                 Defined defined) {
  if (defined.t) result.between_t = result.within_t = 0;
  if (defined.l) result.between_l = result.within_l = 0;
  for (auto const& group : groups) {
    if (group.empty()) continue;
    auto const sums = sums_of(group);
    double const share = sums.weight / all.weight, relative = sums.mean() / all.mean();
    if (defined.t) {
      result.between_t += share * x_log_x(relative);
      if (relative > 0) result.within_t += share * relative * theil_t_of(group, sums);
    }
    if (!defined.l) continue;
    result.between_l -= share * std::log(relative);
    result.within_l += share * theil_l_of(group, sums);
  }
  double const t = result.between_t + result.within_t;
  if (t > 1e-15) result.between_share_t = result.between_t / t;
}

void split_variance(Decomposition& result, std::vector<std::vector<Unit>> const& groups, std::vector<Unit> const& units,
                    Sums const& all) {
  double const scale = all.units / all.weight;
  double const sst = scale * squares_around(units, all.mean());
  double ssw = 0;
  for (auto const& group : groups)
    if (!group.empty()) ssw += scale * squares_around(group, sums_of(group).mean());
  if (!(sst > 0)) return;
  double const ssb = sst - ssw;
  result.between_share_variance = ssb / sst;
  if (all.units == result.groups) return;
  double const msw = ssw / (all.units - result.groups);
  result.omega_squared = std::max(0.0, (ssb - (result.groups - 1) * msw) / (sst + msw));
}

}  // namespace

Disparity disparity_of(std::span<double const> values, std::span<double const> weights) {
  auto units = units_of(values, weights);
  Disparity result;
  if (units.empty()) return result;
  std::stable_sort(units.begin(), units.end(), [](Unit const& a, Unit const& b) { return a.value < b.value; });
  auto const sums = sums_of(units);
  result.units = sums.units;
  result.weight = sums.weight;
  result.mean = sums.mean();
  result.minimum = units.front().value;
  result.maximum = units.back().value;
  auto const defined = defined_for(units, sums);
  if (defined.t) {
    result.gini = gini_of(units, sums);
    result.theil_t = theil_t_of(units, sums);
  }
  if (defined.l) result.theil_l = theil_l_of(units, sums);
  if (result.mean > 0) result.cv = std::sqrt(squares_around(units, result.mean) / sums.weight) / result.mean;
  std::vector<double> sorted;
  for (auto const& unit : units) sorted.push_back(unit.value);
  if (double const p10 = quantile_type_7(sorted, .1); p10 > 0) result.p90_p10 = quantile_type_7(sorted, .9) / p10;
  return result;
}

double equal_level_of(std::span<double const> values, std::span<double const> weights, double epsilon) {
  auto const units = units_of(values, weights);
  if (units.empty()) return std::nan("");
  auto const sums = sums_of(units);
  auto const defined = defined_for(units, sums);
  if (epsilon < 0 || !defined.t || (epsilon >= 1 && !defined.l)) return std::nan("");
  if (epsilon == 1) return sums.mean() * std::exp(-theil_l_of(units, sums));
  double sum = 0;
  for (auto const& unit : units) sum += unit.weight * std::pow(unit.value / sums.mean(), 1 - epsilon);
  return sums.mean() * std::pow(sum / sums.weight, 1 / (1 - epsilon));
}

double atkinson_of(std::span<double const> values, std::span<double const> weights, double epsilon) {
  auto const units = units_of(values, weights);
  if (units.empty()) return std::nan("");
  return 1 - equal_level_of(values, weights, epsilon) / sums_of(units).mean();
}

Decomposition decomposition_of(std::span<double const> values, std::span<double const> weights,
                               std::span<int const> group_of) {
  auto const units = units_of(values, weights, group_of);
  Decomposition result;
  if (units.empty()) return result;
  std::vector<std::vector<Unit>> groups;
  for (auto const& unit : units) {
    auto const group = static_cast<std::size_t>(unit.group);
    if (groups.size() <= group) groups.resize(group + 1);
    groups[group].push_back(unit);
  }
  result.groups =
      static_cast<int>(std::count_if(groups.begin(), groups.end(), [](auto const& group) { return !group.empty(); }));
  auto const all = sums_of(units);
  split_theil(result, groups, all, defined_for(units, all));
  split_variance(result, groups, units, all);
  return result;
}

}  // namespace kansenatlas

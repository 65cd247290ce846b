#include "geo/welfare/classification.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "geo/base/error.hpp"
#include "geo/welfare/fisher.hpp"
#include "geo/welfare/quantile.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 5> method_names{"fisher", "quantile", "equal", "pretty", "quarters"};

std::vector<double> quantile_uppers(std::vector<double> const& sorted, std::vector<double> const& shares) {
  std::vector<double> uppers;
  for (double const share : shares) uppers.push_back(quantile_type_7(sorted, share));
  uppers.push_back(sorted.back());
  uppers.erase(std::unique(uppers.begin(), uppers.end()), uppers.end());
  return uppers;
}

std::vector<double> equal_shares(int classes) {
  std::vector<double> shares;
  for (int i = 1; i < classes; ++i) shares.push_back(static_cast<double>(i) / classes);
  return shares;
}

std::vector<double> equal_uppers(std::vector<double> const& sorted, int classes) {
  std::vector<double> uppers;
  for (double const share : equal_shares(classes))
    uppers.push_back(sorted.front() + share * (sorted.back() - sorted.front()));
  uppers.push_back(sorted.back());
  return uppers;
}

// The rounded width nearest to `width`: 1, 2, 5 or 10 times a power of ten, with R's bias to the larger one.
double pretty_unit(double width) {
  constexpr double bias = 1.5, bias_to_5 = 0.5 + 1.5 * bias;
  double const base = std::pow(10, std::floor(std::log10(width)));
  double unit = base;
  if (2 * base - width < bias * (width - unit)) unit = 2 * base;
  if (5 * base - width < bias_to_5 * (width - unit)) unit = 5 * base;
  if (10 * base - width < bias * (width - unit)) unit = 10 * base;
  return unit;
}

struct Rounded {
  double minimum = 0;
  std::vector<double> uppers;
};

Rounded pretty_bounds(double minimum, double maximum, int classes) {
  constexpr double slack = 1e-7;
  double const unit = pretty_unit((maximum - minimum) / classes);
  auto const first = std::llround(std::floor(minimum / unit + slack));
  auto const last = std::llround(std::ceil(maximum / unit - slack));
  // Below one the width is divided by, so that 0.3 is 3 / 10 and not 3 * 0.1.
  auto const bound = [&](long long step) {
    return unit < 1 ? static_cast<double>(step) / std::round(1 / unit) : static_cast<double>(step) * unit;
  };
  Rounded rounded{bound(first), {}};
  for (long long step = first + 1; step <= last; ++step) rounded.uppers.push_back(bound(step));
  return rounded;
}

std::vector<double> sorted_values(std::span<double const> values) {
  std::vector<double> sorted;
  for (double const value : values)
    if (!std::isnan(value)) sorted.push_back(value);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

double squared_deviation(std::vector<double>::const_iterator begin, std::vector<double>::const_iterator end) {
  double mean = 0, squares = 0, n = 0;
  for (auto at = begin; at != end; ++at) {
    double const delta = *at - mean;
    mean += delta / ++n;
    squares += delta * (*at - mean);
  }
  return squares;
}

void count_and_judge(Classification& classification, std::vector<double> const& sorted) {
  double within = 0;
  auto begin = sorted.begin();
  for (std::size_t i = 0; i < classification.uppers.size(); ++i) {
    auto const end = i + 1 == classification.uppers.size()
                         ? sorted.end()
                         : std::upper_bound(begin, sorted.end(), classification.uppers[i]);
    classification.counts.push_back(static_cast<int>(end - begin));
    within += squared_deviation(begin, end);
    begin = end;
  }
  double const all = squared_deviation(sorted.begin(), sorted.end());
  classification.goodness_of_variance_fit = all > 0 ? 1 - within / all : std::nan("");
}

}  // namespace

std::string_view name_of(ClassMethod method) { return method_names.at(static_cast<std::size_t>(method)); }

ClassMethod class_method_from(std::string_view name) {
  for (std::size_t i = 0; i < method_names.size(); ++i)
    if (method_names.at(i) == name) return static_cast<ClassMethod>(i);
  std::vector<std::string> const known(method_names.begin(), method_names.end());
  throw UsageError(said("unknown class method '{}'; {}", name, choose_from(known, name)));
}

Classification with_bounds_of(Classification const& fixed, std::span<double const> values) {
  auto const sorted = sorted_values(values);
  Classification result{fixed.method, fixed.uppers, fixed.minimum, {}, 0};
  count_and_judge(result, sorted);
  return result;
}

Classification classified(std::span<double const> values, ClassMethod method, int classes) {
  auto const sorted = sorted_values(values);
  if (sorted.empty() || sorted.front() == sorted.back())
    throw Error(said("classes need at least two different values; there are {}",
                     sorted.empty() ? said("no values") : said("only equal ones")));
  Classification result;
  result.method = method;
  result.minimum = sorted.front();
  switch (method) {
    case ClassMethod::fisher:
      result.uppers = fisher_uppers(sorted, classes);
      break;
    case ClassMethod::quantile:
      result.uppers = quantile_uppers(sorted, equal_shares(classes));
      break;
    case ClassMethod::equal:
      result.uppers = equal_uppers(sorted, classes);
      break;
    case ClassMethod::quarters:
      result.uppers = quantile_uppers(sorted, {0.25, 0.75});
      break;
    case ClassMethod::pretty: {
      auto rounded = pretty_bounds(sorted.front(), sorted.back(), classes);
      result.minimum = rounded.minimum;
      result.uppers = std::move(rounded.uppers);
    }
  }
  count_and_judge(result, sorted);
  return result;
}

Classification classified_at(std::span<double const> breaks, std::span<double const> values) {
  if (breaks.empty()) throw Error(said("classes of one's own need at least one break between them"));
  for (std::size_t i = 1; i < breaks.size(); ++i)
    if (!(breaks[i] > breaks[i - 1]))
      throw Error(said("the breaks between classes must ascend; {} does not lie above {}", breaks[i], breaks[i - 1]));
  auto const sorted = sorted_values(values);
  Classification result;
  result.method = ClassMethod::pretty;
  result.minimum = sorted.empty() ? breaks.front() : std::min(sorted.front(), breaks.front());
  result.uppers.assign(breaks.begin(), breaks.end());
  result.uppers.push_back(sorted.empty() ? breaks.back() : std::max(sorted.back(), breaks.back()));
  count_and_judge(result, sorted);
  return result;
}

std::vector<double> breaks_of(Classification const& classification) {
  auto const& uppers = classification.uppers;
  return uppers.empty() ? uppers : std::vector<double>(uppers.begin(), uppers.end() - 1);
}

int class_of(Classification const& classification, double value) {
  if (std::isnan(value)) return -1;
  auto const& uppers = classification.uppers;
  auto const at = std::lower_bound(uppers.begin(), uppers.end(), value);
  return static_cast<int>(std::min(at, uppers.end() - 1) - uppers.begin());
}

}  // namespace kansenatlas

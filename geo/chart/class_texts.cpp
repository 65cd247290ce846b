#include "geo/chart/class_texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "geo/welfare/figures.hpp"

namespace kansenatlas {
namespace {

struct Span {
  double from = NAN, to = NAN;
};

bool counts_bounds(Classification const& classification, std::vector<double> const& values) {
  return values.empty() || classification.method == ClassMethod::equal || classification.method == ClassMethod::pretty;
}

std::vector<Span> spans_of(Classification const& classification, std::vector<double> const& values) {
  std::vector<Span> spans(classification.uppers.size());
  bool const by_bounds = counts_bounds(classification, values);
  for (std::size_t i = 0; by_bounds && i < spans.size(); ++i)
    spans[i] = {i == 0 ? classification.minimum : classification.uppers[i - 1], classification.uppers[i]};
  for (double const value : values) {
    int const at = class_of(classification, value);
    if (by_bounds || at < 0) continue;
    auto& span = spans[static_cast<std::size_t>(at)];
    span.from = std::isnan(span.from) ? value : std::min(span.from, value);
    span.to = std::isnan(span.to) ? value : std::max(span.to, value);
  }
  return spans;
}

// Enough decimals that no two bounds that differ look the same; at most two more than usual.
int decimals_for(std::vector<Span> const& spans, int usual, Language language) {
  for (int decimals = usual; decimals < usual + 2; ++decimals) {
    bool is_clear = true;
    for (std::size_t i = 1; i < spans.size(); ++i)
      is_clear = is_clear && (spans[i - 1].to == spans[i].from || format_number(spans[i - 1].to, decimals, language) !=
                                                                      format_number(spans[i].from, decimals, language));
    if (is_clear) return decimals;
  }
  return usual + 2;
}

}  // namespace

ClassNumbers class_numbers(Indicator const& indicator, std::vector<AreaValue> const& values) {
  ClassNumbers numbers{indicator.decimals, {}};
  for (auto const& value : values) {
    if (!value.has_value()) continue;
    numbers.decimals = std::min(numbers.decimals, decimals_of(indicator, value));
    if (!mark_of(value).empty()) numbers.mark = mark_of(value);
  }
  return numbers;
}

std::vector<double> shown_numbers(Indicator const& indicator, std::vector<AreaValue> const& values) {
  std::vector<double> numbers;
  numbers.reserve(values.size());
  for (auto const& value : values) numbers.push_back(as_shown(indicator, value));
  return numbers;
}

std::vector<std::string> class_bounds(Classification const& classification, std::vector<double> const& values,
                                      ClassNumbers const& numbers, Texts const& texts) {
  bool const by_bounds = counts_bounds(classification, values);
  auto const spans = spans_of(classification, values);
  int const decimals = decimals_for(spans, numbers.decimals, texts.language());
  std::vector<std::string> result;
  for (auto const& span : spans) {
    auto const from = texts.number(span.from, decimals), to = texts.number(span.to, decimals);
    auto const before = !by_bounds ? numbers.mark : result.empty() || from == to ? std::string() : ">\u00a0";
    result.push_back(before + from + (from == to ? "" : "\u00a0–\u00a0" + to));
  }
  return result;
}

std::vector<std::string> class_texts(Classification const& classification, std::vector<double> const& values,
                                     Indicator const& indicator, ClassNumbers const& numbers, Texts const& texts) {
  auto result = class_bounds(classification, values, numbers, texts);
  if (classification.method != ClassMethod::quarters || result.size() != 3) return result;
  std::array<char const*, 3> keys{"chart.lowest_quarter", "chart.middle_half", "chart.highest_quarter"};
  if (indicator.direction != Direction::none) keys = {"chart.worst_quarter", "chart.middle_half", "chart.best_quarter"};
  if (indicator.direction == Direction::lower_is_better) std::reverse(keys.begin(), keys.end());
  for (std::size_t i = 0; i < 3; ++i) result[i] = texts.text(keys.at(i), fmt::arg("values", result[i]));
  return result;
}

}  // namespace kansenatlas

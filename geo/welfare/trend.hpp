#pragma once
// Does a series rise or fall? Ordinary least squares on the year with a two-sided t test (alpha 0.05). This is one
// generic method for every indicator; it is not the method of CBS.
#include <limits>
#include <span>
#include <string_view>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

enum class TrendState { rising, falling, none, undetermined };  // undetermined: fewer than four years with a value
std::string_view name_of(TrendState state);                     // "rising", "falling", "none", "undetermined"

struct YearValue {
  int year = 0;
  double value = std::numeric_limits<double>::quiet_NaN();  // NaN: no value in that year
};

struct Trend {
  TrendState state = TrendState::undetermined;
  double slope = std::numeric_limits<double>::quiet_NaN();           // units of the indicator a year
  double standard_error = std::numeric_limits<double>::quiet_NaN();  // of the slope
  double t = std::numeric_limits<double>::quiet_NaN();
  double p = std::numeric_limits<double>::quiet_NaN();  // two-sided
  int points = 0, first_year = 0, last_year = 0;        // of the years with a value
};

constexpr int trend_window_years = 8;
constexpr int trend_minimum_points = 4;

// Years without a value are left out; the order does not matter.
Trend trend_of(std::span<YearValue const> series);

// The years of `indicator` within the window that ends with `last_year`, ascending; none across a break of the series.
std::vector<int> trend_years(Atlas const& atlas, int indicator, int last_year);

}  // namespace kansenatlas

#pragma once
// Where an indicator of a region comes out when its trend goes on as it was: the zero option of an opgave. It says what
// a straight line gives and predicts nothing.
#include <limits>
#include <span>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/welfare/trend.hpp"

namespace kansenatlas {

struct Extrapolation {
  Trend trend;   // of the series
  int year = 0;  // that the line is drawn to: the year asked for, or the last that the series allows
  // Of one new observation in that year; NaN unless the trend rises or falls.
  double value = std::numeric_limits<double>::quiet_NaN();
  double low = std::numeric_limits<double>::quiet_NaN(), high = std::numeric_limits<double>::quiet_NaN();  // 95 %
  [[nodiscard]] bool has_value() const { return value == value; }
};

// What a figure can be: no share below 0 or above 100 %.
struct Bounds {
  double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
};
// Of an indicator in per cent 0 and 100; of another whose values in `series` are all 0 or more, 0 and no end.
Bounds bounds_of(Indicator const& indicator, std::span<YearValue const> series);

// Ordinary least squares on the year, with the 95 % prediction interval of a new observation (Draper and Smith, 1998,
// 3.1). The line is drawn no further ahead than the series reaches back, nor beyond `bounds`, which also cut off the
// interval.
Extrapolation extrapolated(std::span<YearValue const> series, int year, Bounds bounds = {});

// The values of one region in the years of the trend's window that ends with `last_year`, as far as they came about in
// the same way as the last.
std::vector<YearValue> series_of(Atlas const& atlas, Partition const& partition, int region, int indicator,
                                 int last_year);

}  // namespace kansenatlas

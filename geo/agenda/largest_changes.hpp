#pragma once
// What rose or fell most in a region, over the years of its trend.
#include <vector>

#include "geo/agenda/composer.hpp"

namespace kansenatlas {

// The figures of the first and the last year of a trend, as they are and not as its line runs.
struct LargestChange {
  IndicatorFigures const* figures = nullptr;
  AreaValue first, last;
  // Against the level, so that indicators compare; against the start alone a figure near zero would lead every list.
  [[nodiscard]] double relative() const;
};

// Largest first, at most three: indicators of a theme with a trend in that direction whose figure also went that way;
// without those that are equal as they are shown.
std::vector<LargestChange> largest_changes(Composer const& composer, TrendState state);

// Adds them to a list as a sentence, and gives its facts.
std::vector<std::string> add_changes(Composer& composer, TrendState state, BulletList& list);

}  // namespace kansenatlas

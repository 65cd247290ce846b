#pragma once
// What kind of number an indicator is, which decides the measures that suit it.
#include "geo/atlas/indicator.hpp"

namespace kansenatlas {

enum class Scale {
  ratio,  // amounts, rates and distances: twice as much means something
  share,  // a percentage: bounded, and its complement tells the same story with other ratios
  score,  // grades and classes: only differences mean something, if that
  count,  // a number of things, which follows the size of the area
};
// Read from the aggregation rule and the unit.
Scale scale_of(Indicator const& indicator);
// Do the units' values, each times its weight, make up a whole of which units have a share? Not so for percentages,
// scores, distances and medians, nor for counts, which are no amount a head.
bool has_whole(Indicator const& indicator);

}  // namespace kansenatlas

#pragma once
// Where a value stands among others: competition rank, quarter, gap to a reference.
#include <span>
#include <string_view>
#include <vector>

#include "geo/atlas/indicator.hpp"

namespace kansenatlas {

enum class Quarter { best, middle, worst, none };  // none: no value, no direction, fewer than four values, or all equal
std::string_view name_of(Quarter quarter);         // "best", "middle", "worst", "none"

struct Position {
  int rank = 0;  // 1 is the most favourable, or the highest where the indicator has no direction; 0: no value
  int of = 0;    // how many have a value
  Quarter quarter = Quarter::none;
};

// A partition of fewer regions gives no places, no quarters and no similar regions: nearly every region would be first
// or last, or similar to all.
constexpr int fewest_regions_placed = 8;

// One entry a value, NaN: no value. Equal values share the best rank (1, 2, 2, 4). With n values the best quarter is
// rank <= ceil(n/4) and the worst rank > n - ceil(n/4) (methods 5).
std::vector<Position> positions_of(std::span<double const> values, Direction direction);

// `value` against `reference`, both in the indicator's unit: is it better, worse or the same once shown with
// `decimals`?
enum class Comparison { higher, lower, equal };
Comparison compared(double value, double reference, int decimals);

}  // namespace kansenatlas

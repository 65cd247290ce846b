#pragma once
// A step in a series that dwarfs all its other steps: more likely another way of measuring than a change.
#include <optional>
#include <span>

#include "geo/welfare/trend.hpp"

namespace kansenatlas {

struct Jump {
  int from_year = 0, to_year = 0;
  double from = 0, to = 0;
};

// The largest step between two years that follow each other, when it is at least half of the larger of the two figures
// and at least five times every other step. Nothing with fewer than four years with a value.
std::optional<Jump> jump_in(std::span<YearValue const> series);

}  // namespace kansenatlas

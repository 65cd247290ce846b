#pragma once
// Can a target be reached at all? A year that has passed and a share above 100 % are slips of the pen.
#include <optional>

#include "geo/atlas/atlas.hpp"
#include "geo/project/opgave.hpp"
#include "geo/welfare/extrapolation.hpp"

namespace kansenatlas {

enum class TargetFault {
  none,
  not_later,      // its year does not lie after that of the baseline
  out_of_bounds,  // below 0 or above 100 %, below 0 where every figure is 0 or more
};

// The year that a target has to lie after: that of the baseline, else that of the newest figure; 0: there is none.
int baseline_year_of(Atlas const& atlas, OpgaveIndicator const& entry);
// Of the indicator over the whole country: no share below 0 or above 100 %, nothing below 0 that never was.
Bounds bounds_in(Atlas const& atlas, int indicator);
// `none` for an entry without a target, or of an indicator that the atlas has not.
TargetFault fault_of(Atlas const& atlas, OpgaveIndicator const& entry);

}  // namespace kansenatlas

#include "geo/welfare/scale.hpp"

namespace kansenatlas {

Scale scale_of(Indicator const& indicator) {
  if (indicator.aggregation == Aggregation::sum) return Scale::count;
  std::string_view const unit = indicator.unit_nl;
  if (unit.starts_with("%")) return Scale::share;
  if (unit.starts_with("schaalscore") || unit.starts_with("klasse") || unit.find("1 =") != std::string_view::npos)
    return Scale::score;
  return Scale::ratio;
}

bool has_whole(Indicator const& indicator) {
  std::string_view const unit = indicator.unit_nl;
  bool const is_distance = unit == "km" || unit == "m" || unit.starts_with("km ") || unit.starts_with("m ");
  bool const is_mean_of_years = unit.starts_with("jaren");
  return scale_of(indicator) == Scale::ratio && indicator.aggregation == Aggregation::weighted_mean && !is_distance &&
         !is_mean_of_years;
}

}  // namespace kansenatlas

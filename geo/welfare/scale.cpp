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

}  // namespace kansenatlas

#include "geo/agenda/target_check.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

int index_of(Atlas const& atlas, std::string const& id) {
  auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                               [&](Indicator const& indicator) { return indicator.id == id; });
  return at == atlas.indicators.end() ? -1 : static_cast<int>(at - atlas.indicators.begin());
}

}  // namespace

int baseline_year_of(Atlas const& atlas, OpgaveIndicator const& entry) {
  if (entry.baseline_year) return entry.baseline_year;
  int const indicator = index_of(atlas, entry.indicator);
  if (indicator < 0 || !atlas.observations) return 0;
  auto const years = atlas.observations->years(indicator);
  return years.empty() ? 0 : years.back();
}

Bounds bounds_in(Atlas const& atlas, int indicator) {
  std::vector<YearValue> all;
  if (atlas.observations)
    for (auto const& one : atlas.observations->of(indicator)) all.push_back({one.year, one.value});
  return bounds_of(atlas.indicators[static_cast<std::size_t>(indicator)], all);
}

TargetFault fault_of(Atlas const& atlas, OpgaveIndicator const& entry) {
  int const indicator = index_of(atlas, entry.indicator);
  if (!entry.target || indicator < 0) return TargetFault::none;
  int const baseline = baseline_year_of(atlas, entry);
  if (entry.target_year && baseline && entry.target_year <= baseline) return TargetFault::not_later;
  auto const bounds = bounds_in(atlas, indicator);
  return *entry.target < bounds.low || *entry.target > bounds.high ? TargetFault::out_of_bounds : TargetFault::none;
}

}  // namespace kansenatlas

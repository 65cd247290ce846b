#pragma once
// The value of an indicator for every region of any partition: published where the publisher gives one
// (for the region itself, or for one of another partition with exactly the same municipalities), else aggregated by the
// indicator's own rule, with its coverage; no value below the coverage thresholds. A mean is an approximation as soon
// as its weights are not the indicator's own denominator in the figure's own year.
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "geo/atlas/atlas.hpp"

namespace kansenatlas {

enum class ValueMethod { published, sum, weighted_mean, approximate, municipal, none };
std::string_view name_of(ValueMethod method);

struct AreaValue {
  double value = std::numeric_limits<double>::quiet_NaN();
  double ci_low = std::numeric_limits<double>::quiet_NaN(),
         ci_high = std::numeric_limits<double>::quiet_NaN();  // 95 % interval
  // Published intervals are kept. A mean of municipalities that all have one gets the interval that follows from theirs
  // if their errors are independent; nothing else gets one.
  bool is_interval_propagated = false;
  ValueMethod method = ValueMethod::none;
  ValueStatus status = ValueStatus::definitive;  // the least certain of the values that went in
  NoValue reason = NoValue::none;                // why there is no value
  std::string_view note;  // key of a text: "welfare.coverage_too_low", "welfare.not_aggregable", "welfare.recoded", ...
  std::string_view weighted_by;      // what the mean is weighted with, a text of the atlas; empty: no mean
  int weight_year = 0;               // of the figures that weigh; 0: no mean, or a weight without a year
  std::string_view no_interval;      // key of a text: why a mean has none though figures that went in have one
  int units = 0, units_covered = 0;  // municipalities of the region and those that went in; 0: not made from them
  int map_year = 0;
  double coverage_units = 0,
         coverage_inhabitants = 0;  // shares 0..1 of the region's municipalities and inhabitants with a value
  [[nodiscard]] bool has_value() const { return value == value; }
};

// Shares that must be covered before an aggregated value is given (methods 5: at least 80 % of the inhabitants).
struct CoverageThresholds {
  double units = 0.5;
  double inhabitants = 0.8;
};

// One entry a municipality, atlas order. `year` must be one of the indicator's. Figures on another municipal map are
// brought to that of the atlas through the mergers (geo/welfare/recoding.hpp); what cannot be, says why in its note.
std::vector<AreaValue> municipal_values(Atlas const& atlas, int indicator, int year);
// One entry a region of `partition`.
std::vector<AreaValue> region_values(Atlas const& atlas, Partition const& partition, int indicator, int year,
                                     CoverageThresholds thresholds = {});
// The Netherlands as one region.
AreaValue national_value(Atlas const& atlas, int indicator, int year, CoverageThresholds thresholds = {});

}  // namespace kansenatlas

#pragma once
// One indicator in one year for every municipality of the atlas, and what regions of any partition need from it.
#include <string_view>
#include <vector>

#include "geo/welfare/region_values.hpp"

namespace kansenatlas {

struct MunicipalFigures {
  Atlas const* atlas = nullptr;  // must outlive this
  int indicator = -1, year = 0;
  std::vector<AreaValue> values;  // per municipality, recoded through the mergers where that can be done

  // A municipality of an older map that was split, with its count and those of the atlas that took a part.
  struct SplitArea {
    double value = 0;
    std::vector<int> successors;
  };
  std::vector<SplitArea> splits;       // only for counts, where every figure is there
  std::vector<double> besides_splits;  // per municipality with a part of one: the count of its other predecessors

  // Only where the rule is a mean.
  bool has_weights = false;
  std::string weight_name;
  std::vector<double> weights;                // per municipality; NaN: not known
  std::vector<double> inhabitants;            // per municipality, nearest to the year: for coverage
  std::vector<Observation const*> published;  // of regions and the country, by code

  [[nodiscard]] Indicator const& rule() const { return atlas->indicators[static_cast<std::size_t>(indicator)]; }
};

// `year` must be one of the indicator's.
MunicipalFigures municipal_figures(Atlas const& atlas, int indicator, int year);

// The interval of a weighted mean, if the errors of what goes into it are independent.
class PropagatedInterval {
 public:
  // Leaves out what has no interval.
  void add(double weight, double value, double ci_low, double ci_high);
  [[nodiscard]] int known() const { return m_known; }  // how many had one
  // `total_weight`: of the mean; its value stands in `mean` already.
  void give(AreaValue& mean, double total_weight) const;

 private:
  double m_squared_low = 0, m_squared_high = 0;  // of weight times the distance to the bounds
  int m_known = 0;
};

// A figure as an area's value, got by `method`: whole coverage, its own interval, status and map year.
AreaValue as_area_value(Observation const& observation, ValueMethod method);
// No value, for that reason; `note` is a key of the texts.
AreaValue without_value(NoValue reason, std::string_view note, int map_year = 0);

// Aggregates for one partition; the same as region_values and national_value, but the municipalities are looked up
// once.
std::vector<AreaValue> region_values(MunicipalFigures const& figures, Partition const& partition,
                                     CoverageThresholds thresholds = {});
AreaValue national_value(MunicipalFigures const& figures, CoverageThresholds thresholds = {});

}  // namespace kansenatlas

#pragma once
// One indicator in one year for every municipality of the atlas, and what regions of any partition need from it.
#include <algorithm>
#include <string_view>
#include <vector>

#include "geo/welfare/recoding.hpp"
#include "geo/welfare/region_values.hpp"

namespace kansenatlas {

// The interval of a weighted mean, if the errors of what goes into it are independent.
class PropagatedInterval {
 public:
  // Leaves out what has no interval.
  void add(double weight, double value, double ci_low, double ci_high);
  void add(PropagatedInterval const& other) {
    m_squared_low += other.m_squared_low;
    m_squared_high += other.m_squared_high;
    m_known += other.m_known;
  }
  [[nodiscard]] int known() const { return m_known; }  // how many had one
  // `total_weight`: of the mean; its value stands in `mean` already.
  void give(AreaValue& mean, double total_weight) const;

 private:
  double m_squared_low = 0, m_squared_high = 0;  // of weight times the distance to the bounds
  int m_known = 0;
};

// What municipalities amount to together: one of them, or those of a region. Small, since every region of every
// partition is added up from it.
struct MemberSums {
  double weighted_sum = 0, weight = 0;  // of those with a value and a weight; a count weighs 1
  double inhabitants = 0, inhabitants_covered = 0;
  int units = 0, units_covered = 0;
  int impossible = 0;  // whose figure cannot exist
  int recoded = 0;     // whose value is itself brought from another map

  void add(MemberSums const& other) {
    weighted_sum += other.weighted_sum;
    weight += other.weight;
    inhabitants += other.inhabitants;
    inhabitants_covered += other.inhabitants_covered;
    units += other.units;
    units_covered += other.units_covered;
    impossible += other.impossible;
    recoded += other.recoded;
  }
};

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
  std::string_view weight_name;
  int weight_year = 0;                        // 0: the weight has no year
  std::vector<double> weights;                // per municipality; NaN: not known
  std::vector<double> inhabitants;            // per municipality, nearest to the year: for coverage
  std::vector<Observation const*> published;  // of regions and the country, by code
  std::vector<MemberSums> sums;               // per municipality: what it adds to its region
  std::vector<PropagatedInterval> intervals;  // the same; empty where no municipality has an interval
  std::vector<int> unrecoded;                 // municipalities whose figure could not be brought from another map
  // Of every municipality that is covered, where they are the same everywhere.
  bool is_alike = true;
  int map_year = 0;
  ValueStatus status = ValueStatus::definitive;

  // A region of one of the atlas's own partitions with a published value.
  struct PublishedArea {
    Partition const* partition = nullptr;
    int region = -1;
    int first = -1, size = 0;  // its first municipality, and how many it has
    Observation const* observation = nullptr;
  };
  std::vector<PublishedArea> published_areas;  // by first municipality, then in the order of the partitions
  std::vector<GroundSplit> ground_splits;      // where one of those is about the area as it was in another year

  [[nodiscard]] Indicator const& rule() const { return atlas->indicators[static_cast<std::size_t>(indicator)]; }
};

// Per region of the partition the figure that was published for it, nullptr where there is none; empty where no region
// has one. A code of the user's own may be that of a published area, but need not mean the same ground.
std::vector<Observation const*> published_of(MunicipalFigures const& figures, Partition const& partition);

// The year of the figures that weigh those of `year`: the nearest there is; 0 without a weight, or without a year of
// it.
int weight_year_of(Atlas const& atlas, Indicator const& indicator, int year);
// Are these weights the indicator's own denominator, in the figure's own year?
bool is_own_denominator(Indicator const& indicator, int year, int weight_year);

// `year` must be one of the indicator's.
MunicipalFigures municipal_figures(Atlas const& atlas, int indicator, int year);

// A figure as an area's value, got by `method`: whole coverage, its own interval, status and map year.
AreaValue as_area_value(Observation const& observation, ValueMethod method);
// Is it about the area as it was in another year than the one that the partition holds for?
bool is_of_then(Observation const& observation, Date composed_on);
// No value, for that reason; `note` is a key of the texts.
AreaValue without_value(NoValue reason, std::string_view note, int map_year = 0);

// Aggregates for one partition; the same as region_values and national_value, but the municipalities are looked up
// once.
std::vector<AreaValue> region_values(MunicipalFigures const& figures, Partition const& partition,
                                     CoverageThresholds thresholds = {});
AreaValue national_value(MunicipalFigures const& figures, CoverageThresholds thresholds = {});

}  // namespace kansenatlas

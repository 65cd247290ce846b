#pragma once
// What the agendas of all regions of one partition share, computed once: figures per indicator and the comparison with
// the other partitions.
#include <optional>
#include <string>
#include <vector>

#include "geo/agenda/plans.hpp"
#include "geo/agenda/preset.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/boundary/ground.hpp"
#include "geo/congruence/cores.hpp"
#include "geo/congruence/legal.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/congruence/territorial.hpp"
#include "geo/welfare/convergence.hpp"
#include "geo/welfare/disparity_survey.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/opportunities.hpp"

namespace kansenatlas {

// At which scale an indicator's differences live, and how they went.
struct RegionalScale {
  DisparitySurvey survey;         // the agenda's own partition first, then the others that are not former
  std::vector<YearSpread> sigma;  // of the partition's regions, per year; empty where a ratio has no meaning
};

// Fewer regions than these give no places, quarters or scores of a whole partition: with two, every region is first or
// last, and the rest of the country is no region at all.
constexpr int fewest_regions_compared = 8;

// Where a partition that is a scenario comes from.
struct ScenarioOrigin {
  std::string name, note;
  Partition const* base = nullptr;
  std::vector<Reassignment> moves;
};

struct Material {
  Atlas const& atlas;
  Ground const& ground;
  Partition const& partition;
  Preset const& preset;
  Texts const& texts;
  std::vector<IndicatorFigures> regional;         // newest year; of the indicators fit for an agenda that have figures
  std::vector<std::vector<AreaValue>> municipal;  // the same indicators and years, per municipality
  std::vector<Scores> comparisons;                // of this partition with each other one of the default set
  double national_inhabitants = 0;
  Plans plans;                                          // what people entered
  std::vector<RegionalScale> scales;                    // of `regional`, counts left out
  std::optional<OpportunitySearch> patterns;            // over the core indicators
  std::vector<LegalTest> legal;                         // T0 to T6
  Cores cores;                                          // of the default partitions
  std::vector<TerritorialCongruence> territorial = {};  // over them, a municipality each
  std::optional<ScenarioOrigin> origin = {};
  bool compares_regions = true;  // has the partition enough of them? Without, `regional` has no positions

  [[nodiscard]] Indicator const& indicator(IndicatorFigures const& figures) const {
    return atlas.indicators[static_cast<std::size_t>(figures.indicator)];
  }
};

// The atlas needs its figures. Everything referred to must outlive the result.
Material material_for(Atlas const& atlas, Ground const& ground, Partition const& partition, Preset const& preset,
                      Texts const& texts, Plans plans = {});

}  // namespace kansenatlas

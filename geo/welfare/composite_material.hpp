#pragma once
// From the atlas to the series of a composite.
#include <string>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/welfare/composite.hpp"

namespace kansenatlas {

struct CompositeMaterial {
  std::vector<std::string> themes;      // that have at least one indicator
  std::vector<int> indicators;          // per series
  std::vector<int> years;               // newest of each
  std::vector<CompositeSeries> series;  // one value an area
  std::vector<int> left_out;            // indicators with a direction that an agenda may not lean on
  std::vector<int> supplementary;       // left out as they were not asked for
};
// Areas: regions of `partition`, or municipalities where null. Core indicators; with `with_supplementary` those too;
// with `with_unfit` also those "not for an agenda" that have a direction. Counts are left out always. Each indicator
// goes into its first theme. `only_themes` empty: all.
CompositeMaterial composite_material(Atlas const& atlas, Partition const* partition, bool with_supplementary,
                                     bool with_unfit, std::vector<std::string> const& only_themes = {});

// One entry an area. Without draws the intervals are 0; among fewer than `fewest_regions_placed` totals ranks are too.
struct CompositeResult {
  std::vector<CompositeScore> scores;
  std::vector<int> ranks;
  std::vector<RankInterval> intervals;
  int of = 0;  // areas with a total
};
// Themes without a score for the area.
std::vector<std::size_t> themes_missing(CompositeScore const& score);
// Two indicators of one theme that nearly count one thing twice: by Pearson's r over the areas, at least
// `nearly_one_series` on either side of 0.
constexpr double nearly_one_series = .9;
struct CountedTwice {
  std::size_t a = 0, b = 0;  // series
  double r = 0;
};
std::vector<CountedTwice> counted_twice(CompositeMaterial const& material);
// Throws UsageError as composite_scores.
CompositeResult composite_result(CompositeMaterial const& material, CompositeRules const& rules, int draws,
                                 std::uint64_t seed);

}  // namespace kansenatlas

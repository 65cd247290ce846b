#pragma once
// A congruence scorecard: one row another partition, a bar that says how the inhabitants of the region are spread over
// its regions, the finding in words and how well the two partitions agree as a whole.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/chart/chart_page.hpp"

namespace kansenatlas {

struct ScorePart {
  std::string name;  // of a region of the other partition
  double share = 0;  // 0..1, of the region's inhabitants
};

struct ScoreRow {
  std::string partition;  // "GGD-regio's (1-1-2024)"
  std::vector<ScorePart> parts;
  std::string finding;   // a sentence
  double v_measure = 0;  // NaN: not shown
};

struct ScoreChart {
  ChartWords words;
  std::string region;
  std::vector<ScoreRow> rows;
};

Drawing picture_of(ScoreChart const& chart, Texts const& texts);

}  // namespace kansenatlas

#pragma once
// A disparity strip: one row an indicator, every municipality of the country a tick, those of the region points; the
// lowest and highest of the region by name, the region and the country marked.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/chart/chart_page.hpp"

namespace kansenatlas {

struct StripRow {
  std::string name, unit;   // "Werkloosheid", "% beroepsbevolking, 2022"
  std::vector<double> all;  // every municipality with a value
  std::vector<double> own;  // those of the region
  double lowest = 0, highest = 0;
  std::string lowest_name, highest_name;    // municipalities of the region
  std::string lowest_shown, highest_shown;  // "3,1 %"
  std::string all_lowest_shown, all_highest_shown;
  double region = 0, national = 0;  // NaN: no figure
  std::string region_shown, national_shown;
};

struct StripChart {
  ChartWords words;
  std::string region;
  std::vector<StripRow> rows;
};

Drawing picture_of(StripChart const& chart, Texts const& texts);

}  // namespace kansenatlas

#pragma once
// A spine chart: one row an indicator, the country in the middle, the more favourable side right; how far the regions
// of the partition reach, where their middle half lies, and where this region stands. (After the spine charts of public
// health profiles; each row has its own scale, so rows say where the region stands, not by how much in a common unit.)
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/chart/chart_page.hpp"
#include "geo/welfare/position.hpp"

namespace kansenatlas {

struct SpineRow {
  std::string name, unit;      // "Werkloosheid", "% beroepsbevolking, 2022"
  std::string own, reference;  // as the text shows them
  double value = 0, national = 0;
  std::vector<double> peers;  // of every region with a value, this one too
  bool higher_is_better = true;
  Quarter quarter = Quarter::none;
  // "2022": in place of a unit that has no room beside the name, where the figures carry its sign; empty: never.
  std::string short_unit = {};
};

struct SpineGroup {
  std::string heading;
  std::vector<SpineRow> rows;
};

struct SpineChart {
  ChartWords words;
  std::string region, peers;  // "Veiligheidsregio Twente", "25 veiligheidsregio's"
  std::vector<SpineGroup> groups;
};

Drawing picture_of(SpineChart const& chart, Texts const& texts);

// Where on the spine, -1 (unfavourable end) to 1; 0 is the country. The further end of the regions reaches the edge.
double place_on_spine(SpineRow const& row, double value);

}  // namespace kansenatlas

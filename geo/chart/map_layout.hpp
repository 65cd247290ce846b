#pragma once
// Where everything on the page goes: title above, map, legend where the sea leaves room (else below), scale bar,
// source.
#include <string>
#include <vector>

#include "geo/chart/label_placement.hpp"
#include "geo/chart/map_content.hpp"
#include "geo/chart/projection.hpp"
#include "geo/chart/scale_bar.hpp"

namespace kansenatlas {

struct MapLayout {
  Drawing drawing;
  // For judging the page without painting it.
  PageBox map_frame;
  Projection projection;
  std::vector<PageBox> legend_boxes;
  PageBox scale_bar_box;
  ScaleBar scale_bar;
  std::vector<PlacedLabel> labels;
  std::vector<std::string> names_left_out;  // of deviating municipalities for which the map has no room; the foot of
                                            // the page tells them
  std::vector<std::string> unnamed;  // regions, or municipalities of the region that fills the map, of which the same
                                     // holds
  std::vector<std::vector<PageLine>> outlines;  // the borders on the map, per partition
};

MapLayout laid_out(MapContent const& content, MapSpec const& spec, std::string const& footer, Texts const& texts,
                   TextRuler const& ruler);

}  // namespace kansenatlas

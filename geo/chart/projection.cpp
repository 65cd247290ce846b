#include "geo/chart/projection.hpp"

namespace kansenatlas {

PageLine Projection::to_paper(std::vector<RdPoint> const& points) const {
  PageLine line;
  line.reserve(points.size());
  for (auto const& point : points) line.push_back(to_paper(point));
  return line;
}

std::vector<PageLine> Projection::to_paper(std::vector<std::vector<RdPoint>> const& lines) const {
  std::vector<PageLine> result;
  for (auto const& line : lines) result.push_back(to_paper(line));
  return result;
}

std::vector<PageLine> Projection::to_paper(MultiPolygon const& polygon) const {
  std::vector<PageLine> rings;
  for (auto const& part : polygon)
    for (auto const& ring : part.rings) rings.push_back(to_paper(ring));
  return rings;
}

Projection fitted(RdBox const& box, PageBox frame) {
  Projection projection;
  projection.metres_per_mm = std::max(box.width_m() / frame.width_mm, box.height_m() / frame.height_mm);
  projection.ground = {(box.minimum.x + box.maximum.x) / 2, (box.minimum.y + box.maximum.y) / 2};
  projection.paper = {frame.left_mm + frame.width_mm / 2, frame.top_mm + frame.height_mm / 2};
  return projection;
}

}  // namespace kansenatlas

#pragma once
// From the ground to the paper. North is up and the scale is the same everywhere: RD New is a plane.
#include <vector>

#include "geo/boundary/network.hpp"
#include "geo/chart/drawing.hpp"

namespace kansenatlas {

struct Projection {
  double metres_per_mm = 1;
  RdPoint ground;   // lies at
  PagePoint paper;  // this point

  [[nodiscard]] PagePoint to_paper(RdPoint p) const {
    return {paper.x_mm + (p.x - ground.x) / metres_per_mm, paper.y_mm - (p.y - ground.y) / metres_per_mm};
  }
  [[nodiscard]] RdPoint to_ground(PagePoint p) const {
    return {ground.x + (p.x_mm - paper.x_mm) * metres_per_mm, ground.y - (p.y_mm - paper.y_mm) * metres_per_mm};
  }
  [[nodiscard]] PageLine to_paper(std::vector<RdPoint> const& points) const;
  [[nodiscard]] std::vector<PageLine> to_paper(std::vector<std::vector<RdPoint>> const& lines) const;
  // Every ring of every part.
  [[nodiscard]] std::vector<PageLine> to_paper(MultiPolygon const& polygon) const;
};

// `box` as large as fits, in the middle of `frame`.
Projection fitted(RdBox const& box, PageBox frame);

}  // namespace kansenatlas

#include "geo/chart/near_lines.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

constexpr double widest_stroke_mm = 4;

PageBox box_of_segment(PagePoint a, PagePoint b) {
  auto const [left, right] = std::minmax(a.x_mm, b.x_mm);
  auto const [top, bottom] = std::minmax(a.y_mm, b.y_mm);
  return PageBox{left, top, right - left, bottom - top}.grown(widest_stroke_mm);
}

}  // namespace

std::vector<PageLine> near_lines(std::vector<PageLine> const& lines, PageBox const& frame) {
  std::vector<PageLine> kept;
  for (auto const& line : lines) {
    bool is_open = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
      bool const is_near = box_of_segment(line[i - 1], line[i]).overlaps(frame);
      if (is_near && !is_open) kept.push_back({line[i - 1]});
      if (is_near) kept.back().push_back(line[i]);
      is_open = is_near;
    }
  }
  return kept;
}

}  // namespace kansenatlas

#include "app/viewer/map/line_detail.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace kansenatlas::viewer {
namespace {

constexpr double invisible_px = 0.3;

double length_m_of(Line const& line) {
  double length_m = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length_m += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return length_m;
}

}  // namespace

std::vector<Line> without_specks(std::vector<Line> const& lines, double least_m) {
  std::map<std::pair<double, double>, int> ends;
  for (auto const& line : lines)
    if (!line.empty()) {
      ++ends[{line.front().x, line.front().y}];
      ++ends[{line.back().x, line.back().y}];
    }
  std::vector<Line> kept;
  for (auto const& line : lines) {
    bool const is_open = line.size() > 1 && line.front() != line.back();
    bool const is_alone =
        is_open && ends[{line.front().x, line.front().y}] == 1 && ends[{line.back().x, line.back().y}] == 1;
    if (!is_alone || length_m_of(line) >= least_m) kept.push_back(line);
  }
  return kept;
}

double extent_m_of(Line const& line) {
  RdBox box;
  for (auto const& place : line) box.include(place);
  return box.is_empty() ? 0 : std::max(box.width_m(), box.height_m());
}

double tolerance_for(double metres_per_px) {
  return std::exp2(std::floor(2 * std::log2(invisible_px * metres_per_px)) / 2);
}

double pen_scale(double scale, double metres_per_px) {
  constexpr double full_pen_m_per_px = 420, thinnest = 0.85;
  return std::min(scale, std::max(thinnest, full_pen_m_per_px / metres_per_px));
}

}  // namespace kansenatlas::viewer

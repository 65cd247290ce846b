#include "app/viewer/map/line_detail.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace kansenatlas::viewer {
namespace {

constexpr double invisible_px = 0.3;

double distance_to_segment(RdPoint p, RdPoint a, RdPoint b) {
  double const dx = b.x - a.x, dy = b.y - a.y;
  double const square = dx * dx + dy * dy;
  double const t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

double length_m_of(Line const& line) {
  double length_m = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    length_m += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return length_m;
}

struct Span {
  std::size_t first, last;
};

}  // namespace

Line thinned(Line const& line, double tolerance_m) {
  if (line.size() < 3) return line;
  bool const is_closed = line.front() == line.back();
  std::vector<bool> is_kept(line.size(), false);
  is_kept.front() = is_kept.back() = true;
  std::vector<Span> open{{0, line.size() - 1}};
  while (!open.empty()) {
    auto const [first, last] = open.back();
    open.pop_back();
    double farthest = -1;
    std::size_t at = first;
    for (std::size_t i = first + 1; i < last; ++i) {
      double const distance = distance_to_segment(line[i], line[first], line[last]);
      if (distance > farthest) farthest = distance, at = i;
    }
    bool const is_whole_loop = is_closed && first == 0 && last + 1 == line.size();
    if (at == first || (farthest <= tolerance_m && !is_whole_loop)) continue;
    is_kept[at] = true;
    open.push_back({first, at});
    open.push_back({at, last});
  }
  Line kept;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (is_kept[i]) kept.push_back(line[i]);
  return kept;
}

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

double tolerance_for(double metres_per_px) { return std::exp2(std::floor(std::log2(invisible_px * metres_per_px))); }

}  // namespace kansenatlas::viewer

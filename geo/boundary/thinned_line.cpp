#include "geo/boundary/thinned_line.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas {
namespace {

double distance_to_segment(RdPoint p, RdPoint a, RdPoint b) {
  double const dx = b.x - a.x, dy = b.y - a.y;
  double const square = dx * dx + dy * dy;
  double const t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

struct Span {
  std::size_t first, last;
};

}  // namespace

std::vector<RdPoint> thinned(std::vector<RdPoint> const& line, double tolerance_m) {
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
  std::vector<RdPoint> kept;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (is_kept[i]) kept.push_back(line[i]);
  return kept;
}

}  // namespace kansenatlas

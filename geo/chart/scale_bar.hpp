#pragma once
// The bar that says how far a kilometre is.
#include <string>
#include <vector>

#include "geo/base/numbers.hpp"
#include "geo/chart/drawing.hpp"
#include "geo/chart/text_ruler.hpp"

namespace kansenatlas {

struct ScaleBar {
  double length_km = 0;  // 1, 2 or 5 times a power of ten
  double length_mm = 0;  // on paper
};

// The longest round bar of at most `longest_mm`.
ScaleBar scale_bar_for(double metres_per_mm, double longest_mm);

// With its numbers, for a box whose left top is at the origin, and the size of that box.
struct DrawnScaleBar {
  std::vector<Mark> marks;
  double width_mm = 0, height_mm = 0;
};
DrawnScaleBar drawn(ScaleBar const& bar, double scale, Language language, TextRuler const& ruler);

}  // namespace kansenatlas

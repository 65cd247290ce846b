#pragma once
// The legend as marks: swatches and lines at the left, words, counts flush right.
#include <string>
#include <vector>

#include "geo/chart/map_content.hpp"
#include "geo/chart/text_ruler.hpp"

namespace kansenatlas {

// A box whose left top is at the origin.
struct LegendBox {
  std::vector<Mark> marks;
  double width_mm = 0, height_mm = 0;
};

// One box a block; no text is wider than its column allows, longer ones break over lines.
LegendBox legend_box(LegendBlock const& block, double width_mm, double scale, TextRuler const& ruler);

// As wide as the longest line wants to be, at most `widest_mm`, but never narrower than its longest word needs.
double wanted_width_mm(LegendBlock const& block, double widest_mm, double scale, TextRuler const& ruler);

// `text` broken at spaces into lines of at most `width_mm`; a longer word stands alone.
std::vector<std::string> broken_lines(std::string const& text, double width_mm, TextStyle const& style,
                                      TextRuler const& ruler);

// Every mark moved to the right and down.
void shift(std::vector<Mark>& marks, double right_mm, double down_mm);

// The hatches of a look for a page of that scale.
std::vector<Hatch> scaled(std::vector<Hatch> hatches, double scale);

}  // namespace kansenatlas

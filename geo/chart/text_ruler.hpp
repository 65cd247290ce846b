#pragma once
// How large a text will be on paper, which layout must know before anything is painted.
#include <memory>
#include <string>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

struct TextSize {
  double width_mm = 0;
  double ascent_mm = 0, descent_mm = 0;  // above and below the baseline, of the font
};

class TextRuler {
 public:
  virtual ~TextRuler() = default;
  [[nodiscard]] virtual TextSize size_of(std::string const& text, TextStyle const& style) const = 0;
};

// Measures with the font that the painters use: Open Sans, or what the system has instead.
std::unique_ptr<TextRuler> font_ruler();

}  // namespace kansenatlas

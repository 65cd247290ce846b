#pragma once
// Half an em a letter: no font needed.
#include "geo/chart/text_ruler.hpp"

namespace kansenatlas::test {

class PlainRuler final : public TextRuler {
 public:
  [[nodiscard]] TextSize size_of(std::string const& text, TextStyle const& style) const override {
    double const em_mm = style.size_pt * mm_per_pt;
    return {0.5 * em_mm * static_cast<double>(text.size()), 0.8 * em_mm, 0.2 * em_mm};
  }
};

}  // namespace kansenatlas::test

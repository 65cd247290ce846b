#pragma once
// Where on the paper is land? Decides where a legend may stand.
#include <optional>
#include <vector>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

// Cells of a millimetre.
class LandMask {
 public:
  // `shores`: the closed lines between land and everything else, even-odd.
  LandMask(PageBox frame, std::vector<PageLine> const& shores);
  [[nodiscard]] bool is_clear(PageBox const& box) const;  // no land in it, and wholly inside the frame
  // Marks as taken, so that the next box stays away.
  void take(PageBox const& box);
  // The highest spot at the left side of the frame where a box of that size is clear, else at the right side.
  [[nodiscard]] std::optional<PagePoint> room_for(double width_mm, double height_mm, double margin_mm) const;
  // The same from the bottom up.
  [[nodiscard]] std::optional<PagePoint> room_at_bottom(double width_mm, double height_mm, double margin_mm) const;

 private:
  [[nodiscard]] std::optional<PagePoint> first_clear(std::vector<double> const& tops, double width_mm, double height_mm,
                                                     double margin_mm) const;
  PageBox m_frame;
  int m_columns, m_rows;
  std::vector<bool> m_taken;
};

}  // namespace kansenatlas

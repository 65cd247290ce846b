#pragma once
// Where on the paper do lines run that no name may hide?
#include <vector>

#include "geo/chart/drawing.hpp"

namespace kansenatlas {

class LineMask {
 public:
  LineMask() = default;
  // `lines` as thick as `width_mm`.
  LineMask(PageBox frame, std::vector<std::vector<PageLine>> const& lines, double width_mm);
  [[nodiscard]] bool is_clear(PageBox const& box) const;

 private:
  [[nodiscard]] int column_at(double x_mm) const;
  [[nodiscard]] int row_at(double y_mm) const;
  // Cells with a line above and left of a corner of cells, so that a box is judged by four of them.
  [[nodiscard]] int& sum_at(int column, int row);
  [[nodiscard]] int sum_at(int column, int row) const;
  void mark(PageLine const& line, double width_mm);

  PageBox m_frame;
  int m_columns = 0, m_rows = 0;
  std::vector<int> m_sums;
};

}  // namespace kansenatlas

#include "geo/chart/line_mask.hpp"

#include <cmath>

namespace kansenatlas {
namespace {

constexpr double cell_mm = 0.4;

}  // namespace

LineMask::LineMask(PageBox frame, std::vector<std::vector<PageLine>> const& lines, double width_mm)
    : m_frame(frame),
      m_columns(static_cast<int>(std::ceil(frame.width_mm / cell_mm))),
      m_rows(static_cast<int>(std::ceil(frame.height_mm / cell_mm))),
      m_sums(static_cast<std::size_t>(m_columns + 1) * static_cast<std::size_t>(m_rows + 1)) {
  for (auto const& some : lines)
    for (auto const& line : some) mark(line, width_mm);
  for (int row = 1; row <= m_rows; ++row)
    for (int column = 1; column <= m_columns; ++column)
      sum_at(column, row) += sum_at(column - 1, row) + sum_at(column, row - 1) - sum_at(column - 1, row - 1);
}

bool LineMask::is_clear(PageBox const& box) const {
  if (m_sums.empty()) return true;
  int const left = column_at(box.left_mm), right = column_at(box.right_mm()) + 1;
  int const top = row_at(box.top_mm), bottom = row_at(box.bottom_mm()) + 1;
  return sum_at(right, bottom) - sum_at(left, bottom) - sum_at(right, top) + sum_at(left, top) == 0;
}

int LineMask::column_at(double x_mm) const {
  return std::clamp(static_cast<int>(std::floor((x_mm - m_frame.left_mm) / cell_mm)), 0, m_columns - 1);
}

int LineMask::row_at(double y_mm) const {
  return std::clamp(static_cast<int>(std::floor((y_mm - m_frame.top_mm) / cell_mm)), 0, m_rows - 1);
}

int& LineMask::sum_at(int column, int row) {
  return m_sums[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns + 1) +
                static_cast<std::size_t>(column)];
}

int LineMask::sum_at(int column, int row) const {
  return m_sums[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns + 1) +
                static_cast<std::size_t>(column)];
}

void LineMask::mark(PageLine const& line, double width_mm) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    auto const &a = line[i - 1], &b = line[i];
    int const steps = 1 + static_cast<int>(std::hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm) / cell_mm);
    for (int step = 0; step <= steps; ++step) {
      double const t = static_cast<double>(step) / steps;
      PageBox const pen =
          PageBox{a.x_mm + t * (b.x_mm - a.x_mm), a.y_mm + t * (b.y_mm - a.y_mm), 0, 0}.grown(width_mm / 2);
      if (!pen.overlaps(m_frame)) continue;
      for (int row = row_at(pen.top_mm); row <= row_at(pen.bottom_mm()); ++row)
        for (int column = column_at(pen.left_mm); column <= column_at(pen.right_mm()); ++column)
          sum_at(column + 1, row + 1) = 1;
    }
  }
}

}  // namespace kansenatlas

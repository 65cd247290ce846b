#include "geo/chart/land_mask.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas {

LandMask::LandMask(PageBox frame, std::vector<PageLine> const& shores)
    : m_frame(frame),
      m_columns(static_cast<int>(std::ceil(frame.width_mm))),
      m_rows(static_cast<int>(std::ceil(frame.height_mm))),
      m_taken(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows)) {
  for (auto const& shore : shores)
    for (auto const& p : shore) take({p.x_mm, p.y_mm, 0.01, 0.01});
  for (int row = 0; row < m_rows; ++row) {
    double const y = frame.top_mm + row + 0.5;
    std::vector<double> crossings;
    for (auto const& shore : shores)
      for (std::size_t i = 1; i < shore.size(); ++i) {
        auto const &a = shore[i - 1], &b = shore[i];
        if ((a.y_mm <= y) != (b.y_mm <= y))
          crossings.push_back(a.x_mm + (y - a.y_mm) / (b.y_mm - a.y_mm) * (b.x_mm - a.x_mm));
      }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 1; i < crossings.size(); i += 2)
      take({crossings[i - 1], y - 0.01, crossings[i] - crossings[i - 1], 0.02});
  }
}

void LandMask::take(PageBox const& box) {
  int const left = std::max(0, static_cast<int>(std::floor(box.left_mm - m_frame.left_mm)));
  int const right = std::min(m_columns - 1, static_cast<int>(std::floor(box.right_mm() - m_frame.left_mm)));
  int const top = std::max(0, static_cast<int>(std::floor(box.top_mm - m_frame.top_mm)));
  int const bottom = std::min(m_rows - 1, static_cast<int>(std::floor(box.bottom_mm() - m_frame.top_mm)));
  for (int row = top; row <= bottom; ++row)
    for (int column = left; column <= right; ++column)
      m_taken[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column)] =
          true;
}

bool LandMask::is_clear(PageBox const& box) const {
  if (!m_frame.grown(1e-6).contains(box)) return false;
  int const left = std::max(0, static_cast<int>(std::floor(box.left_mm - m_frame.left_mm)));
  int const right = std::min(m_columns - 1, static_cast<int>(std::floor(box.right_mm() - m_frame.left_mm)));
  int const top = std::max(0, static_cast<int>(std::floor(box.top_mm - m_frame.top_mm)));
  int const bottom = std::min(m_rows - 1, static_cast<int>(std::floor(box.bottom_mm() - m_frame.top_mm)));
  for (int row = top; row <= bottom; ++row)
    for (int column = left; column <= right; ++column)
      if (m_taken[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                  static_cast<std::size_t>(column)])
        return false;
  return true;
}

std::optional<PagePoint> LandMask::room_for(double width_mm, double height_mm, double margin_mm) const {
  std::vector<double> tops;
  for (double top = m_frame.top_mm + margin_mm; top + height_mm <= m_frame.bottom_mm(); top += 1) tops.push_back(top);
  return first_clear(tops, width_mm, height_mm, margin_mm);
}

std::optional<PagePoint> LandMask::room_at_bottom(double width_mm, double height_mm, double margin_mm) const {
  std::vector<double> tops;
  for (double top = m_frame.bottom_mm() - height_mm; top >= m_frame.top_mm; top -= 1) tops.push_back(top);
  return first_clear(tops, width_mm, height_mm, margin_mm);
}

std::optional<PagePoint> LandMask::first_clear(std::vector<double> const& tops, double width_mm, double height_mm,
                                               double margin_mm) const {
  for (double const left : {m_frame.left_mm, m_frame.right_mm() - width_mm})
    for (double const top : tops) {
      double const near_left = std::max(left - margin_mm, m_frame.left_mm);
      double const near_top = std::max(top - margin_mm, m_frame.top_mm);
      PageBox const box{near_left, near_top, std::min(left + width_mm + margin_mm, m_frame.right_mm()) - near_left,
                        std::min(top + height_mm + margin_mm, m_frame.bottom_mm()) - near_top};
      if (is_clear(box)) return PagePoint{left, top};
    }
  return std::nullopt;
}

}  // namespace kansenatlas

#include "geo/overlay/box_grid.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas {

bool meet(RdBox const& a, RdBox const& b) {
  return a.minimum.x <= b.maximum.x && b.minimum.x <= a.maximum.x && a.minimum.y <= b.maximum.y &&
         b.minimum.y <= a.maximum.y;
}

BoxGrid::BoxGrid(std::vector<RdBox> boxes) : m_boxes(std::move(boxes)) {
  for (auto const& box : m_boxes) m_whole.include(box);
  if (!m_whole.is_empty()) {
    // About as many cells as boxes, at most 1,024 each way.
    double const longest = std::max(m_whole.width_m(), m_whole.height_m());
    double const even = std::sqrt(m_whole.width_m() * m_whole.height_m() / static_cast<double>(m_boxes.size()));
    m_cell = std::max({even, longest / 1023, 1e-300});
    m_columns = static_cast<int>(m_whole.width_m() / m_cell) + 1;
    m_rows = static_cast<int>(m_whole.height_m() / m_cell) + 1;
  }
  m_first.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
  auto const each_cell = [&](RdBox const& box, auto const& visit) {
    if (box.is_empty()) return;
    auto const columns = columns_of(box), rows = rows_of(box);
    for (int row = rows.first; row <= rows.last; ++row)
      for (int column = columns.first; column <= columns.last; ++column)
        visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column));
  };
  for (auto const& box : m_boxes) each_cell(box, [&](std::size_t cell) { ++m_first[cell + 1]; });
  for (std::size_t c = 1; c < m_first.size(); ++c) m_first[c] += m_first[c - 1];
  m_members.resize(static_cast<std::size_t>(m_first.back()));
  auto next = m_first;
  for (std::size_t b = 0; b < m_boxes.size(); ++b)
    each_cell(m_boxes[b],
              [&](std::size_t cell) { m_members[static_cast<std::size_t>(next[cell]++)] = static_cast<int>(b); });
}

BoxGrid::Range BoxGrid::columns_of(RdBox const& box) const {
  auto const at = [&](double x) {
    return static_cast<int>(std::clamp((x - m_whole.minimum.x) / m_cell, 0.0, m_columns - 1.0));
  };
  return {at(box.minimum.x), at(box.maximum.x)};
}

BoxGrid::Range BoxGrid::rows_of(RdBox const& box) const {
  auto const at = [&](double y) {
    return static_cast<int>(std::clamp((y - m_whole.minimum.y) / m_cell, 0.0, m_rows - 1.0));
  };
  return {at(box.minimum.y), at(box.maximum.y)};
}

void BoxGrid::near(RdBox const& box, std::vector<int>& into) const {
  into.clear();
  if (box.is_empty() || m_whole.is_empty() || !meet(box, m_whole)) return;
  auto const columns = columns_of(box), rows = rows_of(box);
  for (int row = rows.first; row <= rows.last; ++row)
    for (int column = columns.first; column <= columns.last; ++column) {
      auto const cell =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
      for (int m = m_first[cell]; m < m_first[cell + 1]; ++m) {
        int const candidate = m_members[static_cast<std::size_t>(m)];
        if (meet(box, m_boxes[static_cast<std::size_t>(candidate)])) into.push_back(candidate);
      }
    }
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

}  // namespace kansenatlas

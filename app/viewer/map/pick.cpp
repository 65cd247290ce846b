#include "app/viewer/map/pick.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas::viewer {
namespace {

constexpr int most_cells = 16384;

double twice_area(RdPoint a, RdPoint b, RdPoint c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool is_inside(RdPoint p, RdPoint a, RdPoint b, RdPoint c) {
  double const one = twice_area(a, b, p), two = twice_area(b, c, p), three = twice_area(c, a, p);
  return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
}

}  // namespace

PickIndex::PickIndex(Triangulation const& triangles) {
  for (auto const& place : triangles.vertices) m_box.include(place);
  if (m_box.is_empty()) return;
  for (std::size_t unit = 0; unit + 1 < triangles.first_index.size(); ++unit)
    for (auto i = triangles.first_index[unit]; i < triangles.first_index[unit + 1]; i += 3)
      m_triangles.push_back({triangles.vertices[triangles.indices[i]], triangles.vertices[triangles.indices[i + 1]],
                             triangles.vertices[triangles.indices[i + 2]], static_cast<int>(unit)});
  m_cell_m = std::max(1.0, std::sqrt(m_box.width_m() * m_box.height_m() / most_cells));
  m_columns = static_cast<int>(m_box.width_m() / m_cell_m) + 1;
  m_rows = static_cast<int>(m_box.height_m() / m_cell_m) + 1;
  fill_cells();
}

template <class Visit>
void PickIndex::for_each_cell(Triangle const& triangle, Visit visit) const {
  auto const [left, right] = std::minmax({triangle.a.x, triangle.b.x, triangle.c.x});
  auto const [low, high] = std::minmax({triangle.a.y, triangle.b.y, triangle.c.y});
  for (int row = row_of(low); row <= row_of(high); ++row)
    for (int column = column_of(left); column <= column_of(right); ++column)
      visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column));
}

// Counts first, so that all cells share one array.
void PickIndex::fill_cells() {
  m_first.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
  for (auto const& triangle : m_triangles) for_each_cell(triangle, [&](std::size_t cell) { ++m_first[cell + 1]; });
  for (std::size_t cell = 0; cell + 1 < m_first.size(); ++cell) m_first[cell + 1] += m_first[cell];
  m_in_cell.resize(m_first.back());
  auto next = m_first;
  for (std::size_t i = 0; i < m_triangles.size(); ++i)
    for_each_cell(m_triangles[i], [&](std::size_t cell) { m_in_cell[next[cell]++] = static_cast<std::uint32_t>(i); });
}

int PickIndex::column_of(double x) const {
  return std::clamp(static_cast<int>((x - m_box.minimum.x) / m_cell_m), 0, m_columns - 1);
}

int PickIndex::row_of(double y) const {
  return std::clamp(static_cast<int>((y - m_box.minimum.y) / m_cell_m), 0, m_rows - 1);
}

int PickIndex::municipality_at(RdPoint place) const {
  bool const is_in_box = place.x >= m_box.minimum.x && place.x <= m_box.maximum.x && place.y >= m_box.minimum.y &&
                         place.y <= m_box.maximum.y;
  if (!is_in_box) return -1;
  auto const cell = static_cast<std::size_t>(row_of(place.y)) * static_cast<std::size_t>(m_columns) +
                    static_cast<std::size_t>(column_of(place.x));
  for (auto i = m_first[cell]; i < m_first[cell + 1]; ++i) {
    auto const& triangle = m_triangles[m_in_cell[i]];
    if (is_inside(place, triangle.a, triangle.b, triangle.c)) return triangle.unit;
  }
  return -1;
}

}  // namespace kansenatlas::viewer

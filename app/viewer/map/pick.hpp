#pragma once
// Which municipality lies at a place, fast enough for every movement of the mouse.
#include <cstdint>
#include <vector>

#include "geo/boundary/triangles.hpp"

namespace kansenatlas::viewer {

// Triangles in a uniform grid. Built in a few milliseconds; a question reads a handful of triangles.
class PickIndex {
 public:
  PickIndex() = default;
  explicit PickIndex(Triangulation const& triangles);

  // -1: sea or another country.
  [[nodiscard]] int municipality_at(RdPoint place) const;

 private:
  struct Triangle {
    RdPoint a, b, c;
    int unit = -1;
  };
  template <class Visit>
  void for_each_cell(Triangle const& triangle, Visit visit) const;
  void fill_cells();
  [[nodiscard]] int column_of(double x) const;
  [[nodiscard]] int row_of(double y) const;

  RdBox m_box;
  double m_cell_m = 1;
  int m_columns = 0, m_rows = 0;
  std::vector<Triangle> m_triangles;
  std::vector<std::uint32_t> m_first;    // per cell, plus one past the last: [m_first[c], m_first[c+1]) in m_in_cell
  std::vector<std::uint32_t> m_in_cell;  // indices of triangles
};

}  // namespace kansenatlas::viewer

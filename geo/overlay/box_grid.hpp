#pragma once
// Which of many boxes meet a given one.
#include <vector>

#include "geo/base/units.hpp"

namespace kansenatlas {

// They have a point in common.
bool meet(RdBox const& a, RdBox const& b);

// A grid of square cells over all boxes, each cell with the boxes that touch it. Immutable, safe to share.
class BoxGrid {
 public:
  explicit BoxGrid(std::vector<RdBox> boxes);
  // Indices of the boxes that have a point in common with `box`, ascending, in `into` (emptied first).
  void near(RdBox const& box, std::vector<int>& into) const;

 private:
  struct Range {
    int first = 0, last = -1;
  };
  [[nodiscard]] Range columns_of(RdBox const& box) const;
  [[nodiscard]] Range rows_of(RdBox const& box) const;

  std::vector<RdBox> m_boxes;
  RdBox m_whole;
  double m_cell = 1;
  int m_columns = 1, m_rows = 1;
  std::vector<int> m_first;  // per cell, plus one past the last: where its boxes begin in m_members
  std::vector<int> m_members;
};

}  // namespace kansenatlas

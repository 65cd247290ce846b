#pragma once
// The table of two partitions, kept up to date while units change region in the first.
#include <vector>

#include "geo/congruence/agreement.hpp"

namespace kansenatlas {

// Who lies outside: how many units, and how many people live there (see Nesting in scores.hpp).
struct OutsideCount {
  int units = 0;
  double inhabitants = 0;
};

// The changing partition (A) beside another (B): the figures of `scores A B`, over the units that are in both.
struct Standing {
  Agreement agreement;
  OutsideCount a_in_b, b_in_a;        // zero units: it nests
  double territorial_congruence = 1;  // over these two partitions, mean of the units that have partners; 1 if none has
};

// With f(x) = x log2 x, N H = N log2 N - sum f: a move changes the terms of two rows and one column. Those are summed
// anew, so that no rounding builds up where the weights are whole numbers.
class PairTally {
 public:
  struct Unit {
    double weight = 0, inhabitants = 0;
  };

  explicit PairTally(int regions_b) : m_columns(static_cast<std::size_t>(regions_b)) {}

  // Many units at once: `load` each, then `settle`.
  void load(int a, int b, Unit unit);
  void settle();
  // The unit, in region b of the other, goes from region `from` to region `to` (-1: in no region of A).
  void shift(int from, int to, int b, Unit unit);

  [[nodiscard]] Standing standing() const;

 private:
  struct Sum {
    double weight = 0, inhabitants = 0;
    int units = 0;
    void add(Unit unit);
    void remove(Unit unit);
  };
  // A row or a column: its whole, and what lies outside its majority.
  struct Line {
    Sum sum;
    OutsideCount outside;
    double congruence = 0;  // sum over its units
    int with_partners = 0;
    double term = 0, cell_terms = 0;  // f of the whole, and summed over its cells
  };

  [[nodiscard]] Sum& cell(int a, int b);
  void make_room_for(int a);
  void settle_row(std::size_t row);
  void settle_column(std::size_t column);

  std::vector<Sum> m_cells;  // row by row
  std::vector<Line> m_rows, m_columns;
};

}  // namespace kansenatlas

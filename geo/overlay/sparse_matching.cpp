#include "geo/overlay/sparse_matching.hpp"

#include <algorithm>
#include <limits>
#include <queue>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

// Least-cost matching of every row, each of which has a column of its own where it stays unmatched at no gain.
class Matching {
 public:
  Matching(std::vector<std::vector<Gain>> const& rows, int columns) : m_rows(rows), m_columns(columns) {
    for (auto const& row : rows)
      for (auto const& gain : row) m_most = std::max(m_most, gain.value);
    auto const all = static_cast<std::size_t>(columns) + rows.size();
    m_column_price.assign(all, 0);
    m_row_price.assign(rows.size(), 0);
    m_row_at.assign(all, -1);
    m_distance.assign(all, infinite);
    m_before.assign(all, -1);
    m_is_settled.assign(all, 0);
    for (std::size_t row = 0; row < rows.size(); ++row) augment(static_cast<int>(row));
  }

  [[nodiscard]] std::vector<int> columns() const {
    std::vector<int> column_of(m_rows.size(), -1);
    for (int column = 0; column < m_columns; ++column)
      if (m_row_at[at(column)] >= 0) column_of[at(m_row_at[at(column)])] = column;
    return column_of;
  }

 private:
  static constexpr double infinite = std::numeric_limits<double>::infinity();
  using Entry = std::pair<double, int>;

  template <class Visit>
  void each_column(int row, Visit const& visit) const {
    for (auto const& gain : m_rows[at(row)]) visit(gain.column, m_most - gain.value);
    visit(m_columns + row, m_most);
  }

  void reach_from(int row, double so_far) {
    each_column(row, [&](int column, double cost) {
      double const distance = so_far + cost - m_row_price[at(row)] - m_column_price[at(column)];
      if (m_is_settled[at(column)] || distance >= m_distance[at(column)]) return;
      if (m_distance[at(column)] == infinite) m_touched.push_back(column);
      m_distance[at(column)] = distance;
      m_before[at(column)] = row;
      m_queue.emplace(distance, column);
    });
  }

  int nearest() {
    for (;;) {
      auto const [distance, column] = m_queue.top();
      m_queue.pop();
      if (!m_is_settled[at(column)] && distance == m_distance[at(column)]) return column;
    }
  }

  void augment(int start) {
    std::vector<int> settled;
    reach_from(start, 0);
    int end = nearest();
    while (m_row_at[at(end)] >= 0) {
      m_is_settled[at(end)] = 1;
      settled.push_back(end);
      reach_from(m_row_at[at(end)], m_distance[at(end)]);
      end = nearest();
    }
    double const length = m_distance[at(end)];
    m_row_price[at(start)] += length;
    for (int const column : settled) {
      m_row_price[at(m_row_at[at(column)])] += length - m_distance[at(column)];
      m_column_price[at(column)] -= length - m_distance[at(column)];
    }
    turn_path(start, end);
    forget();
  }

  void turn_path(int start, int end) {
    for (int column = end; column >= 0;) {
      int const row = m_before[at(column)];
      int previous = -1;
      if (row != start)
        each_column(row, [&](int other, double) {
          if (m_row_at[at(other)] == row && other != column) previous = other;
        });
      m_row_at[at(column)] = row;
      column = previous;
    }
  }

  void forget() {
    for (int const column : m_touched) {
      m_distance[at(column)] = infinite;
      m_is_settled[at(column)] = 0;
    }
    m_touched.clear();
    m_queue = {};
  }

  std::vector<std::vector<Gain>> const& m_rows;
  int m_columns;
  double m_most = 0;
  std::vector<double> m_column_price, m_row_price, m_distance;
  std::vector<int> m_row_at, m_before, m_touched;
  std::vector<char> m_is_settled;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
};

}  // namespace

std::vector<int> best_sparse_matching(std::vector<std::vector<Gain>> const& rows, int columns) {
  return Matching(rows, columns).columns();
}

}  // namespace kansenatlas

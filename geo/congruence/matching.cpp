#include "geo/congruence/matching.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace kansenatlas {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

// Rows and columns are counted from 1; column 0 holds the row that is being placed.
class Assignment {
 public:
  explicit Assignment(std::vector<std::vector<double>> const& gain)
      : m_gain(gain),
        m_size(std::max(gain.size(), gain.empty() ? 0 : gain.front().size())),
        m_row_potential(m_size + 1),
        m_column_potential(m_size + 1),
        m_row_of(m_size + 1),
        m_previous(m_size + 1) {}

  std::vector<int> solved() {
    for (std::size_t row = 1; row <= m_size; ++row) place(row);
    std::vector<int> column_of(m_gain.size(), -1);
    std::size_t const columns = m_gain.empty() ? 0 : m_gain.front().size();
    for (std::size_t column = 1; column <= columns; ++column)
      if (m_row_of[column] >= 1 && m_row_of[column] <= m_gain.size())
        column_of[m_row_of[column] - 1] = static_cast<int>(column) - 1;
    return column_of;
  }

 private:
  // Costs are negative gains; rows and columns that only fill the square cost nothing.
  [[nodiscard]] double cost(std::size_t row, std::size_t column) const {
    return row <= m_gain.size() && column <= m_gain.front().size() ? -m_gain[row - 1][column - 1] : 0;
  }

  void place(std::size_t row) {
    std::vector<double> slack(m_size + 1, infinite);
    std::vector<char> is_used(m_size + 1);
    m_row_of[0] = row;
    std::size_t column = 0;
    do column = extend(column, slack, is_used);
    while (m_row_of[column] != 0);
    while (column != 0) {
      m_row_of[column] = m_row_of[m_previous[column]];
      column = m_previous[column];
    }
  }

  // Adds the nearest column to the alternating tree and returns it.
  std::size_t extend(std::size_t column, std::vector<double>& slack, std::vector<char>& is_used) {
    is_used[column] = 1;
    std::size_t const row = m_row_of[column];
    std::size_t nearest = 0;
    double step = infinite;
    for (std::size_t next = 1; next <= m_size; ++next) {
      if (is_used[next]) continue;
      double const reduced = cost(row, next) - m_row_potential[row] - m_column_potential[next];
      if (reduced < slack[next]) {
        slack[next] = reduced;
        m_previous[next] = column;
      }
      if (slack[next] < step) {
        step = slack[next];
        nearest = next;
      }
    }
    for (std::size_t other = 0; other <= m_size; ++other)
      if (is_used[other]) {
        m_row_potential[m_row_of[other]] += step;
        m_column_potential[other] -= step;
      } else {
        slack[other] -= step;
      }
    return nearest;
  }

  std::vector<std::vector<double>> const& m_gain;
  std::size_t m_size;
  std::vector<double> m_row_potential, m_column_potential;
  std::vector<std::size_t> m_row_of, m_previous;
};

}  // namespace

std::vector<int> best_matching(std::vector<std::vector<double>> const& gain) { return Assignment(gain).solved(); }

}  // namespace kansenatlas

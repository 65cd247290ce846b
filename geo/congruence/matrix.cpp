#include "geo/congruence/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

namespace kansenatlas {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

double times_log2(double weight) { return weight > 0 ? weight * std::log2(weight) : 0; }

// One dense table, filled anew for every pair.
class PairTable {
 public:
  void fill(Labels const& a, Labels const& b, std::span<double const> weights) {
    m_rows = at(a.regions);
    m_columns = at(b.regions);
    // One row and one column more take the units that are in no region, so that the loop need not ask.
    m_cells.assign((m_rows + 1) * (m_columns + 1), 0.0);
    std::size_t const stride = m_columns + 1;
    for (std::size_t unit = 0; unit < weights.size(); ++unit)
      m_cells[at(a.region_of[unit] + 1) * stride + at(b.region_of[unit] + 1)] += weights[unit];
  }

  // Sets both directions at once.
  void score(PairScore& forwards, PairScore& backwards) {
    m_margin.assign(m_columns, 0.0);
    m_column_most.assign(m_columns, 0.0);
    double total = 0, joint = 0, rows = 0, row_most_sum = 0;
    for (std::size_t r = 0; r < m_rows; ++r) {
      double const* row = &m_cells[(r + 1) * (m_columns + 1) + 1];
      double sum = 0, most = 0;
      for (std::size_t s = 0; s < m_columns; ++s) {
        double const weight = row[s];
        if (weight == 0) continue;
        sum += weight;
        most = std::max(most, weight);
        m_margin[s] += weight;
        m_column_most[s] = std::max(m_column_most[s], weight);
        joint += times_log2(weight);
      }
      total += sum;
      row_most_sum += most;
      rows += times_log2(sum);
    }
    double columns = 0, column_most_sum = 0;
    for (std::size_t s = 0; s < m_columns; ++s) {
      columns += times_log2(m_margin[s]);
      column_most_sum += m_column_most[s];
    }
    double const log_total = total > 0 ? std::log2(total) : 0, divisor = total > 0 ? total : 1;
    auto const entropy = [&](double sum) { return std::max(0.0, log_total - sum / divisor); };
    forwards = {agreement_from(entropy(rows), entropy(columns), entropy(joint)), std::max(0.0, total - row_most_sum)};
    backwards = {agreement_from(entropy(columns), entropy(rows), entropy(joint)),
                 std::max(0.0, total - column_most_sum)};
  }

 private:
  std::size_t m_rows = 0, m_columns = 0;
  std::vector<double> m_cells, m_margin, m_column_most;
};

void score_pairs(std::vector<Labels> const& partitions, std::span<double const> weights, std::size_t first,
                 std::size_t step, Square<PairScore>& scores) {
  PairTable table;
  std::size_t pair = 0;
  for (std::size_t i = 0; i < partitions.size(); ++i)
    for (std::size_t j = i; j < partitions.size(); ++j, ++pair) {
      if (pair % step != first) continue;
      table.fill(partitions[i], partitions[j], weights);
      PairScore forwards, backwards;
      table.score(forwards, backwards);
      scores.at(j, i) = backwards;
      scores.at(i, j) = forwards;
    }
}

}  // namespace

Square<PairScore> score_matrix(std::vector<Labels> const& partitions, std::span<double const> weights, int threads) {
  // Below this many units a thread costs more than it brings.
  constexpr std::size_t worth_a_thread = 50'000;
  Square<PairScore> scores{partitions.size(), std::vector<PairScore>(partitions.size() * partitions.size())};
  if (threads == 0)
    threads = weights.size() < worth_a_thread ? 1 : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  std::vector<std::jthread> workers;
  auto const step = at(threads);
  for (std::size_t first = 1; first < step; ++first)
    workers.emplace_back([&, first] { score_pairs(partitions, weights, first, step, scores); });
  score_pairs(partitions, weights, 0, step, scores);
  return scores;
}

}  // namespace kansenatlas

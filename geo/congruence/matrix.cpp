#include "geo/congruence/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <thread>
#include <utility>

#include "geo/base/index.hpp"
#include "geo/congruence/entropy_term.hpp"

namespace kansenatlas {
namespace {

// So many units at a time that the labels of all partitions stay in the processor's cache.
constexpr std::size_t block = 8192;

// A partition packed for reading: label 0 for a unit in no region, else one more than its region.
struct Packed {
  std::vector<std::uint16_t> labels;
  int regions = 0;
  bool is_complete = true;     // no unit without a region
  std::vector<double> margin;  // weight a region
  double margin_log_sum = 0;   // sum of w log2 w over the regions
};

Packed packed(Labels const& partition, std::span<double const> weights) {
  Packed result;
  result.regions = partition.regions;
  result.margin.assign(at(partition.regions), 0.0);
  result.labels.reserve(weights.size());
  for (std::size_t unit = 0; unit < weights.size(); ++unit) {
    int const region = partition.region_of[unit];
    result.labels.push_back(static_cast<std::uint16_t>(region + 1));
    if (region >= 0)
      result.margin[at(region)] += weights[unit];
    else
      result.is_complete = false;
  }
  for (double const weight : result.margin) result.margin_log_sum += entropy_term(weight);
  return result;
}

// Neighbouring units mostly fall into one cell, and an addition must wait for the one before it in the same place: many
// units are therefore spread over several copies of the table.
constexpr std::size_t many_lanes = 4, worth_many_lanes = 4096;

// The dense table of one pair, and which of its cells are filled.
class PairTable {
 public:
  PairTable(Packed const& a, Packed const& b) { begin(a, b); }

  // Starts another pair in the memory that it has. All cells must be empty: they are after `score`.
  void begin(Packed const& a, Packed const& b) {
    m_a = &a;
    m_b = &b;
    m_stride = at(b.regions) + 1;
    m_size = (at(a.regions) + 1) * m_stride;
    m_lanes = a.labels.size() < worth_many_lanes ? 1 : many_lanes;
    if (m_cells.size() < m_size * m_lanes) m_cells.resize(m_size * m_lanes, 0.0);
  }

  void add(std::span<double const> weights, std::size_t first, std::size_t last) {
    auto const* a = m_a->labels.data();
    auto const* b = m_b->labels.data();
    std::size_t unit = first;
    if (m_lanes == many_lanes)
      for (; unit + many_lanes <= last; unit += many_lanes)
        for (std::size_t lane = 0; lane < many_lanes; ++lane)
          m_cells[lane * m_size + a[unit + lane] * m_stride + b[unit + lane]] += weights[unit + lane];
    for (; unit < last; ++unit) m_cells[a[unit] * m_stride + b[unit]] += weights[unit];
  }

  // Brings the copies together and finds the filled cells; once, after all units.
  void fold() {
    for (std::size_t lane = 1; lane < m_lanes; ++lane)
      for (std::size_t cell = 0; cell < m_size; ++cell)
        m_cells[cell] += std::exchange(m_cells[lane * m_size + cell], 0.0);
    for (std::size_t r = 0, cell = 0; cell < m_size; ++r)
      for (std::size_t s = 0; s < m_stride; ++s, ++cell)
        if (m_cells[cell] != 0) m_filled.push_back(filled(r, s));
  }

  // `add` and `fold` in one, for so few units that most of the table stays empty.
  void add_few(std::span<double const> weights) {
    auto const* a = m_a->labels.data();
    auto const* b = m_b->labels.data();
    m_filled.resize(weights.size());
    std::size_t count = 0;
    for (std::size_t unit = 0; unit < weights.size(); ++unit) {
      double& weight = m_cells[a[unit] * m_stride + b[unit]];
      m_filled[count] = filled(a[unit], b[unit]);  // kept only where the cell was empty: no branch to guess wrong
      count += static_cast<std::size_t>(weight == 0) & static_cast<std::size_t>(weights[unit] != 0);
      weight += weights[unit];
    }
    m_filled.resize(count);
  }

  // Both directions at once; empties the table.
  void score(PairScore& forwards, PairScore& backwards) {
    double const joint = sum_up();
    double total = 0, rows = 0, row_most_sum = 0, columns = 0, column_most_sum = 0;
    for (auto const& row : m_rows) {
      total += row.sum;
      row_most_sum += row.most;
      if (!m_b->is_complete) rows += entropy_term(row.sum);
    }
    for (auto const& column : m_columns) {
      column_most_sum += column.most;
      if (!m_a->is_complete) columns += entropy_term(column.sum);
    }
    // Where nobody is left out the margins are those of the partition itself.
    if (m_b->is_complete) rows = m_a->margin_log_sum;
    if (m_a->is_complete) columns = m_b->margin_log_sum;
    double const log_total = total > 0 ? std::log2(total) : 0, divisor = total > 0 ? total : 1;
    auto const entropy = [&](double sum) { return std::max(0.0, log_total - sum / divisor); };
    double const a_bits = entropy(rows), b_bits = entropy(columns), joint_bits = entropy(joint);
    forwards = {agreement_from(a_bits, b_bits, joint_bits), std::max(0.0, total - row_most_sum)};
    backwards = {agreement_from(b_bits, a_bits, joint_bits), std::max(0.0, total - column_most_sum)};
  }

 private:
  struct Cell {
    std::uint16_t row, column;  // labels: 0 for no region
  };
  struct Margin {
    double sum = 0, most = 0;
    void add(double weight) {
      sum += weight;
      most = std::max(most, weight);
    }
  };

  static Cell filled(std::size_t row, std::size_t column) {
    return {static_cast<std::uint16_t>(row), static_cast<std::uint16_t>(column)};
  }

  // The margins over the units that have a region in both, and the sum of w log2 w over their cells.
  double sum_up() {
    m_rows.assign(at(m_a->regions) + 1, {});
    m_columns.assign(at(m_b->regions) + 1, {});
    double joint = 0;
    for (auto const& [row, column] : m_filled) {
      double const weight = std::exchange(m_cells[row * m_stride + column], 0.0);
      if (row == 0 || column == 0) continue;
      m_rows[row].add(weight);
      m_columns[column].add(weight);
      joint += entropy_term(weight);
    }
    m_filled.clear();
    return joint;
  }

  Packed const* m_a = nullptr;
  Packed const* m_b = nullptr;
  std::size_t m_stride = 0, m_size = 0, m_lanes = 0;
  std::vector<double> m_cells;
  std::vector<Cell> m_filled;
  std::vector<Margin> m_rows, m_columns;
};

struct Pair {
  std::size_t a, b;
};

// A partition beside itself: its margins say it all.
PairScore beside_itself(Packed const& partition) {
  double total = 0;
  for (double const weight : partition.margin) total += weight;
  double const bits = total > 0 ? std::max(0.0, std::log2(total) - partition.margin_log_sum / total) : 0;
  return {agreement_from(bits, bits, bits), 0};
}

void keep(PairTable& table, Pair pair, Square<PairScore>& scores) {
  PairScore forwards, backwards;
  table.score(forwards, backwards);
  scores.at(pair.b, pair.a) = backwards;
  scores.at(pair.a, pair.b) = forwards;
}

// Few units: one table serves every pair in turn.
void score_few(std::vector<Packed> const& partitions, std::span<double const> weights, std::vector<Pair> const& pairs,
               Square<PairScore>& scores) {
  std::optional<PairTable> table;
  for (auto const& pair : pairs) {
    if (pair.a == pair.b) {
      scores.at(pair.a, pair.a) = beside_itself(partitions[pair.a]);
      continue;
    }
    if (table)
      table->begin(partitions[pair.a], partitions[pair.b]);
    else
      table.emplace(partitions[pair.a], partitions[pair.b]);
    table->add_few(weights);
    keep(*table, pair, scores);
  }
}

void score_pairs(std::vector<Packed> const& partitions, std::span<double const> weights, std::vector<Pair> const& pairs,
                 Square<PairScore>& scores) {
  if (weights.size() < worth_many_lanes) {
    score_few(partitions, weights, pairs, scores);
    return;
  }
  std::vector<PairTable> tables;
  tables.reserve(pairs.size());
  for (auto const& pair : pairs) tables.emplace_back(partitions[pair.a], partitions[pair.b]);
  for (std::size_t first = 0; first < weights.size(); first += block)
    for (auto& table : tables) table.add(weights, first, std::min(weights.size(), first + block));
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    tables[i].fold();
    keep(tables[i], pairs[i], scores);
  }
}

// Every pair once, dealt out so that each worker has about as many.
std::vector<std::vector<Pair>> dealt(std::size_t partitions, std::size_t workers) {
  std::vector<std::vector<Pair>> hands(workers);
  std::size_t next = 0;
  for (std::size_t a = 0; a < partitions; ++a)
    for (std::size_t b = a; b < partitions; ++b) hands[next++ % workers].push_back({a, b});
  return hands;
}

}  // namespace

Labels labels_of(Partition const& partition) {
  return {partition.region_of, static_cast<int>(partition.regions.size())};
}

Square<PairScore> score_matrix(std::vector<Labels> const& partitions, std::span<double const> weights, int threads) {
  // Below this many units a thread costs more than it brings.
  constexpr std::size_t worth_a_thread = 10'000;
  if (threads == 0)
    threads = weights.size() < worth_a_thread ? 1 : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  std::vector<Packed> columns;
  for (auto const& partition : partitions) columns.push_back(packed(partition, weights));
  Square<PairScore> scores{partitions.size(), std::vector<PairScore>(partitions.size() * partitions.size())};
  auto const hands = dealt(partitions.size(), at(threads));
  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 1; i < hands.size(); ++i)
      workers.emplace_back([&, i] { score_pairs(columns, weights, hands[i], scores); });
    score_pairs(columns, weights, hands[0], scores);
  }
  return scores;
}

}  // namespace kansenatlas

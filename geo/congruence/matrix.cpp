#include "geo/congruence/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <thread>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

double times_log2(double weight) { return weight > 0 ? weight * std::log2(weight) : 0; }

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
  for (double const weight : result.margin) result.margin_log_sum += times_log2(weight);
  return result;
}

// Neighbouring units mostly fall into one cell, and an addition must wait for the one before it in the same place: many
// units are therefore spread over several copies of the table.
constexpr std::size_t many_lanes = 4, worth_many_lanes = 4096;

// The dense table of one pair.
class PairTable {
 public:
  PairTable(Packed const& a, Packed const& b) { begin(a, b); }

  // Empties it for another pair, in the memory that it has.
  void begin(Packed const& a, Packed const& b) {
    m_a = &a;
    m_b = &b;
    m_stride = at(b.regions) + 1;
    m_size = (at(a.regions) + 1) * m_stride;
    m_lanes = a.labels.size() < worth_many_lanes ? 1 : many_lanes;
    m_cells.assign(m_size * m_lanes, 0.0);
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

  // Brings the copies together; once, after all units.
  void fold() {
    for (std::size_t lane = 1; lane < m_lanes; ++lane)
      for (std::size_t cell = 0; cell < m_size; ++cell) m_cells[cell] += m_cells[lane * m_size + cell];
  }

  // Both directions at once.
  void score(PairScore& forwards, PairScore& backwards) {
    m_columns.assign(at(m_b->regions), {});
    double total = 0, joint = 0, rows = 0, row_most_sum = 0;
    for (std::size_t r = 0; r < at(m_a->regions); ++r) {
      double const* row = &m_cells[(r + 1) * m_stride + 1];
      double sum = 0, most = 0;
      for (std::size_t s = 0; s < m_columns.size(); ++s) {
        double const weight = row[s];
        if (weight == 0) continue;
        sum += weight;
        most = std::max(most, weight);
        m_columns[s].sum += weight;
        m_columns[s].most = std::max(m_columns[s].most, weight);
        joint += times_log2(weight);
      }
      total += sum;
      row_most_sum += most;
      if (!m_b->is_complete) rows += times_log2(sum);
    }
    // Where nobody is left out the margins are those of the partition itself.
    if (m_b->is_complete) rows = m_a->margin_log_sum;
    double columns = m_a->is_complete ? m_b->margin_log_sum : 0, column_most_sum = 0;
    for (auto const& column : m_columns) {
      if (!m_a->is_complete) columns += times_log2(column.sum);
      column_most_sum += column.most;
    }
    double const log_total = total > 0 ? std::log2(total) : 0, divisor = total > 0 ? total : 1;
    auto const entropy = [&](double sum) { return std::max(0.0, log_total - sum / divisor); };
    double const a_bits = entropy(rows), b_bits = entropy(columns), joint_bits = entropy(joint);
    forwards = {agreement_from(a_bits, b_bits, joint_bits), std::max(0.0, total - row_most_sum)};
    backwards = {agreement_from(b_bits, a_bits, joint_bits), std::max(0.0, total - column_most_sum)};
  }

 private:
  Packed const* m_a = nullptr;
  Packed const* m_b = nullptr;
  std::size_t m_stride = 0, m_size = 0, m_lanes = 0;
  std::vector<double> m_cells;
  struct Column {
    double sum = 0, most = 0;
  };
  std::vector<Column> m_columns;
};

struct Pair {
  std::size_t a, b;
};

void keep(PairTable& table, Pair pair, Square<PairScore>& scores) {
  PairScore forwards, backwards;
  table.fold();
  table.score(forwards, backwards);
  scores.at(pair.b, pair.a) = backwards;
  scores.at(pair.a, pair.b) = forwards;
}

// Few units: one table serves every pair in turn.
void score_few(std::vector<Packed> const& partitions, std::span<double const> weights, std::vector<Pair> const& pairs,
               Square<PairScore>& scores) {
  std::optional<PairTable> table;
  for (auto const& pair : pairs) {
    if (table)
      table->begin(partitions[pair.a], partitions[pair.b]);
    else
      table.emplace(partitions[pair.a], partitions[pair.b]);
    table->add(weights, 0, weights.size());
    keep(*table, pair, scores);
  }
}

void score_pairs(std::vector<Packed> const& partitions, std::span<double const> weights, std::vector<Pair> const& pairs,
                 Square<PairScore>& scores) {
  if (weights.size() <= block) {
    score_few(partitions, weights, pairs, scores);
    return;
  }
  std::vector<PairTable> tables;
  tables.reserve(pairs.size());
  for (auto const& pair : pairs) tables.emplace_back(partitions[pair.a], partitions[pair.b]);
  for (std::size_t first = 0; first < weights.size(); first += block)
    for (auto& table : tables) table.add(weights, first, std::min(weights.size(), first + block));
  for (std::size_t i = 0; i < pairs.size(); ++i) keep(tables[i], pairs[i], scores);
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

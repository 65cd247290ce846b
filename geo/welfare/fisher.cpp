#include "geo/welfare/fisher.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace kansenatlas {
namespace {

// Different values with their multiplicity, as running sums around the mean (which keeps the squares small).
class Runs {
 public:
  explicit Runs(std::vector<double> const& sorted) {
    double const mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / static_cast<double>(sorted.size());
    for (std::size_t i = 0; i < sorted.size();) {
      std::size_t end = i;
      while (end < sorted.size() && sorted[end] == sorted[i]) ++end;
      double const n = static_cast<double>(end - i), deviation = sorted[i] - mean;
      values.push_back(sorted[i]);
      m_sums.push_back(
          {m_sums.back().n + n, m_sums.back().sum + n * deviation, m_sums.back().squares + n * deviation * deviation});
      i = end;
    }
  }
  [[nodiscard]] int size() const { return static_cast<int>(values.size()); }
  // Squared deviation from their mean of the runs first..last, inclusive.
  [[nodiscard]] double deviation(int first, int last) const {
    auto const& from = m_sums[static_cast<std::size_t>(first)];
    auto const& to = m_sums[static_cast<std::size_t>(last) + 1];
    double const sum = to.sum - from.sum;
    return to.squares - from.squares - sum * sum / (to.n - from.n);
  }

  std::vector<double> values;

 private:
  struct Sums {
    double n = 0, sum = 0, squares = 0;
  };
  std::vector<Sums> m_sums{{}};
};

// One layer: the best cost of runs 0..j in one class more than `before`, and where its last class starts.
class Layer {
 public:
  Layer(Runs const& runs, std::vector<double> const& before, int classes) : m_runs(runs), m_before(before) {
    auto const n = static_cast<std::size_t>(runs.size());
    cost.assign(n, std::numeric_limits<double>::infinity());
    start.assign(n, 0);
    solve(classes - 1, runs.size() - 1, classes - 1, runs.size() - 1);
  }
  std::vector<double> cost;
  std::vector<int> start;

 private:
  // Fills the entries low..high, whose best starts lie within from..to.
  void solve(int low, int high, int from, int to) {
    if (low > high) return;
    int const middle = low + (high - low) / 2;
    auto const at = static_cast<std::size_t>(middle);
    int best = from;
    for (int i = from; i <= std::min(middle, to); ++i) {
      double const candidate = m_before[static_cast<std::size_t>(i) - 1] + m_runs.deviation(i, middle);
      if (candidate < cost[at]) {
        cost[at] = candidate;
        best = i;
      }
    }
    start[at] = best;
    solve(low, middle - 1, from, best);
    solve(middle + 1, high, best, to);
  }

  Runs const& m_runs;
  std::vector<double> const& m_before;
};

}  // namespace

std::vector<double> fisher_uppers(std::vector<double> const& sorted, int classes) {
  Runs const runs(sorted);
  int const k = std::min(classes, runs.size());
  std::vector<double> cost;
  for (int j = 0; j < runs.size(); ++j) cost.push_back(runs.deviation(0, j));
  std::vector<std::vector<int>> starts;
  for (int layer = 2; layer <= k; ++layer) {
    Layer next(runs, cost, layer);
    cost = std::move(next.cost);
    starts.push_back(std::move(next.start));
  }
  std::vector<double> uppers;
  int last = runs.size() - 1;
  for (auto layer = starts.rbegin(); layer != starts.rend(); ++layer) {
    uppers.push_back(runs.values[static_cast<std::size_t>(last)]);
    last = (*layer)[static_cast<std::size_t>(last)] - 1;
  }
  uppers.push_back(runs.values[static_cast<std::size_t>(last)]);
  std::reverse(uppers.begin(), uppers.end());
  return uppers;
}

}  // namespace kansenatlas

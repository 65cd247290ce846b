#include "geo/congruence/baseline.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <thread>

#include "geo/base/index.hpp"
#include "geo/congruence/contingency.hpp"
#include "geo/congruence/random_partition.hpp"
#include "geo/congruence/spread.hpp"

namespace kansenatlas {
namespace {

double v_of(std::span<int const> a, int regions_a, Labels b, std::span<double const> weights) {
  return agreement_of(contingency_of(a, regions_a, b.region_of, b.regions, weights)).v_measure;
}

// Each draw has a stream of its own, so it does not matter who draws it.
Draw stream_of(std::uint64_t seed, std::size_t draw) {
  Draw seeds(seed);
  return Draw(seeds.next() ^ (0xd1342543de82ef95 * (draw + 1)));
}

void summarise(Baseline& baseline) {
  auto sorted = baseline.drawn;
  std::sort(sorted.begin(), sorted.end());
  double lower = 0, sum = 0;
  for (double const v : sorted) {
    sum += v;
    lower += v < baseline.v_measure ? 1 : v == baseline.v_measure ? 0.5 : 0;
  }
  auto const draws = static_cast<double>(sorted.size());
  baseline.percentile = 100 * lower / draws;
  baseline.mean = sum / draws;
  baseline.p5 = quantile_of(sorted, .05);
  baseline.p95 = quantile_of(sorted, .95);
}

}  // namespace

bool Baseline::has_meaning() const {
  return std::any_of(drawn.begin(), drawn.end(), [&](double v) { return std::abs(v - v_measure) > 1e-12; });
}

Baseline baseline_of(Labels a, Labels b, std::span<double const> weights, Adjacency const& adjacency, int draws,
                     std::uint64_t seed, int threads) {
  std::vector<int> units, sizes(at(a.regions));
  for (std::size_t unit = 0; unit < weights.size(); ++unit) {
    if (a.region_of[unit] < 0 || b.region_of[unit] < 0) continue;
    units.push_back(static_cast<int>(unit));
    ++sizes[at(a.region_of[unit])];
  }
  std::erase(sizes, 0);
  Baseline baseline;
  baseline.seed = seed;
  baseline.v_measure = v_of(a.region_of, a.regions, b, weights);
  baseline.drawn.resize(at(draws));
  std::atomic<std::size_t> next = 0;
  int const workers = threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  std::vector<std::exception_ptr> faults(at(workers));
  auto const work = [&](std::size_t worker) {
    try {
      for (std::size_t i = next++; i < baseline.drawn.size(); i = next++) {
        auto draw = stream_of(seed, i);
        auto const drawn = random_partition(adjacency, units, sizes, draw);
        baseline.drawn[i] = v_of(drawn, static_cast<int>(sizes.size()), b, weights);
      }
    } catch (...) {
      faults[worker] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < at(workers); ++i) helpers.emplace_back(work, i);
    work(0);
  }
  for (auto const& fault : faults)
    if (fault) std::rethrow_exception(fault);
  summarise(baseline);
  return baseline;
}

}  // namespace kansenatlas

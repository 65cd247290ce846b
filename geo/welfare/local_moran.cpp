#include "geo/welfare/local_moran.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/welfare/random.hpp"
#include "geo/welfare/threads.hpp"

namespace kansenatlas {
namespace {

// Draws sums of `count` different others out of `z`, unit left out. The choice of each draw follows from seed, unit and
// its place in the unit's stream alone.
class ConditionalDraws {
 public:
  ConditionalDraws(std::vector<double> const& z, int unit, int count, std::uint64_t seed)
      : m_z(z),
        m_random(seed, static_cast<std::uint64_t>(unit)),
        m_unit(static_cast<std::uint32_t>(unit)),
        m_others(static_cast<std::uint32_t>(z.size()) - 1),
        m_chosen(static_cast<std::size_t>(count)) {}

  double sum() {
    double sum = 0;
    for (std::size_t k = 0; k < m_chosen.size(); ++k) {
      std::uint32_t const other = another(k);
      m_chosen[k] = other;
      sum += m_z[other];
    }
    return sum;
  }

 private:
  std::uint32_t another(std::size_t chosen) {
    for (;;) {
      std::uint32_t candidate = m_random.below(m_others);
      candidate += candidate >= m_unit ? 1 : 0;
      bool is_new = true;
      for (std::size_t k = 0; k < chosen; ++k) is_new &= m_chosen[k] != candidate;
      if (is_new) return candidate;
    }
  }

  std::vector<double> const& m_z;
  RandomStream m_random;
  std::uint32_t m_unit, m_others;
  std::vector<std::uint32_t> m_chosen;
};

double sum_of_neighbours(std::vector<double> const& z, Neighbours const& neighbours, int unit) {
  double sum = 0;
  for (auto const* j = neighbours.begin(unit); j != neighbours.end(unit); ++j) sum += z[static_cast<std::size_t>(*j)];
  return sum;
}

struct Draws {
  int most = 0, enough = 0;  // see local_moran_of
  std::uint64_t seed = 1;
};

double conditional_p(std::vector<double> const& z, int unit, int count, double observed, Draws const& wanted,
                     double noise) {
  ConditionalDraws draws(z, unit, count, wanted.seed);
  int at_least = 0, at_most = 0, drawn = 0;
  while (drawn < wanted.most && !(wanted.enough > 0 && std::min(at_least, at_most) >= wanted.enough)) {
    double const sum = draws.sum();
    at_least += sum >= observed - noise ? 1 : 0;
    at_most += sum <= observed + noise ? 1 : 0;
    ++drawn;
  }
  return std::min(1.0, 2.0 * (1 + std::min(at_least, at_most)) / (1.0 + drawn));
}

Quadrant quadrant_of(double z, double lag, double noise) {
  if (std::abs(z) <= noise || std::abs(lag) <= noise) return Quadrant::none;
  if (z > 0) return lag > 0 ? Quadrant::high_high : Quadrant::high_low;
  return lag > 0 ? Quadrant::low_high : Quadrant::low_low;
}

// The standardised sum of `count` values with sum `sum` out of `n` with that mean and standard deviation.
double getis_ord(double sum, double count, double n, double mean, double deviation) {
  return (sum - mean * count) / (deviation * std::sqrt((n * count - count * count) / (n - 1)));
}

struct Moments {
  double n = 0, squares = 0;  // of the deviations from the mean
};

// With the mean at zero. Leaving unit i out shifts the mean to -z/(n-1) and takes z^2 n/(n-1) from the squares.
void fill_getis_ord(LocalMoran& local, double z, double neighbours_sum, double count, Moments const& all) {
  double const n = all.n;
  if (count + 1 < n) local.gi_star = getis_ord(neighbours_sum + z, count + 1, n, 0, std::sqrt(all.squares / n));
  double const others = n - 1, squares = all.squares - z * z * n / others;
  if (count < others && squares > 0)
    local.gi = getis_ord(neighbours_sum, count, others, -z / others, std::sqrt(squares / others));
}

}  // namespace

std::string_view name_of(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::high_high:
      return "HH";
    case Quadrant::low_low:
      return "LL";
    case Quadrant::high_low:
      return "HL";
    case Quadrant::low_high:
      return "LH";
    case Quadrant::none:
      return "";
  }
  return "";
}

std::vector<double> false_discovery_adjusted(std::vector<double> const& p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> adjusted(p.size());
  double lowest = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    double const candidate = p[order[rank - 1]] * static_cast<double>(p.size()) / static_cast<double>(rank);
    lowest = std::min(lowest, candidate);
    adjusted[order[rank - 1]] = lowest;
  }
  return adjusted;
}

std::vector<LocalMoran> local_moran_of(std::span<double const> values, Neighbours const& neighbours,
                                       bool is_row_standardised, int permutations, std::uint64_t seed, int threads,
                                       int enough) {
  auto const n = static_cast<double>(values.size());
  if (values.size() < 3) return {};
  double const mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
  std::vector<double> z;
  for (double const value : values) z.push_back(value - mean);
  Moments const all{n, std::inner_product(z.begin(), z.end(), z.begin(), 0.0)};
  double const noise = 1e-12 * std::sqrt(all.squares) + 1e-300;  // below this a difference is rounding
  if (*std::max_element(values.begin(), values.end()) == *std::min_element(values.begin(), values.end())) return {};
  std::vector<LocalMoran> result(values.size());
  Draws const draws{permutations, enough, seed};
  in_blocks(
      neighbours.units(),
      [&](int begin, int end) {
        for (int i = begin; i < end; ++i) {
          auto& local = result[static_cast<std::size_t>(i)];
          double const own = z[static_cast<std::size_t>(i)], sum = sum_of_neighbours(z, neighbours, i);
          int const count = neighbours.count(i);
          local.i = own / (all.squares / n) * (is_row_standardised ? sum / count : sum);
          local.quadrant = quadrant_of(own, sum, noise);
          fill_getis_ord(local, own, sum, count, all);
          if (permutations > 0) local.p = conditional_p(z, i, count, sum, draws, noise);
        }
      },
      threads);
  std::vector<double> p;
  for (auto const& local : result) p.push_back(local.p);
  auto const adjusted = false_discovery_adjusted(p);
  for (std::size_t i = 0; i < result.size(); ++i) result[i].p_fdr = adjusted[i];
  return result;
}

}  // namespace kansenatlas

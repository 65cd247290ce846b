#include "geo/congruence/contingency.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

// Beyond this many cells a dense table costs more than sorting the units.
constexpr std::size_t largest_dense_table = std::size_t{1} << 22;

struct TwoPartitions {
  std::span<int const> a, b;
  std::span<double const> weights;
  [[nodiscard]] bool counts(std::size_t unit) const { return a[unit] >= 0 && b[unit] >= 0; }
};

void fill_dense(ContingencyTable& table, TwoPartitions const& units) {
  std::vector<double> sums(at(table.regions_a) * at(table.regions_b));
  std::vector<char> is_met(sums.size());
  for (std::size_t unit = 0; unit < units.a.size(); ++unit) {
    if (!units.counts(unit)) continue;
    std::size_t const cell = at(units.a[unit]) * at(table.regions_b) + at(units.b[unit]);
    sums[cell] += units.weights[unit];
    is_met[cell] = 1;
  }
  for (int a = 0; a < table.regions_a; ++a)
    for (int b = 0; b < table.regions_b; ++b)
      if (std::size_t const cell = at(a) * at(table.regions_b) + at(b); is_met[cell])
        table.cells.push_back({a, b, sums[cell]});
}

void fill_sorted(ContingencyTable& table, TwoPartitions const& units) {
  for (std::size_t unit = 0; unit < units.a.size(); ++unit)
    if (units.counts(unit)) table.cells.push_back({units.a[unit], units.b[unit], units.weights[unit]});
  auto const before = [](ContingencyCell const& x, ContingencyCell const& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  };
  std::stable_sort(table.cells.begin(), table.cells.end(), before);
  std::size_t last = 0;
  for (std::size_t i = 1; i < table.cells.size(); ++i) {
    auto& kept = table.cells[last];
    if (kept.a == table.cells[i].a && kept.b == table.cells[i].b)
      kept.weight += table.cells[i].weight;
    else
      table.cells[++last] = table.cells[i];
  }
  if (!table.cells.empty()) table.cells.resize(last + 1);
}

}  // namespace

ContingencyTable contingency_of(std::span<int const> a, int regions_a, std::span<int const> b, int regions_b,
                                std::span<double const> weights) {
  assert(a.size() == b.size() && a.size() == weights.size());
  ContingencyTable table{
      regions_a, regions_b, {}, std::vector<double>(at(regions_a)), std::vector<double>(at(regions_b)), 0};
  TwoPartitions const units{a, b, weights};
  if (at(regions_a) * at(regions_b) <= largest_dense_table)
    fill_dense(table, units);
  else
    fill_sorted(table, units);
  for (auto const& cell : table.cells) {
    table.margin_a[at(cell.a)] += cell.weight;
    table.margin_b[at(cell.b)] += cell.weight;
    table.total += cell.weight;
  }
  return table;
}

}  // namespace kansenatlas

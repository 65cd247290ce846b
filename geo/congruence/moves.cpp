#include "geo/congruence/moves.hpp"

#include "geo/base/index.hpp"
#include "geo/congruence/matching.hpp"

namespace kansenatlas {
namespace {

// Per region of B the region of A, among those whose majority lies in it, with most weight there; -1: none.
std::vector<int> hosts_of(ContingencyTable const& table, std::vector<int> const& majority) {
  std::vector<int> host(at(table.regions_b), -1);
  std::vector<double> weight(at(table.regions_b), -1);
  for (auto const& cell : table.cells)
    if (majority[at(cell.a)] == cell.b && cell.weight > weight[at(cell.b)]) {
      weight[at(cell.b)] = cell.weight;
      host[at(cell.b)] = cell.a;
    }
  return host;
}

// Every unit whose pair of regions is not kept, with the region of A that takes it.
template <class IsKept>
Moves moves_unless(std::span<int const> a, std::span<int const> b, std::vector<int> const& host, IsKept is_kept,
                   std::span<double const> inhabitants) {
  Moves moves;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] < 0 || b[i] < 0 || is_kept(a[i], b[i])) continue;
    moves.list.push_back({static_cast<int>(i), a[i], host[at(b[i])]});
    moves.inhabitants += inhabitants[i];
  }
  return moves;
}

}  // namespace

std::vector<int> majority_of(ContingencyTable const& table) {
  std::vector<int> majority(at(table.regions_a), -1);
  std::vector<double> most(at(table.regions_a), -1);
  for (auto const& cell : table.cells)
    if (cell.weight > most[at(cell.a)]) {
      most[at(cell.a)] = cell.weight;
      majority[at(cell.a)] = cell.b;
    }
  return majority;
}

Nesting nesting_of(std::span<int const> a, std::span<int const> b, ContingencyTable const& table,
                   std::span<double const> inhabitants) {
  auto const majority = majority_of(table);
  Nesting nesting;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] < 0 || b[i] < 0 || majority[at(a[i])] == b[i]) continue;
    nesting.outliers.push_back(static_cast<int>(i));
    nesting.inhabitants += inhabitants[i];
  }
  nesting.holds = nesting.outliers.empty();
  return nesting;
}

Moves moves_to_nest(std::span<int const> a, std::span<int const> b, ContingencyTable const& table,
                    std::span<double const> inhabitants) {
  auto const majority = majority_of(table);
  auto const stays = [&](int region_a, int region_b) { return majority[at(region_a)] == region_b; };
  return moves_unless(a, b, hosts_of(table, majority), stays, inhabitants);
}

Moves moves_to_equal(std::span<int const> a, std::span<int const> b, ContingencyTable const& table,
                     std::span<double const> inhabitants) {
  std::vector<std::vector<double>> gain(at(table.regions_a), std::vector<double>(at(table.regions_b)));
  for (auto const& cell : table.cells) gain[at(cell.a)][at(cell.b)] = cell.weight;
  auto const matched = best_matching(gain);
  std::vector<int> host(at(table.regions_b), -1);
  for (std::size_t region = 0; region < matched.size(); ++region)
    if (matched[region] >= 0 && gain[region][at(matched[region])] > 0)
      host[at(matched[region])] = static_cast<int>(region);
  auto const stays = [&](int region_a, int region_b) { return host[at(region_b)] == region_a; };
  return moves_unless(a, b, host, stays, inhabitants);
}

}  // namespace kansenatlas

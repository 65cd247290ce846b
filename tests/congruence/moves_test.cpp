#include "geo/congruence/moves.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include "geo/congruence/agreement.hpp"
#include "geo/congruence/matching.hpp"
#include "tests/congruence/label_strings.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::labels;
using test::table_of;

namespace {

std::vector<int> units_of(Moves const& moves) {
  std::vector<int> units;
  for (auto const& move : moves.list) units.push_back(move.municipality);
  return units;
}

double best_by_trying_all(std::vector<std::vector<double>> const& gain) {
  std::size_t const size = std::max(gain.size(), gain.front().size());
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), 0u);
  double best = 0;
  do {
    double sum = 0;
    for (std::size_t row = 0; row < gain.size(); ++row)
      if (order[row] < gain.front().size()) sum += gain[row][order[row]];
    best = std::max(best, sum);
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

}  // namespace

TEST_CASE("on the path of six municipalities two moves nest A in B and one nests B in A") {
  auto const a = labels("000111"), b = labels("001122");
  auto const table = table_of("000111", "001122");
  std::vector<double> const inhabitants(6, 1);
  auto const a_in_b = nesting_of(a, b, table, inhabitants);
  CHECK_FALSE(a_in_b.holds);
  CHECK(a_in_b.outliers == std::vector<int>{2, 3});
  auto const b_in_a = nesting_of(b, a, transposed(table), inhabitants);
  CHECK(b_in_a.outliers == std::vector<int>{3});
  CHECK(moves_to_nest(b, a, transposed(table), inhabitants).list.size() == 1);
  auto const equal = moves_to_equal(a, b, table, inhabitants);
  CHECK(units_of(equal) == std::vector<int>{2, 3});
  CHECK(equal.inhabitants == 2);
  CHECK(equal.list[0].to == -1);
}

TEST_CASE("in the example of Nowosad and Stepinski 35 of 80 cells must move for equality, 19 and 35 for nesting") {
  auto const table = test::nowosad_table();
  std::vector<int> a, b;
  std::vector<double> weights;
  for (auto const& cell : table.cells) {
    a.push_back(cell.a);
    b.push_back(cell.b);
    weights.push_back(cell.weight);
  }
  CHECK(moves_to_equal(a, b, table, weights).inhabitants == 35);
  CHECK(moves_to_nest(a, b, table, weights).inhabitants == 19);
  CHECK(moves_to_nest(b, a, transposed(table), weights).inhabitants == 35);
}

TEST_CASE("after its moves a partition nests, and is equal") {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<int> a, b;
    std::vector<double> weights;
    for (int unit = 0; unit < 40; ++unit) {
      a.push_back(static_cast<int>(random() % 6));
      b.push_back(static_cast<int>(random() % 5));
      weights.push_back(1 + static_cast<double>(random() % 100));
    }
    auto const table = contingency_of(a, 6, b, 5, weights);
    auto const apply = [&](Moves const& moves) {
      auto moved = a;
      // A new region for every region of B that has no host.
      for (auto const& move : moves.list)
        moved[static_cast<std::size_t>(move.municipality)] =
            move.to >= 0 ? move.to : 6 + b[static_cast<std::size_t>(move.municipality)];
      return moved;
    };
    auto const nested = apply(moves_to_nest(a, b, table, weights));
    CHECK(nesting_of(nested, b, contingency_of(nested, 11, b, 5, weights), weights).holds);
    auto const equal = apply(moves_to_equal(a, b, table, weights));
    CHECK(nesting_of(equal, b, contingency_of(equal, 11, b, 5, weights), weights).holds);
    CHECK(nesting_of(b, equal, contingency_of(b, 5, equal, 11, weights), weights).holds);
  }
}

TEST_CASE("a tie between two regions names the municipalities outside the lower code") {
  auto const nesting =
      nesting_of(labels("0000"), labels("1100"), table_of("0000", "1100"), std::vector<double>(4, 1.0));
  CHECK(nesting.outliers == std::vector<int>{0, 1});
}

TEST_CASE("the best matching is the best of all that can be tried") {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    std::size_t const rows = 1 + random() % 6, columns = 1 + random() % 6;
    std::vector<std::vector<double>> gain(rows, std::vector<double>(columns));
    for (auto& row : gain)
      for (auto& cell : row) cell = static_cast<double>(random() % 20);
    auto const matched = best_matching(gain);
    double sum = 0;
    std::vector<char> is_taken(columns);
    for (std::size_t row = 0; row < rows; ++row) {
      if (matched[row] < 0) continue;
      auto const column = static_cast<std::size_t>(matched[row]);
      CHECK_FALSE(is_taken[column]);
      is_taken[column] = 1;
      sum += gain[row][column];
    }
    CHECK(sum == best_by_trying_all(gain));
  }
}

// What must hold for any two partitions.
#include <random>

#include "geo/congruence/agreement.hpp"
#include "geo/congruence/matrix.hpp"
#include "geo/congruence/region_scores.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

constexpr int units = 60;

struct Sample {
  std::vector<std::vector<int>> partitions;
  std::vector<double> weights;
};

Sample sample(unsigned seed) {
  std::mt19937 random(seed);
  Sample result;
  for (int unit = 0; unit < units; ++unit) result.weights.push_back(1 + static_cast<double>(random() % 1000));
  for (int p = 0; p < 3; ++p) {
    std::vector<int> labels;
    for (int unit = 0; unit < units; ++unit)
      labels.push_back(static_cast<int>(random() % (3 + static_cast<unsigned>(p) * 3)));
    result.partitions.push_back(labels);
  }
  return result;
}

ContingencyTable table_of(Sample const& sample, std::size_t a, std::size_t b) {
  return contingency_of(sample.partitions[a], 9, sample.partitions[b], 9, sample.weights);
}

}  // namespace

TEST_CASE("the weighted inhomogeneity of A is one less completeness, that of B one less homogeneity") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    auto const table = table_of(sample(seed), 0, 1);
    auto const measures = agreement_of(table);
    double of_a = 0, of_b = 0;
    for (auto const& region : region_scores(table, measures.entropy_b))
      of_a += region.inhomogeneity * table.margin_a[static_cast<std::size_t>(region.region)] / table.total;
    for (auto const& region : region_scores(transposed(table), measures.entropy_a))
      of_b += region.inhomogeneity * table.margin_b[static_cast<std::size_t>(region.region)] / table.total;
    CHECK(of_a == Approx(1 - measures.completeness).margin(1e-12));
    CHECK(of_b == Approx(1 - measures.homogeneity).margin(1e-12));
  }
}

TEST_CASE("the variation of information is a metric and V is symmetric") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    auto const drawn = sample(seed);
    auto const vi = [&](std::size_t a, std::size_t b) {
      return agreement_of(table_of(drawn, a, b)).variation_of_information;
    };
    CHECK(vi(0, 0) == 0);
    CHECK(vi(0, 1) == Approx(vi(1, 0)).margin(1e-12));
    CHECK(vi(0, 2) <= vi(0, 1) + vi(1, 2) + 1e-12);
    CHECK(agreement_of(table_of(drawn, 0, 1)).v_measure == Approx(agreement_of(table_of(drawn, 1, 0)).v_measure));
  }
}

TEST_CASE("other names for the regions change no score") {
  auto drawn = sample(3);
  auto const before = agreement_of(table_of(drawn, 0, 1));
  for (auto& label : drawn.partitions[0]) label = 8 - label;
  auto const after = agreement_of(table_of(drawn, 0, 1));
  CHECK(after.v_measure == Approx(before.v_measure).margin(1e-12));
  CHECK(after.variation_of_information == Approx(before.variation_of_information).margin(1e-12));
}

TEST_CASE("the matrix holds what the pairs give, whatever the number of threads") {
  auto drawn = sample(5);
  drawn.partitions[1][7] = -1;
  std::vector<Labels> partitions;
  for (auto const& labels : drawn.partitions) partitions.push_back({labels, 9});
  auto const alone = score_matrix(partitions, drawn.weights, 1);
  auto const shared = score_matrix(partitions, drawn.weights, 3);
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) {
      auto const expected = agreement_of(table_of(drawn, i, j));
      CHECK(alone.at(i, j).agreement.v_measure == Approx(expected.v_measure).margin(1e-12));
      CHECK(alone.at(i, j).agreement.homogeneity == Approx(expected.homogeneity).margin(1e-12));
      CHECK(shared.at(i, j).agreement.v_measure == alone.at(i, j).agreement.v_measure);
      CHECK(shared.at(i, j).outside_weight == alone.at(i, j).outside_weight);
    }
}

TEST_CASE("a table too large to be dense holds the same cells") {
  std::vector<int> a, b;
  std::mt19937 random(1);
  for (int unit = 0; unit < 500; ++unit) {
    a.push_back(static_cast<int>(random() % 7));
    b.push_back(static_cast<int>(random() % 5));
  }
  std::vector<double> const weights(a.size(), 1.0);
  auto const dense = contingency_of(a, 7, b, 5, weights);
  auto const sparse = contingency_of(a, 3000, b, 3000, weights);
  REQUIRE(dense.cells.size() == sparse.cells.size());
  for (std::size_t i = 0; i < dense.cells.size(); ++i) CHECK(dense.cells[i].weight == sparse.cells[i].weight);
  CHECK(agreement_of(sparse).v_measure == Approx(agreement_of(dense).v_measure).margin(1e-12));
}

#include "geo/congruence/agreement.hpp"

#include <cmath>

#include "geo/congruence/region_scores.hpp"
#include "tests/congruence/label_strings.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::nowosad_table;
using test::table_of;

namespace {

auto exactly(double value) { return Approx(value).margin(1e-9).epsilon(0); }
// Published with six digits.
auto printed(double value) { return Approx(value).margin(6e-7).epsilon(0); }

}  // namespace

TEST_CASE("the example of Nowosad and Stepinski (2018) comes out as sabre and esda publish it") {
  auto const table = nowosad_table();
  auto const measures = agreement_of(table);
  CHECK(measures.entropy_a == exactly(2));
  CHECK(measures.entropy_b == exactly(1.4918541313));
  CHECK(measures.joint_entropy == exactly(2.8611705469));
  CHECK(measures.mutual_information == exactly(0.6306835844));
  CHECK(measures.homogeneity == exactly(0.3153417922));
  CHECK(measures.completeness == exactly(0.4227515084));
  CHECK(measures.v_measure == exactly(0.3612313463));
  CHECK(measures.variation_of_information == exactly(2.2304869625));
  CHECK(measures.normalised_variation_of_information == exactly(0.7795714817));
}

TEST_CASE(
    "Rand and adjusted mutual information of that example, counted in 80 cells, agree with igraph and scikit-learn") {
  auto const table = nowosad_table();
  CHECK(adjusted_rand_index(table, true) == exactly(0.2690401875));
  CHECK(adjusted_rand_index(table, false) == exactly(0.2887148451));
  CHECK(adjusted_mutual_information(table) == exactly(0.3395897495));
}

TEST_CASE("MapCurves of that example") {
  auto const a = mapcurves_of_a(nowosad_table());
  std::vector<double> const expected_a{.536624, .576522, .367059, .354783};
  for (std::size_t r = 0; r < a.size(); ++r) CHECK(a[r] == printed(expected_a[r]));
  CHECK(mean_without_nan(a) == Approx(.4587468).margin(5e-8));
  auto const b = mapcurves_of_a(transposed(nowosad_table()));
  std::vector<double> const expected_b{.544118, .610870, .680000};
  for (std::size_t r = 0; r < b.size(); ++r) CHECK(b[r] == printed(expected_b[r]));
  CHECK(mean_without_nan(b) == Approx(.6116624).margin(5e-8));
}

TEST_CASE("region inhomogeneity of that example agrees with sabre") {
  auto const table = nowosad_table();
  auto const measures = agreement_of(table);
  auto const a = region_scores(table, measures.entropy_b);
  for (std::size_t r = 0; r < 4; ++r) CHECK(a[r].inhomogeneity == printed(r == 0 ? .857254 : .483913));
  auto const b = region_scores(transposed(table), measures.entropy_a);
  std::vector<double> const expected{.393563, .593196, .860964};
  for (std::size_t s = 0; s < 3; ++s) CHECK(b[s].inhomogeneity == printed(expected[s]));
  double jaccard_a = 0, jaccard_b = 0;
  for (std::size_t r = 0; r < 4; ++r) jaccard_a += a[r].jaccard * table.margin_a[r] / table.total;
  for (std::size_t s = 0; s < 3; ++s) jaccard_b += b[s].jaccard * table.margin_b[s] / table.total;
  CHECK(jaccard_a == exactly(0.4653829966));
  CHECK(jaccard_b == exactly(0.4672927189));
}

TEST_CASE("the examples of Rosenberg and Hirschberg (2007), figure 2") {
  struct Row {
    char const* classes;  // the published labels, counted from 0
    double v, vi_nats, ari, ami, mapcurves;
  };
  for (auto const& row : {Row{"000122220111102", .135026, 1.900541, .02, -.028736, .44},
                          Row{"000112220011122", .387398, 1.346023, .16, .271417, .52}}) {
    CAPTURE(row.classes);
    auto const table = table_of(row.classes, "000001111122222");
    auto const measures = agreement_of(table);
    CHECK(measures.homogeneity == printed(row.v));
    CHECK(measures.completeness == printed(row.v));
    CHECK(measures.v_measure == printed(row.v));
    CHECK(measures.variation_of_information * std::log(2.0) == printed(row.vi_nats));
    CHECK(adjusted_rand_index(table, true) == exactly(row.ari));
    CHECK(adjusted_mutual_information(table) == printed(row.ami));
    CHECK(mean_without_nan(mapcurves_of_a(table)) == exactly(row.mapcurves));
    CHECK(mean_without_nan(mapcurves_of_a(transposed(table))) == exactly(row.mapcurves));
  }
}

TEST_CASE("edge cases follow scikit-learn's conventions") {
  struct Row {
    char const *x, *y;
    double h, c, v, vi_bits, ari, ami;
  };
  for (auto const& row :
       {Row{"0011", "1100", 1, 1, 1, 0, 1, 1}, Row{"0011", "0012", 1, 2. / 3, .8, .5, .571428571429, .571428571429},
        Row{"0012", "0011", 2. / 3, 1, .8, .5, .571428571429, .571428571429},
        Row{"0011", "0123", 1, .5, 2. / 3, 1, 0, 0}, Row{"0011", "0101", 0, 0, 0, 2, -.5, -.5},
        Row{"0011", "0000", 0, 1, 0, 1, 0, 0}, Row{"0000", "0123", 1, 0, 0, 2, 0, 0},
        Row{"0000", "0000", 1, 1, 1, 0, 1, 1}, Row{"0123", "0123", 1, 1, 1, 0, 1, 1},
        Row{"000111", "001122", .6666666667, .4206198357, .5158037429, 1.2516291674, .2424242424, .298792}}) {
    CAPTURE(row.x, row.y);
    auto const table = table_of(row.x, row.y);
    auto const measures = agreement_of(table);
    CHECK(measures.homogeneity == exactly(row.h));
    CHECK(measures.completeness == exactly(row.c));
    CHECK(measures.v_measure == exactly(row.v));
    CHECK(measures.variation_of_information == exactly(row.vi_bits));
    CHECK(adjusted_rand_index(table, true) == exactly(row.ari));
    CHECK(adjusted_mutual_information(table) == printed(row.ami));
  }
}

TEST_CASE("an empty table scores as two equal partitions and not as a fault") {
  auto const table = contingency_of({}, 0, {}, 0, {});
  CHECK(agreement_of(table).v_measure == 1);
  CHECK(agreement_of(table).variation_of_information == 0);
}

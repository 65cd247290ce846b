// Reference values: mapclassify's tests and R's classInt on its `calemp` (employment density of California, n = 58).
#include "geo/welfare/classification.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

std::vector<double> const calemp{
    329.92, .42,  5.9,   14.03,  2.78,  1.34,  181.27, 1.65,    10.03, 16.7,  1.32,   3.99,  3.16,   .22,   8.7,
    6.56,   3.27, .33,   370.5,  4.51,  75.29, .99,    2.74,    8.68,  .14,   .92,    12.63, 28.7,   12.02, 722.85,
    36.68,  .74,  29.82, 192.05, 3.38,  11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93, 66.26, 5.39,
    .13,    .61,  50.65, 40.48,  36.67, 13.09, 1.81,   .2,      7.6,   2.51,  57.26,  24.32, 6.97};

void check_uppers(Classification const& found, std::vector<double> const& wanted) {
  REQUIRE(found.uppers.size() == wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(found.uppers[i] == Approx(wanted[i]).epsilon(1e-12));
}

// The least squared deviation by trying every pair of breaks.
double best_of_three(std::vector<double> const& sorted) {
  auto const deviation = [&](std::size_t from, std::size_t to) {
    double mean = 0, squares = 0;
    for (auto i = from; i < to; ++i) mean += sorted[i] / static_cast<double>(to - from);
    for (auto i = from; i < to; ++i) squares += (sorted[i] - mean) * (sorted[i] - mean);
    return squares;
  };
  double best = INFINITY;
  for (std::size_t i = 1; i + 1 < sorted.size(); ++i)
    for (std::size_t j = i + 1; j < sorted.size(); ++j)
      best = std::min(best, deviation(0, i) + deviation(i, j) + deviation(j, sorted.size()));
  return 1 - best / deviation(0, sorted.size());
}

}  // namespace

TEST_CASE("Fisher's classes of California's employment density are those of mapclassify") {
  auto const found = classified(calemp, ClassMethod::fisher, 5);
  check_uppers(found, {75.29, 192.05, 370.5, 722.85, 4111.45});
  CHECK(found.counts == std::vector{49, 3, 4, 1, 1});
  CHECK(found.goodness_of_variance_fit == Approx(.9984350906).epsilon(1e-9));
}

TEST_CASE("quantiles, equal intervals and rounded breaks agree with mapclassify") {
  auto const quantile = classified(calemp, ClassMethod::quantile, 5);
  check_uppers(quantile, {1.464, 5.798, 13.278, 54.616, 4111.45});
  CHECK(quantile.counts == std::vector{12, 11, 12, 11, 12});
  CHECK(quantile.goodness_of_variance_fit == Approx(.1729228003).epsilon(1e-9));
  auto const equal = classified(calemp, ClassMethod::equal, 5);
  check_uppers(equal, {822.394, 1644.658, 2466.922, 3289.186, 4111.45});
  CHECK(equal.counts == std::vector{57, 0, 0, 0, 1});
  CHECK(equal.goodness_of_variance_fit == Approx(.9489373872).epsilon(1e-9));
  auto const pretty = classified(calemp, ClassMethod::pretty, 5);
  check_uppers(pretty, {1000, 2000, 3000, 4000, 5000});
  CHECK(pretty.minimum == 0);
  CHECK(pretty.counts == std::vector{57, 0, 0, 0, 1});
}

TEST_CASE("Fisher finds the clusters of nine values") {
  std::vector<double> const values{100, 1, 2, 12, 3, 10, 101, 11, 102};
  check_uppers(classified(values, ClassMethod::fisher, 3), {3, 12, 102});
  check_uppers(classified(values, ClassMethod::fisher, 2), {12, 102});
  check_uppers(classified(values, ClassMethod::fisher, 4), {1, 3, 12, 102});
}

TEST_CASE("Fisher is never beaten by trying every pair of breaks") {
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::vector<double> values;
    for (int i = 0; i < 40; ++i) values.push_back(std::floor(static_cast<double>(random() % 1000) / (1 + round % 5)));
    std::sort(values.begin(), values.end());
    auto const found = classified(values, ClassMethod::fisher, 3);
    CHECK(found.goodness_of_variance_fit == Approx(best_of_three(values)).epsilon(1e-10));
  }
}

TEST_CASE("every value is in one class, equal values in the same, and NaN in none") {
  std::vector<double> values{1, 1, 1, 1, 1, 2, 2, 3, 9, NAN};
  for (auto const method :
       {ClassMethod::fisher, ClassMethod::quantile, ClassMethod::equal, ClassMethod::pretty, ClassMethod::quarters}) {
    auto const found = classified(values, method, 4);
    std::vector<int> counts(found.uppers.size(), 0);
    for (double const value : values)
      if (int const at = class_of(found, value); at >= 0) ++counts[static_cast<std::size_t>(at)];
    CAPTURE(name_of(method));
    CHECK(counts == found.counts);
    CHECK(class_of(found, NAN) == -1);
  }
}

TEST_CASE("quarters put a quarter at each end") {
  std::vector<double> values;
  for (int i = 0; i < 342; ++i) values.push_back(i);
  CHECK(classified(values, ClassMethod::quarters, 3).counts == std::vector{86, 170, 86});
}

TEST_CASE("fewer different values than classes give fewer classes, and one value is refused") {
  CHECK(classified(std::vector<double>{1, 2, 2}, ClassMethod::fisher, 5).uppers == std::vector<double>{1, 2});
  CHECK_THROWS_AS(classified(std::vector<double>{3, 3, 3}, ClassMethod::fisher, 5), Error);
  CHECK_THROWS_AS(classified(std::vector<double>{}, ClassMethod::quantile, 5), Error);
}

TEST_CASE("classes of two years together count each year by the same bounds") {
  std::vector<double> const first{1, 2, 3, 10, 11}, second{2, 12, 13, 14, 40};
  std::vector<double> both = first;
  both.insert(both.end(), second.begin(), second.end());
  auto const fixed = classified(both, ClassMethod::fisher, 3);
  CHECK(fixed.uppers == std::vector<double>{3, 14, 40});
  auto const of_first = with_bounds_of(fixed, first), of_second = with_bounds_of(fixed, second);
  CHECK(of_first.uppers == fixed.uppers);
  CHECK(of_first.counts == std::vector{3, 2, 0});
  CHECK(of_second.counts == std::vector{1, 3, 1});
  CHECK(of_first.goodness_of_variance_fit == Approx(1 - 2.5 / 89.2));
  CHECK(std::isnan(with_bounds_of(fixed, std::vector<double>{5, 5}).goodness_of_variance_fit));
}

TEST_CASE("an unknown class method is wrong usage and the nearest name is offered") {
  CHECK(class_method_from("quantile") == ClassMethod::quantile);
  CHECK_THROWS_AS(class_method_from("fischer"), UsageError);
  CHECK_THROWS_WITH(class_method_from("fischer"), Catch::Contains("did you mean 'fisher'"));
}

TEST_CASE("breaks of one's own part the classes, a value on a break in the lower one, and the fit is judged as ever") {
  std::vector<double> const values{1, 2, 2.5, 3, 4, 5, NAN};
  auto const found = classified_at(std::vector<double>{2.5, 4}, values);
  check_uppers(found, {2.5, 4, 5});
  CHECK(found.minimum == 1);
  CHECK(found.counts == std::vector<int>{3, 2, 1});
  CHECK(breaks_of(found) == std::vector<double>{2.5, 4});
  auto const again = with_bounds_of(found, values);
  CHECK(again.goodness_of_variance_fit == found.goodness_of_variance_fit);
}

TEST_CASE("breaks beyond the values leave a class empty; breaks that do not ascend are refused") {
  std::vector<double> const values{1, 2};
  auto const found = classified_at(std::vector<double>{0, 3}, values);
  CHECK(found.counts == std::vector<int>{0, 2, 0});
  CHECK(found.minimum == 0);
  CHECK(class_of(found, 2) == 1);
  CHECK_THROWS_AS(classified_at(std::vector<double>{3, 3}, values), Error);
  CHECK_THROWS_AS(classified_at(std::vector<double>{}, values), Error);
}

TEST_CASE("the classes of California's employment density have the deviations of mapclassify and classInt") {
  auto const found = classified(calemp, ClassMethod::fisher, 5);
  std::vector<std::vector<double>> members(5);
  for (double const value : calemp) members[static_cast<std::size_t>(class_of(found, value))].push_back(value);
  auto const deviations = [](std::vector<double> const& values, double from) {
    double sum = 0;
    for (double const value : values) sum += std::abs(value - from);
    return sum;
  };
  auto const median = [](std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
  };
  auto const mean = [](std::vector<double> const& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  };
  double about_medians = 0, about_means = 0;
  for (auto const& values : members) {
    about_medians += deviations(values, median(values));
    about_means += deviations(values, mean(values));
  }
  std::vector<double> const all{calemp.begin(), calemp.end()};
  CHECK(about_medians == Approx(799.24));
  CHECK(1 - about_means / deviations(all, mean(all)) == Approx(.9168175890).epsilon(1e-8));
}

// classInt prints for `fisher` the middle between two classes, for `jenks` the upper values as we do.
TEST_CASE("halfway between Fisher's classes lie the breaks of classInt") {
  auto const halfway = [](std::vector<double> values, int classes) {
    std::sort(values.begin(), values.end());
    std::vector<double> middles;
    for (double const upper : breaks_of(classified(values, ClassMethod::fisher, classes)))
      middles.push_back((upper + *std::upper_bound(values.begin(), values.end(), upper)) / 2);
    return middles;
  };
  auto const check = [](std::vector<double> const& found, std::vector<double> const& wanted) {
    REQUIRE(found.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) CHECK(found[i] == Approx(wanted[i]).epsilon(1e-12));
  };
  check(halfway(calemp, 5), {93.015, 228.49, 546.675, 2417.15});
  std::vector<double> const nine{1, 2, 3, 10, 11, 12, 100, 101, 102};
  check(halfway(nine, 2), {56});
  check(halfway(nine, 3), {6.5, 56});
  check(halfway(nine, 4), {1.5, 6.5, 56});
}

#include "geo/welfare/lorenz.hpp"

#include "geo/welfare/disparity.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

double twice_area_to_diagonal(std::vector<LorenzPoint> const& curve) {
  double below = 0;
  for (std::size_t i = 1; i < curve.size(); ++i)
    below += (curve[i].value_share + curve[i - 1].value_share) * (curve[i].weight_share - curve[i - 1].weight_share);
  return 1 - below;
}

}  // namespace

TEST_CASE("twice the area between the Lorenz curve and the diagonal is the Gini, with weights and without order") {
  std::vector<double> const values{4, 1, 9, 2.5, 9, 0, 3}, weights{10, 30, 5, 1, 7, 2, 40};
  auto const curve = lorenz_of(values, weights);
  CHECK(curve.size() == values.size() + 1);
  CHECK(twice_area_to_diagonal(curve) == Approx(disparity_of(values, weights).gini).epsilon(1e-12));
}

TEST_CASE("equal values lie on the diagonal, and one that has everything makes the curve hug the corner") {
  for (auto const& point : lorenz_of(std::vector<double>{3, 3, 3}, std::vector<double>{1, 2, 5}))
    CHECK(point.value_share == Approx(point.weight_share));
  auto const all = lorenz_of(std::vector<double>{0, 0, 0, 8}, std::vector<double>{1, 1, 1, 1});
  CHECK(share_at(all, 0.75) == Approx(0));
  CHECK(share_at(all, 0.875) == Approx(0.5));
  CHECK(share_at(all, 1) == Approx(1));
}

TEST_CASE("where the Gini does not exist there is no Lorenz curve either") {
  CHECK(lorenz_of(std::vector<double>{-1, 2}, std::vector<double>{1, 1}).empty());
  CHECK(lorenz_of(std::vector<double>{0, 0}, std::vector<double>{1, 1}).empty());
  CHECK(lorenz_of(std::vector<double>{}, std::vector<double>{}).empty());
  CHECK(lorenz_of(std::vector<double>{NAN, 2, 3}, std::vector<double>{1, 1, 0}).size() == 2);
}

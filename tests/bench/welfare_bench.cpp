// Classes of as many values as there are neighbourhoods. Aim: Fisher with 7 classes within 10 ms.
#include <random>

#include "geo/welfare/classification.hpp"
#include "tests/bench/timing.hpp"

int main() {
  using namespace kansenatlas;
  std::mt19937 random(1);
  std::lognormal_distribution<double> skewed(3, 1);
  std::vector<double> values(14566);
  for (auto& value : values) value = skewed(random);
  for (auto const method : {ClassMethod::fisher, ClassMethod::quantile})
    test::time_it(fmt::format("{}, 14,566 values, 7 classes", name_of(method)),
                  [&] { return classified(values, method, 7); });
}

#include "tests/congruence/label_strings.hpp"

#include <algorithm>

namespace kansenatlas::test {

std::vector<int> labels(std::string_view text) {
  std::vector<int> result;
  for (char const c : text) result.push_back(c - '0');
  return result;
}

int regions_in(std::vector<int> const& labels) { return *std::max_element(labels.begin(), labels.end()) + 1; }

ContingencyTable table_of(std::string_view x, std::string_view y) {
  auto const a = labels(x), b = labels(y);
  return contingency_of(a, regions_in(a), b, regions_in(b), std::vector<double>(a.size(), 1.0));
}

ContingencyTable nowosad_table() {
  constexpr double area[4][3] = {{13, 3, 4}, {0, 16, 4}, {4, 0, 16}, {0, 4, 16}};
  std::vector<int> a, b;
  std::vector<double> weights;
  for (int r = 0; r < 4; ++r)
    for (int s = 0; s < 3; ++s)
      if (area[r][s] > 0) {
        a.push_back(r);
        b.push_back(s);
        weights.push_back(area[r][s]);
      }
  return contingency_of(a, 4, b, 3, weights);
}

}  // namespace kansenatlas::test

#include "geo/welfare/jump.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kansenatlas {
namespace {

constexpr double least_share = 0.5, times_the_others = 5;

}  // namespace

std::optional<Jump> jump_in(std::span<YearValue const> series) {
  std::vector<YearValue> known;
  for (auto const& one : series)
    if (!std::isnan(one.value)) known.push_back(one);
  if (static_cast<int>(known.size()) < trend_minimum_points) return std::nullopt;
  std::sort(known.begin(), known.end(), [](auto const& a, auto const& b) { return a.year < b.year; });
  Jump widest;
  double size = 0, next = 0;
  for (std::size_t i = 0; i + 1 < known.size(); ++i) {
    double const step = std::abs(known[i + 1].value - known[i].value);
    if (step > size) {
      next = size;
      size = step;
      widest = {known[i].year, known[i + 1].year, known[i].value, known[i + 1].value};
    } else {
      next = std::max(next, step);
    }
  }
  double const level = std::max(std::abs(widest.from), std::abs(widest.to));
  if (size <= 0 || size < least_share * level || size < times_the_others * next) return std::nullopt;
  return widest;
}

}  // namespace kansenatlas

#include "geo/agenda/region_ranges.hpp"

#include <algorithm>
#include <cmath>

namespace kansenatlas {
namespace {

constexpr std::size_t differences_shown = 6;

double spread(std::vector<AreaValue> const& values) {
  double low = std::nan(""), high = std::nan("");
  for (auto const& value : values)
    if (value.has_value()) {
      low = std::fmin(low, value.value);
      high = std::fmax(high, value.value);
    }
  return high - low;
}

RegionRange range_of(Material const& material, std::vector<int> const& members, std::size_t row) {
  auto const& values = material.municipal[row];
  RegionRange range{row, -1, -1, 0};
  for (int const m : members) {
    auto const& value = values[static_cast<std::size_t>(m)];
    if (!value.has_value()) continue;
    if (range.lowest < 0 || value.value < values[static_cast<std::size_t>(range.lowest)].value) range.lowest = m;
    if (range.highest < 0 || value.value > values[static_cast<std::size_t>(range.highest)].value) range.highest = m;
  }
  if (range.lowest < 0) return range;
  double const national = spread(values);
  double const own =
      values[static_cast<std::size_t>(range.highest)].value - values[static_cast<std::size_t>(range.lowest)].value;
  range.share_of_national = national > 0 ? own / national : 0;
  return range;
}

}  // namespace

std::vector<RegionRange> widest_ranges(Composer const& composer) {
  std::vector<RegionRange> ranges;
  auto const members = composer.members();
  for (std::size_t row = 0; row < composer.material.regional.size(); ++row) {
    auto const& indicator = composer.material.indicator(composer.material.regional[row]);
    if (indicator.aggregation == Aggregation::sum || indicator.themes.empty()) continue;
    auto const range = range_of(composer.material, members, row);
    if (range.share_of_national > 0) ranges.push_back(range);
  }
  std::stable_sort(ranges.begin(), ranges.end(), [](RegionRange const& a, RegionRange const& b) {
    return a.share_of_national > b.share_of_national;
  });
  if (ranges.size() > differences_shown) ranges.resize(differences_shown);
  return ranges;
}

}  // namespace kansenatlas

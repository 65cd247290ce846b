#include "geo/atlas/observation.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

bool comes_before(Observation const& a, Observation const& b) {
  return std::tie(a.year, a.area) < std::tie(b.year, b.area);
}

}  // namespace

std::string_view name_of(NoValue reason) {
  switch (reason) {
    case NoValue::none:
      return "";
    case NoValue::missing:
      return "missing";
    case NoValue::secret:
      return "secret";
    case NoValue::not_applicable:
      return "not_applicable";
  }
  return "";
}

std::string_view name_of(ValueStatus status) {
  switch (status) {
    case ValueStatus::definitive:
      return "definitive";
    case ValueStatus::provisional:
      return "provisional";
    case ValueStatus::model_estimate:
      return "model_estimate";
  }
  return "";
}

Observations::Observations(std::vector<std::vector<Observation>> per_indicator)
    : m_per_indicator(std::move(per_indicator)) {
  auto const is_out_of_order = [](Observation const& a, Observation const& b) { return !comes_before(a, b); };
  for (auto& series : m_per_indicator) {
    if (std::adjacent_find(series.begin(), series.end(), is_out_of_order) == series.end()) continue;
    std::sort(series.begin(), series.end(), comes_before);
    auto const twice = std::adjacent_find(series.begin(), series.end(), is_out_of_order);
    if (twice != series.end())
      throw Error(said("two values for '{}' in {} in one series; keep one of them", twice->area.text(), twice->year));
  }
}

std::span<Observation const> Observations::of(int indicator) const {
  if (indicator < 0 || static_cast<std::size_t>(indicator) >= m_per_indicator.size()) return {};
  return m_per_indicator[static_cast<std::size_t>(indicator)];
}

std::span<Observation const> Observations::of(int indicator, int year) const {
  auto const all = of(indicator);
  auto const first = std::partition_point(all.begin(), all.end(), [&](Observation const& o) { return o.year < year; });
  auto const last = std::partition_point(first, all.end(), [&](Observation const& o) { return o.year <= year; });
  return {first, last};
}

Observation const* Observations::find(int indicator, int year, AreaCode const& area) const {
  auto const slice = of(indicator, year);
  auto const at = std::partition_point(slice.begin(), slice.end(), [&](Observation const& o) { return o.area < area; });
  return at != slice.end() && at->area == area ? &*at : nullptr;
}

std::vector<int> Observations::years(int indicator) const {
  std::vector<int> found;
  auto const all = of(indicator);
  for (auto at = all.begin(); at != all.end();) {
    found.push_back(at->year);
    at = std::partition_point(at, all.end(), [&](Observation const& o) { return o.year <= found.back(); });
  }
  return found;
}

std::size_t Observations::size() const {
  std::size_t total = 0;
  for (auto const& series : m_per_indicator) total += series.size();
  return total;
}

}  // namespace kansenatlas

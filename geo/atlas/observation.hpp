#pragma once
// One figure: what was measured where and when, how sure, and why there is none.
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "geo/atlas/area_code.hpp"

namespace kansenatlas {

// Why there is no number; these are never mixed.
enum class NoValue : std::uint8_t {
  none,            // there is a value
  missing,         // not measured or not published (".")
  secret,          // withheld ("x")
  not_applicable,  // cannot exist here (blank)
};

enum class ValueStatus : std::uint8_t { definitive, provisional, model_estimate };

std::string_view name_of(NoValue reason);      // "", "missing", "secret", "not_applicable"
std::string_view name_of(ValueStatus status);  // "definitive", "provisional", "model_estimate"

struct Observation {
  AreaCode area;  // a municipality of `map_year`, or a region or country whose value was published
  std::int16_t year = 0;
  std::int16_t map_year = 0;  // municipal map that the code belongs to
  ValueStatus status = ValueStatus::definitive;
  NoValue reason = NoValue::none;
  double value =
      std::numeric_limits<double>::quiet_NaN();  // in the indicator's unit; NaN exactly when `reason` says why
  double ci_low = std::numeric_limits<double>::quiet_NaN();  // published 95 % interval, else NaN
  double ci_high = std::numeric_limits<double>::quiet_NaN();
  [[nodiscard]] bool has_value() const { return reason == NoValue::none; }
  [[nodiscard]] bool has_interval() const { return ci_low == ci_low && ci_high == ci_high; }
};

// All observations of an atlas, by indicator (its index in Atlas::indicators). Immutable once built.
class Observations {
 public:
  Observations() = default;
  // `per_indicator[i]` are those of indicator i, in any order; two for the same area and year throw Error.
  explicit Observations(std::vector<std::vector<Observation>> per_indicator);

  // Ordered by year, then area.
  [[nodiscard]] std::span<Observation const> of(int indicator) const;
  [[nodiscard]] std::span<Observation const> of(int indicator, int year) const;
  [[nodiscard]] Observation const* find(int indicator, int year, AreaCode const& area) const;  // nullptr: no row at all
  [[nodiscard]] std::vector<int> years(int indicator) const;                                   // ascending
  [[nodiscard]] std::size_t size() const;

 private:
  std::vector<std::vector<Observation>> m_per_indicator;
};

}  // namespace kansenatlas

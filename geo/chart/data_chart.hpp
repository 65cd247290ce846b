#pragma once
// The charts that are no maps, as one type.
#include <variant>

#include "geo/chart/score_chart.hpp"
#include "geo/chart/spine_chart.hpp"
#include "geo/chart/strip_chart.hpp"

namespace kansenatlas {

using DataChart = std::variant<SpineChart, StripChart, ScoreChart>;

inline Drawing picture_of(DataChart const& chart, Texts const& texts) {
  return std::visit([&](auto const& one) { return picture_of(one, texts); }, chart);
}
inline ChartWords const& words_of(DataChart const& chart) {
  return std::visit([](auto const& one) -> ChartWords const& { return one.words; }, chart);
}

}  // namespace kansenatlas

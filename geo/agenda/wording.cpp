#include "geo/agenda/wording.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

constexpr auto no_break_space = "\u00a0";

enum class UnitKind { percent, euro, kilometre, other };

UnitKind kind_of(Indicator const& indicator) {
  std::string const& unit = indicator.unit_nl;
  if (unit.starts_with("%")) return UnitKind::percent;
  if (unit.starts_with("euro") || unit.starts_with("€")) return UnitKind::euro;
  if (unit == "km" || unit.starts_with("km ") || unit.starts_with("km,")) return UnitKind::kilometre;
  return UnitKind::other;
}

}  // namespace

std::string shown_value(Indicator const& indicator, double value, Texts const& texts) {
  std::string const number = texts.number(value, indicator.decimals);
  switch (kind_of(indicator)) {
    case UnitKind::percent:
      return texts.share(value / 100, indicator.decimals);
    case UnitKind::euro:
      return texts.language() == Language::nl ? fmt::format("€{}{}", no_break_space, number) : "€" + number;
    case UnitKind::kilometre:
      return fmt::format("{}{}km", number, no_break_space);
    case UnitKind::other:
      return number;
  }
  return number;
}

std::string shown_difference(Indicator const& indicator, double difference, Texts const& texts) {
  double const size = std::abs(difference);
  if (kind_of(indicator) == UnitKind::percent)
    return texts.text("agenda.percentage_point", fmt::arg("n", texts.number(size, indicator.decimals)));
  return shown_value(indicator, size, texts);
}

std::string lead_of(Indicator const& indicator, int year, Texts const& texts) {
  return fmt::format("{} ({}, {}).", indicator.name(texts.language()), indicator.unit(texts.language()), year);
}

std::string method_of(Atlas const& atlas, AreaValue const& value, Texts const& texts) {
  std::string text = texts.text(fmt::format("welfare.method.{}", name_of(value.method)));
  if (!value.weighted_by.empty()) {
    auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                                 [&](Indicator const& i) { return i.id == value.weighted_by; });
    std::string const weight =
        at == atlas.indicators.end() ? texts.text("welfare.weight." + value.weighted_by) : at->name(texts.language());
    text += ", " + texts.text("agenda.method.weighted_by", fmt::arg("weight", weight));
  }
  if (value.status != ValueStatus::definitive)
    text += "; " + texts.text(fmt::format("welfare.status.{}", name_of(value.status)));
  return text;
}

int favourable_sign(Direction direction, TrendState state) {
  int const slope = state == TrendState::rising ? 1 : state == TrendState::falling ? -1 : 0;
  if (direction == Direction::none) return 0;
  return direction == Direction::higher_is_better ? slope : -slope;
}

}  // namespace kansenatlas

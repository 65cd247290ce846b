#include "geo/agenda/wording.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr auto no_break_space = "\u00a0";

std::string weight_name(Atlas const& atlas, std::string_view weight, Texts const& texts) {
  if (weight.empty()) return {};
  auto const at = std::find_if(atlas.indicators.begin(), atlas.indicators.end(),
                               [&](Indicator const& indicator) { return indicator.id == weight; });
  if (at == atlas.indicators.end()) return texts.text(fmt::format("welfare.weight.{}", weight));
  auto const name = lower_initial(at->name(texts.language()));
  return name.substr(0, name.find(", "));
}

enum class UnitKind { percent, euro, kilometre, year, other };

UnitKind kind_of(Indicator const& indicator) {
  std::string const& unit = indicator.unit_nl;
  if (unit.starts_with("%")) return UnitKind::percent;
  if (unit.starts_with("euro") || unit.starts_with("€")) return UnitKind::euro;
  if (unit == "km" || unit.starts_with("km ") || unit.starts_with("km,")) return UnitKind::kilometre;
  if (unit == "jaren" || unit.starts_with("jaren,")) return UnitKind::year;
  return UnitKind::other;
}

constexpr double decimals_are_noise_from = 100;  // of an amount without a unit of its own

std::string shown_with(Indicator const& indicator, double value, int decimals, Texts const& texts) {
  std::string const number = texts.number(value, decimals);
  switch (kind_of(indicator)) {
    case UnitKind::percent:
      return texts.share(value / 100, decimals);
    case UnitKind::euro:
      return texts.language() == Language::nl ? fmt::format("€{}{}", no_break_space, number) : "€" + number;
    case UnitKind::kilometre:
      return fmt::format("{}{}km", number, no_break_space);
    case UnitKind::year:
      return texts.text("agenda.years", fmt::arg("n", number));
    case UnitKind::other:
      return std::abs(value) < decimals_are_noise_from ? number : texts.number(value, 0);
  }
  return number;
}

int common_decimals(Indicator const& indicator, AreaValue const& a, AreaValue const& b) {
  return std::min(decimals_of(indicator, a), decimals_of(indicator, b));
}

// As it stands in the text: without decimals that shown_with leaves out.
double as_printed(Indicator const& indicator, double value, int decimals) {
  bool const is_large = kind_of(indicator) == UnitKind::other && std::abs(value) >= decimals_are_noise_from;
  double const scale = std::pow(10.0, is_large ? 0 : decimals);
  return std::round(value * scale) / scale;
}

}  // namespace

std::string shown_value(Indicator const& indicator, double value, Texts const& texts) {
  return shown_with(indicator, value, indicator.decimals, texts);
}

std::string shown_value(Indicator const& indicator, AreaValue const& value, Texts const& texts) {
  return shown_with(indicator, value.value, decimals_of(indicator, value), texts);
}

std::string shown_ordinal(int n, Texts const& texts) {
  auto const number = texts.integer(n);
  if (texts.language() == Language::nl) return number;
  bool const is_teen = n % 100 >= 11 && n % 100 <= 13;
  int const last = is_teen ? 0 : n % 10;
  return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

bool carries_its_unit(Indicator const& indicator) { return kind_of(indicator) != UnitKind::other; }

std::string with_unit(Indicator const& indicator, std::string const& figures, Texts const& texts) {
  auto const& unit = indicator.unit(texts.language());
  return carries_its_unit(indicator) || unit.empty()
             ? figures
             : texts.text("agenda.summary.unit", fmt::arg("change", figures), fmt::arg("unit", unit));
}

std::string shown_in_cell(Indicator const& indicator, AreaValue const& value, Texts const& texts) {
  return value.has_value() ? std::string(mark_of(value)) + shown_value(indicator, value, texts) : "–";
}

std::string shown_in_text(Indicator const& indicator, AreaValue const& value, Texts const& texts) {
  auto const shown = shown_value(indicator, value, texts);
  return mark_of(value).empty() ? shown : texts.text("agenda.about", fmt::arg("value", shown));
}

std::string shown_difference(Indicator const& indicator, AreaValue const& a, AreaValue const& b, Texts const& texts) {
  int const decimals = common_decimals(indicator, a, b);
  double const size = std::abs(as_printed(indicator, a.value, decimals) - as_printed(indicator, b.value, decimals));
  if (kind_of(indicator) == UnitKind::percent)
    return texts.text("agenda.percentage_point", fmt::arg("n", texts.number(size, decimals)));
  return shown_with(indicator, size, decimals, texts);
}

Comparison compared_as_shown(Indicator const& indicator, AreaValue const& a, AreaValue const& b) {
  int const decimals = common_decimals(indicator, a, b);
  return compared(as_printed(indicator, a.value, decimals), as_printed(indicator, b.value, decimals), decimals);
}

AreaValue like(AreaValue const& model, double value) {
  AreaValue result = model;
  result.value = value;
  result.ci_low = result.ci_high = std::nan("");
  return result;
}

std::string lead_of(Indicator const& indicator, int year, Texts const& texts) {
  auto const& unit = indicator.unit(texts.language());
  auto const shown = std::to_string(year);
  bool const is_said = unit.find("–" + shown) != std::string::npos;  // "2018–2021"
  return with_aside(indicator.name(texts.language()), is_said ? unit : unit + ", " + shown) + ".";
}

std::string method_of(Atlas const& atlas, Indicator const& indicator, AreaValue const& value, Texts const& texts) {
  std::string text = texts.text(fmt::format("agenda.value_method.{}", name_of(value.method)),
                                fmt::arg("weight", weight_name(atlas, value.weighted_by, texts)));
  if (value.ci_low == value.ci_low && value.ci_high == value.ci_high)
    text += ", " + texts.text(value.is_interval_propagated ? "agenda.note.interval_propagated" : "agenda.note.interval",
                              fmt::arg("low", shown_value(indicator, value.ci_low, texts)),
                              fmt::arg("high", shown_value(indicator, value.ci_high, texts)));
  if (value.status != ValueStatus::definitive)
    text += "; " + texts.text(fmt::format("welfare.status.{}", name_of(value.status)));
  return text;
}

std::string shown_euro(double amount, Texts const& texts) {
  return texts.text("agenda.euro", fmt::arg("amount", texts.number(amount, 0)));
}

std::string upper_initial(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string shown_date(Date date, Texts const& texts) {
  return date.is_known() ? long_text(date, texts.language()) : texts.text("agenda.undated");
}

std::string partition_line(Partition const& partition, Texts const& texts) {
  auto const& name = partition.name(texts.language());
  if (!partition.date.is_known()) return texts.text("agenda.subtitle_undated", fmt::arg("partition", name));
  return texts.text("agenda.subtitle", fmt::arg("partition", name),
                    fmt::arg("date", long_text(partition.date, texts.language())));
}

int favourable_sign(Direction direction, TrendState state) {
  int const slope = state == TrendState::rising ? 1 : state == TrendState::falling ? -1 : 0;
  if (direction == Direction::none) return 0;
  return direction == Direction::higher_is_better ? slope : -slope;
}

}  // namespace kansenatlas

#include "geo/welfare/quantity.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

// Words that differ with the number, in Dutch or in English, by the word that the Dutch unit begins with.
struct Counted {
  std::string_view dutch, key;
};
constexpr std::array counted_words{Counted{"jaren", "welfare.quantity.years"},
                                   Counted{"jaar", "welfare.quantity.years"},
                                   Counted{"dagen", "welfare.quantity.days"},
                                   Counted{"uur", "welfare.quantity.hours"},
                                   Counted{"minuten", "welfare.quantity.minutes"},
                                   Counted{"personen", "welfare.quantity.persons"},
                                   Counted{"inwoners", "welfare.quantity.inhabitants"},
                                   Counted{"adressen", "welfare.quantity.addresses"},
                                   Counted{"euro", "welfare.quantity.euros"},
                                   Counted{"watt", "welfare.quantity.watts"},
                                   Counted{"ton", "welfare.quantity.tonnes"}};

struct Said {
  std::string text, details;  // the latter without the comma before them
};

std::string_view first_word(std::string_view unit) { return unit.substr(0, unit.find(' ')); }
std::string_view after_first_word(std::string_view unit) {
  auto const space = unit.find(' ');
  return space == std::string_view::npos ? std::string_view() : unit.substr(space);
}

std::string counted(std::string_view key, std::string const& number, std::string_view rest, Texts const& texts) {
  return texts.plural(key, number == "1" ? 1 : 2, fmt::arg("number", number), fmt::arg("rest", rest));
}

std::string percentage(std::string const& number, Texts const& texts) {
  return number + (texts.language() == Language::nl ? std::string(no_break_space) + "%" : "%");
}

// `unit`: of the language, `dutch`: what decides how it is said; both without details.
std::string measured(double value, int decimals, std::string_view unit, std::string_view dutch, Texts const& texts) {
  auto const number = texts.number(value, decimals);
  auto const word = first_word(dutch);
  if (word == "%") return percentage(number, texts);
  if (dutch == "aantal" || word == "gemiddelde" || word == "index" || dutch.empty()) return number;
  if (dutch == "1.000 euro" || dutch == "1 000 euro")
    return counted("welfare.quantity.euros", texts.number(1000 * value, decimals - 3), "", texts);
  if (word == "klasse") return texts.text("welfare.quantity.class", fmt::arg("number", number));
  if (word == "schaalscore")
    return texts.text("welfare.quantity.scale", fmt::arg("number", number),
                      fmt::arg("range", dutch.substr(dutch.rfind(' ') + 1)));
  auto const at = std::find_if(counted_words.begin(), counted_words.end(),
                               [&](Counted const& counted) { return counted.dutch == word; });
  if (at != counted_words.end()) return counted(at->key, number, after_first_word(unit), texts);
  return fmt::format("{}{}{}", number, no_break_space, unit);
}

Said said_with(Indicator const& indicator, double value, int decimals, Texts const& texts) {
  auto const split = [](std::string const& unit) { return std::min(unit.find(", "), unit.size()); };
  auto const& unit = indicator.unit(texts.language());
  std::string_view const dutch = std::string_view(indicator.unit_nl).substr(0, split(indicator.unit_nl));
  Said said{measured(value, decimals, std::string_view(unit).substr(0, split(unit)), dutch, texts), {}};
  if (split(unit) < unit.size()) said.details = unit.substr(split(unit) + 2);
  if (first_word(dutch) == "gemiddelde") said.details = unit;  // what is 1 and what is 4 needs the word
  return said;
}

}  // namespace

std::string quantity(Indicator const& indicator, double value, int decimals, Texts const& texts) {
  return said_with(indicator, value, decimals, texts).text;
}

std::string quantity_in_full(Indicator const& indicator, double value, int decimals, Texts const& texts) {
  auto said = said_with(indicator, value, decimals, texts);
  auto const& unit = indicator.unit(texts.language());
  if (unit.starts_with("%")) said.text += after_first_word(std::string_view(unit).substr(0, unit.find(", ")));
  return said.details.empty() ? said.text : fmt::format("{} ({})", said.text, said.details);
}

std::string difference_quantity(Indicator const& indicator, double size, int decimals, Texts const& texts) {
  auto const number = texts.number(size, decimals);
  if (indicator.unit_nl.starts_with("%"))
    return texts.plural("welfare.quantity.percentage_points", number == "1" ? 1 : 2, fmt::arg("number", number));
  if (indicator.unit_nl.starts_with("klasse") || indicator.unit_nl.starts_with("schaalscore")) return number;
  return quantity(indicator, size, decimals, texts);
}

}  // namespace kansenatlas

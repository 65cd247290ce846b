#include "geo/welfare/series_break.hpp"

#include <algorithm>

namespace kansenatlas {

int last_year_before_break(Indicator const& indicator) {
  constexpr std::string_view says = " geldt voor ", and_then = ", latere jaren voor ";
  std::string_view const note = indicator.note_nl;
  auto const at = note.find(says);
  if (at == std::string_view::npos || at < 4 || note.find(and_then, at) == std::string_view::npos) return 0;
  int year = 0;
  for (char const digit : note.substr(at - 4, 4)) {
    if (digit < '0' || digit > '9') return 0;
    year = 10 * year + (digit - '0');
  }
  return year;
}

bool is_break_between(Indicator const& indicator, int year, int other_year) {
  int const last = last_year_before_break(indicator);
  return last > 0 && std::min(year, other_year) <= last && std::max(year, other_year) > last;
}

std::string const& note_of(Indicator const& indicator, Language language) {
  return language == Language::nl ? indicator.note_nl : indicator.note_en;
}

bool lacks_price_basis(Indicator const& indicator) {
  auto const says = [&](std::string_view word) {
    return indicator.unit_nl.find(word) != std::string::npos || indicator.note_nl.find(word) != std::string::npos;
  };
  return indicator.unit_nl.find("euro") != std::string::npos && !says("prijzen");
}

}  // namespace kansenatlas

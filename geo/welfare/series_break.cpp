#include "geo/welfare/series_break.hpp"

#include <algorithm>

namespace kansenatlas {

bool is_break_between(Indicator const& indicator, int year, int other_year) {
  int const last = indicator.last_year_before_break;
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

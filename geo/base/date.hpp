#pragma once
// A calendar day, written YYYY-MM-DD.
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "geo/base/numbers.hpp"

namespace kansenatlas {

struct Date {
  int year = 0, month = 0, day = 0;  // all zero: unknown
  [[nodiscard]] bool is_known() const { return year != 0; }
  friend auto operator<=>(Date const&, Date const&) = default;
};

std::optional<Date> parse_date(std::string_view iso);  // an existing day of the Gregorian calendar
std::string iso_text(Date date);                       // "2026-01-01"; "" when unknown
std::string long_text(Date date, Language language);   // "1 januari 2026", "1 January 2026"
std::string short_text(Date date, Language language);  // "1-1-2026", "1 Jan 2026"

}  // namespace kansenatlas

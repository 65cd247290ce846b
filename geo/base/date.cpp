#include "geo/base/date.hpp"

#include <array>
#include <chrono>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 12> months_nl{"januari",   "februari", "maart",    "april",
                                                     "mei",       "juni",     "juli",     "augustus",
                                                     "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> months_en{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  auto const year = parse_integer(iso.substr(0, 4));
  auto const month = parse_integer(iso.substr(5, 2));
  auto const day = parse_integer(iso.substr(8, 2));
  if (!year || !month || !day || *year < 1 || *month < 1 || *day < 1) return std::nullopt;
  std::chrono::year_month_day const calendar{std::chrono::year(static_cast<int>(*year)),
                                             std::chrono::month(static_cast<unsigned>(*month)),
                                             std::chrono::day(static_cast<unsigned>(*day))};
  if (!calendar.ok()) return std::nullopt;
  return Date{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
}

std::string iso_text(Date date) {
  return date.is_known() ? fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day) : std::string();
}

std::string long_text(Date date, Language language) {
  if (!date.is_known()) return "";
  auto const& months = language == Language::nl ? months_nl : months_en;
  return fmt::format("{} {} {}", date.day, months[static_cast<std::size_t>(date.month - 1)], date.year);
}

std::string short_text(Date date, Language language) {
  if (!date.is_known()) return "";
  if (language == Language::nl) return fmt::format("{}-{}-{}", date.day, date.month, date.year);
  return fmt::format("{} {} {}", date.day, months_en[static_cast<std::size_t>(date.month - 1)].substr(0, 3), date.year);
}

}  // namespace kansenatlas

#include "geo/base/numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

constexpr std::string_view minus_sign = "−";
constexpr std::string_view no_break_space = "\u00a0";

std::string grouped(std::string_view digits, char separator) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += separator;
    text += digits[i];
  }
  return text;
}

// Half away from zero, so that 0,25 in one decimal reads 0,3 in every table.
double rounded(double value, int decimals) {
  double const scale = std::pow(10.0, decimals);
  double const scaled = value * scale;
  if (!std::isfinite(scaled) || std::fabs(scaled) > 1e15) return value;
  // A hair's breadth added so that the decimal half people see (2.675) is the half that rounds.
  return std::round(scaled + std::copysign(std::fabs(scaled) * 1e-14, scaled)) / scale;
}

}  // namespace

std::string_view code_of(Language language) { return language == Language::nl ? "nl" : "en"; }

std::optional<Language> language_from(std::string_view code) {
  if (code.starts_with("nl")) return Language::nl;
  if (code.starts_with("en")) return Language::en;
  return std::nullopt;
}

std::string format_number(double value, int decimals, Language language) {
  if (std::isnan(value)) return "–";
  std::string const plain = fmt::format("{:.{}f}", std::fabs(rounded(value, decimals)), std::max(0, decimals));
  auto const point = plain.find('.');
  bool const dutch = language == Language::nl;
  std::string text = grouped(std::string_view(plain).substr(0, point), dutch ? '.' : ',');
  if (point != std::string::npos) {
    text += dutch ? ',' : '.';
    text += plain.substr(point + 1);
  }
  bool const is_zero = plain.find_first_not_of("0.") == std::string::npos;
  return value < 0 && !is_zero ? std::string(minus_sign) + text : text;
}

std::string format_integer(long long value, Language language) {
  std::string const digits = fmt::format(
      "{}", value < 0 ? 0ULL - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value));
  return std::string(value < 0 ? minus_sign : "") + grouped(digits, language == Language::nl ? '.' : ',');
}

std::string format_share(double fraction, int decimals, Language language) {
  if (std::isnan(fraction)) return "–";
  std::string text = format_number(fraction * 100, decimals, language);
  if (language == Language::nl) text += no_break_space;
  return text + "%";
}

std::optional<double> parse_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<long long> parse_integer(std::string_view text) {
  long long value = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace kansenatlas
